/** Who may not take up a preview, every way to hold a text, and what is kept of a draft that is gone. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../../../src/server/server.ts';
import { filesWith } from '../../support/outputs/files-with.ts';
import { type HeldStory, holdWays } from '../../support/holds/hold-ways.ts';
import { AT, BUILD, HELD, makePreviewPaper, OUT, PREVIEW } from '../../support/paper/preview-paper.ts';

const paper = makePreviewPaper();
after(() => paper.remove());
const preview = join(paper.folder, '.preview', 'site');
const words = new RegExp(`${HELD}(?:title|body|end)`, 'i');
const makePreview = (...args: string[]) => paper.run(PREVIEW, ['--build-only', '--at', AT, ...args]);
const report = () => JSON.parse(readFileSync(join(paper.folder, '.preview/build-report.json'), 'utf8'));

test('builds, rollbacks, checks and servers of the site refuse a preview and all copies of it', async () => {
  const { code, printed } = await makePreview();
  assert.equal(code, 0, printed);
  const copy = join(paper.folder, 'copy');
  cpSync(preview, copy, { recursive: true, dereference: true });
  symlinkSync('.preview/site', join(paper.folder, 'link'), 'dir');
  const refused = /this is a preview|is the place of previews|holds a preview/;
  for (const OUT_DIR of [preview, copy, join(paper.folder, 'link'), join(paper.folder, '.preview/new')]) {
    const build = await paper.run(BUILD, [], { OUT_DIR });
    assert.equal(build.code, 1, OUT_DIR);
    assert.match(build.printed, refused, OUT_DIR);
    for (const command of ['src/commands/rollback.ts', 'src/commands/serve.ts']) {
      const { code, printed } = await paper.run(command, [], { OUT_DIR, PORT: '0' });
      assert.equal(code, 1, `${command} ${OUT_DIR}`);
      assert.match(
        printed,
        /this is a preview|holds a preview|no release is served|There is no site/,
        `${command} ${OUT_DIR}`,
      );
    }
  }
  const check = await paper.run('verify/verify.ts', [], {
    OUT_DIR: preview,
    REPORT_FILE: join(paper.folder, '.preview/build-report.json'),
  });
  assert.equal(check.code, 1);
  assert.match(check.printed, /site: it is a preview, which must not be published/);
  rmSync(copy, { recursive: true });
  rmSync(join(paper.folder, 'link'));
});

test('without a site of its own, a paper with a preview has nothing to serve, to check or to go back to', async () => {
  for (const command of ['src/commands/rollback.ts', 'src/commands/serve.ts', 'verify/verify.ts'])
    assert.notEqual((await paper.run(command)).code, 0, command);
  assert.equal((await paper.run(BUILD, ['--at', AT])).code, 0);
  writeFileSync(
    join(paper.folder, 'content/open.md'),
    `---\ntitle: Again ${OUT}title\ndate: 2026-12-01\n---\n\nText of it.\n`,
  );
  assert.equal((await paper.run(BUILD, ['--at', AT])).code, 0);
  await makePreview();
  const back = await paper.run('src/commands/rollback.ts');
  assert.equal(back.code, 0, back.printed);
  assert.deepEqual(filesWith(words, join(paper.folder, 'dist')), []);
  await paper.run('src/commands/rollback.ts');
  assert.equal((await paper.run('verify/verify.ts')).code, 0);
});

test('no setting or variable makes a preview of a build, and none makes a preview public', async () => {
  const env = { PREVIEW: '1', DATELINE_PREVIEW: '1', 'dateline.preview': 'true' };
  assert.match((await paper.run(BUILD, ['--at', AT], env)).printed, /3 published, 9 held/);
  assert.match((await paper.run(BUILD, ['--preview'])).printed, /Unknown option '--preview'/);
  for (const option of ['--host', '--strict'])
    assert.match((await paper.run(PREVIEW, [option, '0.0.0.0'])).printed, /Unknown option|knows these options/);
  paper.write({ 'paper.yaml': 'title: The Harbour Courier\npreview: yes\n' });
  assert.equal((await paper.run(BUILD)).code, 1);
  paper.write({ 'paper.yaml': 'title: The Harbour Courier\nurl: https://news.example\n' });
  const elsewhere = await paper.run(PREVIEW, ['--build-only'], {
    OUT_DIR: join(paper.folder, 'public-html'),
    REPORT_FILE: join(paper.folder, 'report.json'),
    HOST: 'netlify',
    STRICT: '1',
  });
  assert.equal(elsewhere.code, 0, elsewhere.printed);
  assert.deepEqual(
    filesWith(words, paper.folder).filter((path) => !/^(?:\.preview|content|pages)\//.test(path)),
    ['.dist/cache/sources'],
  );
});

test('only what has changed is rendered again, and nothing is kept of a draft that is gone or was written anew', async () => {
  await makePreview();
  assert.match((await makePreview()).printed, /Nothing has changed: the site stays as it is/);
  const draft = join(paper.folder, 'content/draft.md');
  writeFileSync(draft, readFileSync(draft, 'utf8').replaceAll(HELD, 'zqsecond'));
  await makePreview();
  assert.ok(report().pages.reused > report().pages.rendered, JSON.stringify(report().pages));
  assert.deepEqual(filesWith(/draft zqheld/i, join(paper.folder, '.preview')), []);
  assert.ok(filesWith(/zqsecondtitle/, join(paper.folder, '.preview')).length > 3);
  rmSync(draft);
  await makePreview();
  assert.deepEqual(filesWith(/zqsecond/, join(paper.folder, '.preview')), []);
  assert.match(readFileSync(join(preview, '404.html'), 'utf8'), /8 stories here/);
  assert.match(readFileSync(join(preview, '2026/12/01/open/index.html'), 'utf8'), /8 stories here/);
});

test('the edition decides which stories of a preview have a label', async () => {
  const label = () =>
    /<h1[^>]*>\s*<strong class="unpublished">\s*(.*?)\s*</.exec(
      readFileSync(join(preview, '2026/12/24/visit/index.html'), 'utf8'),
    )?.[1];
  assert.equal(label(), 'Embargoed until 24 December 2026, 06:00');
  assert.equal((await paper.run(PREVIEW, ['--build-only', '--at', '2026-12-24T06:00Z'])).code, 0);
  assert.equal(label(), undefined);
});

test('the server of a preview forbids to store and to list, runs no script, and answers to no other name', async (t) => {
  const { url, close } = await serve({ outDir: preview, base: '/', host: '127.0.0.1', port: 0, preview: true });
  t.after(close);
  const get = (path: string, host?: string) =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((done, fail) => {
      const headers = host === undefined ? {} : { host };
      const asked = request(new URL(path, url), { headers }, (answer) => {
        answer.resume();
        done({ status: answer.statusCode, headers: answer.headers });
      });
      asked.on('error', fail).end();
    });
  for (const path of ['/', '/2026/12/24/visit/', '/nowhere/', '/robots.txt', '/sw.js']) {
    const { headers } = await get(path);
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow, noarchive', path);
    assert.equal(headers['cache-control'], 'no-store', path);
    assert.equal(headers['etag'], undefined, path);
    assert.match(String(headers['content-security-policy']), /^default-src 'none';(?!.*script-src)/, path);
  }
  assert.equal((await get('/', 'evil.example')).status, 403);
  assert.equal((await get('/', 'localhost.evil.example:80')).status, 403);
  assert.equal((await get('/', 'LOCALHOST:4322')).status, 200);
  await assert.rejects(
    serve({ outDir: join(paper.folder, 'dist'), base: '/', host: '127.0.0.1', port: 0, preview: true }),
    /holds no preview/,
  );
});

test('each of more than 500 ways to hold a text is shown with a label, and none is in the site afterwards', async (t) => {
  const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const textOf = (number: number): HeldStory => ({
    title: `The ${HELD}title${letters(number)} bridge closes`,
    author: 'Ada Bell',
    tag: 'roads',
    text: `The ${HELD}body${letters(number)} of the town met on Monday.\n\nIt will be closed until autumn, the mayor said.`,
  });
  const ways = holdWays.map(
    (way, number) => [`content/${way.path(`w-${letters(number)}`)}`, way.write(textOf(number))] as const,
  );
  const large = makePreviewPaper(Object.fromEntries(ways));
  t.after(() => large.remove());
  const made = await large.run(PREVIEW, ['--build-only', '--at', AT], { JOBS: '2' });
  assert.equal(made.code, 0, made.printed);
  const { entries } = JSON.parse(readFileSync(join(large.folder, '.preview/build-report.json'), 'utf8')) as {
    entries: { path: string; outcome: string; reason: string | null; url: string | null }[];
  };
  const of = new Map(entries.map((row) => [`content/${row.path}`, row]));
  const rows = ways.map(([path]) => of.get(path));
  const shown = rows.filter((row) => row?.outcome === 'published');
  assert.ok(shown.length > 500, `${shown.length} are shown`);
  for (const row of rows) {
    if (row?.outcome === 'rejected') continue;
    assert.ok(row?.outcome === 'published' && row.reason !== null, `${row?.path} is ${row?.outcome} (${row?.reason})`);
    const page = readFileSync(join(large.folder, '.preview/site', row.url ?? '', 'index.html'), 'utf8');
    assert.match(page, /<h1[^>]*>\s*<strong class="unpublished">/, row.path);
    // The pages are rendered by threads, which know the number of stories, too.
    assert.match(page, /<a href="\/unpublished\/">\d{3} stories here/, row.path);
  }
  assert.equal((await large.run(BUILD, ['--at', AT])).code, 0);
  assert.deepEqual(filesWith(words, join(large.folder, '.dist/releases')), []);
});
