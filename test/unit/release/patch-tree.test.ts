/** An older tree is patched into a new one, also when it was changed in between. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  type TreeSnapshot,
  emptySnapshot,
  patchTree,
  snapshotTree,
  type OutputFile,
} from '../../../src/release/patch-tree.ts';

type Site = Readonly<Record<string, string>>;

const old: Site = { 'index.html': 'old', '2026/01/a/index.html': 'a', '2026/02/b/index.html': 'b', '404.html': 'none' };
const next: Site = {
  'index.html': 'new',
  '2026/01/a/index.html': 'a',
  '2026/03/c/index.html': 'c',
  '404.html': 'none',
};

/** The target files of a site, taken from a folder that has them. */
function wantedFrom(folder: string, site: Site): Map<string, OutputFile> {
  const wanted = Object.entries(site).map(([path, text]) => {
    const from = join(folder, path);
    mkdirSync(dirname(from), { recursive: true });
    writeFileSync(from, text);
    // The text serves as its own digest.
    return [
      path,
      { path, size: text.length, sha256: text, key: undefined, stamp: undefined, from, moves: false },
    ] as const;
  });
  return new Map(wanted);
}

const siteOf = (tree: string): Site =>
  Object.fromEntries(
    readdirSync(tree, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(tree, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(tree, path), 'utf8')]),
  );

const foldersBelow = (tree: string) =>
  readdirSync(tree, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(tree, path)).isDirectory())
    .sort();

function begin(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-renew-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const tree = join(root, 'tree');
  const known: TreeSnapshot = patchTree(tree, emptySnapshot, wantedFrom(join(root, 'old'), old));
  return { root, tree, known, wanted: wantedFrom(join(root, 'next'), next) };
}

function assertNext(tree: string, known: TreeSnapshot): void {
  assert.deepEqual(siteOf(tree), next);
  assert.deepEqual(foldersBelow(tree), ['2026', '2026/01', '2026/01/a', '2026/03', '2026/03/c']);
  assert.deepEqual(known, { ...snapshotTree(tree, known.files), files: known.files });
}

test('only files that differ are touched', (t) => {
  const { tree, known, wanted } = begin(t);
  assert.deepEqual(siteOf(tree), old);
  const { placed, touched, ...now } = patchTree(tree, known, wanted);
  assert.deepEqual(placed.toSorted(), ['2026/03/c/index.html', 'index.html']);
  assert.deepEqual([...touched].sort(), ['', '2026', '2026/03', '2026/03/c']);
  assertNext(tree, now);
  assert.deepEqual(patchTree(tree, now, wanted).placed, []);
});

const damages: Readonly<Record<string, (tree: string, root: string) => void>> = {
  'a file was changed': (tree) => writeFileSync(join(tree, '2026/01/a/index.html'), 'other'),
  'a file was deleted': (tree) => rmSync(join(tree, '404.html')),
  'a folder was deleted': (tree) => rmSync(join(tree, '2026'), { recursive: true }),
  'a file was added': (tree) => writeFileSync(join(tree, '2026/01/stray.html'), 'x'),
  'folders were added': (tree) => {
    mkdirSync(join(tree, '2026/03/c/deep/er'), { recursive: true });
    writeFileSync(join(tree, '2026/03/c/deep/er/x'), 'x');
  },
  'a folder stands for a file': (tree) => {
    rmSync(join(tree, 'index.html'));
    mkdirSync(join(tree, 'index.html/x'), { recursive: true });
  },
  'a file stands for a folder': (tree) => {
    rmSync(join(tree, '2026/01'), { recursive: true });
    writeFileSync(join(tree, '2026/01'), 'x');
  },
  'a link stands for a folder': (tree, root) => {
    mkdirSync(join(root, 'precious/01/a'), { recursive: true });
    writeFileSync(join(root, 'precious/01/a/index.html'), 'mine');
    rmSync(join(tree, '2026'), { recursive: true });
    symlinkSync('../precious', join(tree, '2026'));
  },
  'all of it is gone': (tree) => rmSync(tree, { recursive: true }),
};

for (const [name, damage] of Object.entries(damages)) {
  test(`${name}: the patch repairs it`, { skip: process.platform === 'win32' && name.includes('link') }, (t) => {
    const { root, tree, known, wanted } = begin(t);
    damage(tree, root);
    const { placed: _, touched: __, ...now } = patchTree(tree, known, wanted);
    assertNext(tree, now);
    const precious = join(root, 'precious/01/a/index.html');
    if (existsSync(precious)) assert.equal(readFileSync(precious, 'utf8'), 'mine');
  });
}

test('a file that is moved exists once', (t) => {
  const { tree, known, wanted } = begin(t);
  const moving = new Map(Array.from(wanted, ([path, file]) => [path, { ...file, moves: true }]));
  const { placed, ...now } = patchTree(tree, known, moving);
  for (const path of placed) assert.ok(!existsSync(wanted.get(path)?.from ?? ''));
  assertNext(tree, { files: now.files, folders: now.folders });
});
