/** The three forms of the articles as data, in real builds: whole in the JSON of their day, in files of their own, or not at all. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { articleSchema } from '../../../src/formats/article/ninjs.ts';
import { verify } from '../../../verify/verify.ts';
import { buildSite } from '../../support/paper/build-site.ts';

const PROSE = 'The council met on Monday evening and talked for three hours about the bridge over the river. ';
const sources: Readonly<Record<string, Buffer>> = {
  '2022-02-07-bridge.txt': Buffer.from(`Bridge closed\r\n\r\n${PROSE}\r\n`),
  '2022-02-07-marked.txt': Buffer.from(`\uFEFFFerry sails\n\n${PROSE}\n`),
  '2022-02-07-old.txt': Buffer.from('Café closed\n\nThe café at the pier is closed until spring.\n', 'latin1'),
  '2022-02-07-long.txt': Buffer.from(`Long story\n\n${`${PROSE}\n\n`.repeat(1200)}`),
  'undated.txt': Buffer.from(`Without a day\n\n${PROSE}\n`),
};
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');

interface Stories {
  readonly stories: readonly { uri: string; canonical: string; source?: string; source_text?: string }[];
}

test('articles are in the JSON of their day, in files of their own, or not there as data', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-data-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const contentDir = folder;
  const outDir = join(mkdtempSync(join(tmpdir(), 'dateline-data-site-')), 'dist');
  t.after(() => rmSync(join(outDir, '..'), { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(sources)) writeFileSync(join(contentDir, name), bytes);
  const files = () => readdirSync(`${outDir}/`, { recursive: true }).map(String);
  const read = (path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8')) as Stories;
  const lines = (path: string) =>
    gunzipSync(readFileSync(join(outDir, path)))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { canonical: string });
  const build = async (env: Readonly<Record<string, string>>) => {
    await buildSite({ contentDir, outDir, env: { SEARCH: '0', ...env } });
    assert.deepEqual(verify({ contentDir, outDir, reportFile: `${outDir}.report.json` }).disagreements, []);
  };

  await t.test('by default a day has its articles whole, and long sources have files', async () => {
    await build({});
    const { stories } = read('2022/02/07/index.json');
    assert.equal(stories.length, 4);
    for (const story of stories) {
      const parsed = articleSchema.parse(story);
      const name = `2022-02-07-${/([^/]+)\/$/.exec(story.canonical)?.[1]}.txt`;
      assert.equal(parsed.source_sha256, sha256(sources[name] ?? ''));
      assert.equal(story.source === undefined, name.includes('long'));
      assert.equal(story.source_text === undefined, !name.includes('long'));
      if (story.source !== undefined && !name.includes('old')) assert.equal(sha256(story.source), parsed.source_sha256);
    }
    assert.match(stories.find(({ uri }) => uri.includes('/old/'))?.source ?? '', /^Café closed\n/);
    assert.equal(read('undated/index.json').stories.length, 1);
    assert.deepEqual(
      files().filter((path) => /^(?:\d{4}|undated).*article\.(?:txt|json)$/.test(path)),
      ['2022/02/07/long/article.txt'],
    );
    assert.deepEqual(
      lines('archive/2022.ndjson.gz').map(({ canonical }) => canonical),
      stories.map(({ canonical }) => canonical),
    );
    assert.doesNotMatch(JSON.stringify(lines('archive/2022.ndjson.gz')), /"source":/);
    const page = readFileSync(join(outDir, '2022/02/07/bridge/index.html'), 'utf8');
    assert.match(page, /<link rel="alternate" type="application\/json" href="\/2022\/02\/07\/index\.json"/);
  });

  await t.test('with TWINS=article each has its source and its JSON beside its page', async () => {
    const before = lines('archive/2022.ndjson.gz').length;
    await build({ TWINS: 'article' });
    assert.equal(files().filter((path) => path.endsWith('article.txt')).length, 5);
    assert.equal(files().filter((path) => path.endsWith('/article.json') && !path.startsWith('schemas')).length, 5);
    assert.doesNotMatch(JSON.stringify(read('2022/02/07/index.json')), /body_html/);
    assert.equal(lines('archive/2022.ndjson.gz').length, before);
  });

  await t.test(
    'with TWINS=none there are pages and feeds alone, and the source of what is too long for a page',
    async () => {
      await build({ TWINS: 'none' });
      assert.deepEqual(
        files().filter((path) => /^(?!schemas).*(?:article\.(?:txt|json)|index\.json|\.gz)$/.test(path)),
        ['2022/02/07/long/article.txt'],
      );
      await assert.rejects(
        build({ TWINS: 'all' }),
        /TWINS="all": there is no such form\. Write one of day, article, none\./,
      );
    },
  );
});
