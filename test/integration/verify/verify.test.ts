import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { verify } from '../../../verify/verify.ts';
import { evidence, sha256 } from '../../support/paper/verify-fixture.ts';

test('what agrees is not complained of', (t) => {
  const { lines, where } = evidence(t);
  assert.deepEqual(lines(), []);
  assert.equal(verify(where).checked, '4 rows, 4 files of content, 8 files of the site');
});

test('a page that is deleted, added or changed is named', (t) => {
  const { root, lines, write, remove } = evidence(t);
  remove('dist/2026/01/05/a/index.html');
  assert.deepEqual(lines(), [
    'site: 2026/01/05/a/index.html is missing, the page of a.txt',
    'site: 2026/01/05/a/index.html is missing',
  ]);
  write('dist/2026/01/05/a/index.html', '2026/01/05/a/index.html');
  write('dist/undated/draft/index.html', 'x');
  assert.deepEqual(lines(), [
    'site: undated/draft/index.html is the page of no published article',
    'site: undated/draft/index.html was not published',
  ]);
  remove('dist/undated/draft');
  write('dist/index.html', 'index.htmL');
  assert.deepEqual(lines(), ['site: index.html has other bytes than were published']);
  write('dist/index.html', 'index.html');
  symlinkSync('index.html', join(root, 'dist/link.html'), 'file');
  assert.deepEqual(lines(), ['site: link.html was not published']);
});

test('a source that is not the one that was read is named, and one that nobody published', (t) => {
  const { lines, write } = evidence(t);
  write('dist/2026/01/05/a/article.txt', 'other');
  write('dist/undated/draft/article.txt', 'D');
  assert.deepEqual(lines(), [
    'site: 2026/01/05/a/article.txt or the JSON of its day has not the bytes of a.txt',
    'site: undated/draft/article.txt is the source of no published article',
    'site: 2026/01/05/a/article.txt has other bytes than were published',
    'site: undated/draft/article.txt was not published',
  ]);
});

test('an article that is edited, deleted or added after the build is named', (t) => {
  const { lines, write, remove } = evidence(t);
  write('content/a.txt', 'a');
  remove('content/deep');
  write('content/new.txt', 'N');
  write('content/draft.txt', 'd');
  assert.deepEqual(lines(), [
    'content: a.txt has changed since the build',
    'content: deep/er/b.md is in the report, but not in the folder',
    'content: draft.txt has changed since the build',
    'content: new.txt is in the folder, but not in the report',
  ]);
});

test(
  'links are looked at, not followed; names that are not UTF-8 are written as the report writes them',
  { skip: process.platform !== 'linux' },
  (t) => {
    const { root, lines } = evidence(t);
    symlinkSync('..', join(root, 'content/loop'));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/content/`), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x5c])]), '');
    assert.deepEqual(lines().toSorted(), [
      'content: caf\\xe9\\x5c is in the folder, but not in the report',
      'content: loop is in the folder, but not in the report',
    ]);
  },
);

test('a report that contradicts itself is named', (t) => {
  const { lines, write, report } = evidence(t);
  const [a, b, ...rest] = report.entries as [(typeof report.entries)[0], (typeof report.entries)[0]];
  write(
    'report.json',
    JSON.stringify({ totals: { ...report.totals, published: 3 }, entries: [a, { ...b, url: a.url }, ...rest] }),
  );
  assert.deepEqual(lines(), [
    'report: published is said to be 3, and there are 2 rows',
    'report: deep/er/b.md and a.txt have one URL, /2026/01/05/a/',
    'site: undated/b/index.html is the page of no published article',
    'site: 2026/01/05/a/article.txt or the JSON of its day has not the bytes of deep/er/b.md',
    'site: undated/b/article.txt is the source of no published article',
  ]);
  write(
    'report.json',
    JSON.stringify({
      ...report,
      entries: report.entries.map((row) => ({ ...row, outcome: row.path === 'a.txt' ? 'held' : row.outcome })),
    }),
  );
  assert.match(lines().join('\n'), /report: a\.txt is held, but has the URL \/2026\/01\/05\/a\//);
});

test('a manifest that contradicts itself, or is another release’s, is named', (t) => {
  const { lines, write, manifest, release } = evidence(t);
  write(`${release}.json`, JSON.stringify({ ...manifest, files: manifest.files.slice(1) }));
  assert.deepEqual(lines(), [
    'manifest: its files do not make its digest',
    'site: 2026/01/05/a/article.txt was not published',
  ]);
  write(`${release}.json`, JSON.stringify({ digest: sha256(''), files: [] }));
  assert.match(lines()[0] ?? '', /^manifest: it is not the one of release/);
});

test('the command tells by its exit code', (t) => {
  const { where, remove } = evidence(t);
  const run = (env: Record<string, string> = {}) => {
    const settings = { CONTENT_DIR: where.contentDir, OUT_DIR: where.outDir, REPORT_FILE: where.reportFile, ...env };
    return spawnSync(process.execPath, ['verify/verify.ts'], {
      env: { ...process.env, ...settings },
      encoding: 'utf8',
    });
  };
  const good = run();
  assert.deepEqual([good.status, good.stdout], [0, 'All agree: 4 rows, 4 files of content, 8 files of the site.\n']);
  for (const [env, problem] of [
    [{ REPORT_FILE: '/nowhere.json' }, /^Cannot check: the build report .* \(ENOENT\)/],
    [{ REPORT_FILE: join(where.contentDir, 'a.txt') }, /^Cannot check: the build report .* is no JSON/],
    [{ CONTENT_DIR: '/nowhere' }, /^Cannot check: .*ENOENT/],
    [{ OUT_DIR: '/nowhere' }, /^Cannot check: there is no site/],
    [{ OUT_DIR: where.contentDir }, /^Cannot check: .* no link to a release/],
  ] as const) {
    const { status, stderr } = run(env);
    assert.equal(status, 2);
    assert.match(stderr, problem);
  }
  remove('dist/index.html');
  const bad = run();
  assert.deepEqual([bad.status, bad.stderr], [1, 'site: index.html is missing\n']);
  assert.match(bad.stdout, /^1 disagreement: /);
});

test('it shares no code with what it checks', () => {
  const imports = globSync('verify/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''),
  );
  assert.ok(imports.length > 5);
  for (const target of imports) assert.match(target, /^(?:node:|\.\/)/);
});
