import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { inspectOutDir } from '../../../src/release/out-dir.ts';
import { buildPathsOf, checkOutDir } from '../../../src/release/paths.ts';
import { isInPreviewFolder, isPreview, makePreviewFolder, PREVIEW_MARK } from '../../../src/release/preview-mark.ts';

function project(t: TestContext): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-preview-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['content', 'public']) mkdirSync(join(root, name));
  return root;
}

/** Puts a finished preview where `npm run preview` has it. */
function madePreview(root: string): string {
  const outDir = join(root, '.preview', 'site');
  makePreviewFolder(outDir);
  const tree = join(root, '.preview', '.site', 'releases', '0123456789abcdef');
  mkdirSync(tree, { recursive: true });
  for (const name of ['index.html', PREVIEW_MARK]) writeFileSync(join(tree, name), '');
  symlinkSync('.site/releases/0123456789abcdef', outDir, 'dir');
  return outDir;
}

test('only what is in the folder of previews of a paper counts as such', () => {
  const paths = {
    '.preview/site': true,
    '.preview': true,
    '.preview/.site/releases/x': true,
    dist: false,
    '.previews/site': false,
  };
  for (const [path, is] of Object.entries(paths))
    assert.equal(isInPreviewFolder('/home/paper', join('/home/paper', path)), is, path);
  assert.equal(isInPreviewFolder('/home/.preview/paper', '/home/.preview/paper/dist'), false);
});

test('no site can be built in the folder of previews, and no preview elsewhere', (t) => {
  const root = project(t);
  const folders = { root, contentDir: join(root, 'content'), publicDir: join(root, 'public') };
  const problem = (outDir: string, preview: boolean) => checkOutDir(buildPathsOf(root, outDir, preview), folders);
  makePreviewFolder(join(root, '.preview', 'site'));
  for (const outDir of ['.preview/site', '.preview', '.preview/new', '.preview/.site/releases/x'])
    assert.match(problem(outDir, false) ?? '', /place of previews/, outDir);
  assert.equal(problem('.preview/site', true), undefined);
  assert.match(problem('dist', true) ?? '', /a link leads there/);
  rmSync(join(root, '.preview'), { recursive: true });
  mkdirSync(join(root, 'www'));
  symlinkSync('www', join(root, '.preview'), 'dir');
  assert.match(problem('.preview/site', true) ?? '', /a link leads there/);
});

test('a preview is refused as the place of a site under every name: its link, its folder, a copy', (t) => {
  const root = project(t);
  const outDir = madePreview(root);
  assert.ok(isPreview(outDir));
  assert.deepEqual(inspectOutDir(buildPathsOf(root, outDir, true)), { kind: 'release', release: '0123456789abcdef' });
  mkdirSync(join(root, 'copy'));
  for (const name of ['index.html', PREVIEW_MARK]) writeFileSync(join(root, 'copy', name), '');
  symlinkSync('.preview/site', join(root, 'link'), 'dir');
  for (const place of [
    outDir,
    join(root, '.preview/.site/releases/0123456789abcdef'),
    join(root, 'copy'),
    join(root, 'link'),
  ])
    assert.throws(
      () => inspectOutDir(buildPathsOf(root, place)),
      /this is a preview, which has stories that are not published/,
    );
});
