/** Makes the files of a finished build, which tests then falsify. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { verify } from '../../../verify/verify.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const published = (path: string, url: string, text: string) => ({
  path,
  outcome: 'published',
  reason: null,
  message: null,
  warnings: [],
  url,
  date: null,
  digest: sha256(text),
});
const held = (path: string, digest: string | null = null) => ({
  path,
  outcome: 'held',
  reason: 'draft',
  message: 'A draft.',
  warnings: [],
  url: null,
  date: null,
  digest,
});

/** A content folder, a release of its site, and the report, written as the formats are described, not by the code. */
export function evidence(t: TestContext) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-verify-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const content = { 'a.txt': 'A', 'deep/er/b.md': 'B', '.hidden': 'x', 'draft.txt': 'D' };
  for (const [path, text] of Object.entries(content)) write(`content/${path}`, text);
  const entries = [
    published('a.txt', '/2026/01/05/a/', 'A'),
    published('deep/er/b.md', '/undated/b/', 'B'),
    held('.hidden'),
    held('draft.txt', sha256('D')),
  ];
  const report = { totals: { files: 4, published: 2, held: 2, rejected: 0 }, entries };
  write('report.json', JSON.stringify(report));
  const pages = [
    '2026/01/05/a/index.html',
    '2026/01/05/index.html',
    '2026/01/05/page/2/index.html',
    'index.html',
    'undated/b/index.html',
    'undated/page/2/index.html',
  ];
  const site = new Map(pages.map((path) => [path, path]));
  site.set('2026/01/05/a/article.txt', 'A').set('undated/b/article.txt', 'B');
  const files = [...site].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = files.map(([path, text]) => `${sha256(text)}  ${path}\n`).join('');
  const digest = sha256(lines);
  const release = `.dist/releases/${digest.slice(0, 16)}`;
  for (const [path, text] of files) write(`${release}/${path}`, text);
  const manifest = {
    digest,
    files: files.map(([path, text]) => ({ path, size: text.length, sha256: sha256(text) })),
  };
  write(`${release}.json`, JSON.stringify(manifest));
  symlinkSync(release, join(root, 'dist'), 'junction');
  const where = {
    contentDir: join(root, 'content'),
    outDir: join(root, 'dist'),
    reportFile: join(root, 'report.json'),
  };
  return {
    root,
    write,
    remove: (path: string) => rmSync(join(root, path), { recursive: true }),
    report,
    manifest,
    release,
    where,
    lines: () => verify(where).disagreements,
  };
}
