/**
 * Real articles, built for real. The folder of corpora is taken from `CORPORA`; without it these tests are skipped.
 * Builds of one project share a cache, so they run one after the other, in this one file.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../support/paper/build-site.ts';
import { linkProblems } from '../support/outputs/collect-links.ts';
import { OPEN_EVERY, unpackOpenCorpus } from './corpus.ts';

const corpora = process.env['CORPORA'] ? resolve(process.env['CORPORA']) : undefined;
const options = { skip: corpora ? false : 'CORPORA does not name the folder of corpora' };
const seed = join(corpora ?? '', '../seed');
const news219 = join(corpora ?? '', 'news-219');
const temporary = mkdtempSync(join(tmpdir(), 'dateline-corpora-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

interface Row {
  readonly path: string;
  readonly outcome: string;
  readonly url: string | null;
  readonly date: string | null;
}

interface Report {
  readonly entries: readonly Row[];
  readonly takenDown: readonly { readonly kind: string; readonly address: string }[];
}

interface Site {
  readonly outDir: string;
  readonly rows: readonly Row[];
  readonly takenDown: Report['takenDown'];
}

async function build(name: string, contentDir: string, env: Readonly<Record<string, string>> = {}): Promise<Site> {
  const outDir = join(temporary, name);
  await buildSite({ outDir, contentDir, env });
  const { entries, takenDown } = JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')) as Report;
  return { outDir, rows: entries, takenDown };
}

/** Every file below a folder, as the disk has it. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

function assertAllInReport(contentDir: string, { rows }: Site) {
  assert.deepEqual(rows.map(({ path }) => path).toSorted(), filesBelow(contentDir));
}

function assertPublishedOnce({ outDir, rows }: Site) {
  const urls = rows.filter(({ outcome }) => outcome === 'published').map(({ url }) => url ?? '');
  assert.equal(new Set(urls).size, urls.length, 'no two articles share an address');
  const pages = new Set(filesBelow(outDir));
  assert.deepEqual(
    urls.filter((url) => !pages.has(`${url.slice(1)}index.html`)),
    [],
    'every article has its page',
  );
}

test('the seed: published with headline, date, sub-heading and credit', options, async () => {
  const site = await build('seed', seed);
  assertAllInReport(seed, site);
  const [row] = site.rows;
  assert.equal(row?.outcome, 'published');
  assert.equal(row?.date, '2022-02-07');
  assert.match(row?.url ?? '', /^\/2022\/02\/07\/prime-minister-imran-khan-is-all-set-to-meet-[a-z-]*4e8901b4\/$/);
  const html = readFileSync(join(site.outDir, row?.url ?? '', 'index.html'), 'utf8');
  const headline = 'Prime Minister Imran Khan is all set to meet President Vladimir Putin later this month';
  assert.match(html, new RegExp(`<h1[^>]*>\\s*${headline}\\s*</h1>`));
  assert.match(html, /<time datetime="2022-02-07"/);
  assert.match(html, /<h2[^>]*>A signal to the West\?/);
  assert.match(html, />With agency inputs</);
  assert.doesNotMatch(html, /\bdate 2022-02-07|\(With agency/);
  assert.deepEqual(linkProblems(site.outDir), []);
});

test('news-219: every article is published under the day that is known of it', options, async () => {
  const site = await build('news-219', news219);
  assertAllInReport(news219, site);
  assertPublishedOnce(site);
  const table = readFileSync(join(news219, 'ATTRIBUTION.tsv'), 'utf8').trim().split('\n').slice(1);
  const known = table.map((line) => line.split('\t').slice(0, 2)).toSorted();
  const published = site.rows.filter(({ outcome }) => outcome === 'published').map(({ path, date }) => [path, date]);
  assert.equal(known.length, 219);
  assert.deepEqual(published.toSorted(), known);
  assert.deepEqual(linkProblems(site.outDir), []);
});

test('the open corpus: no article is lost, no link is dead', options, async (t) => {
  const content = unpackOpenCorpus(temporary);
  const start = performance.now();
  const site = await build('news-open-site', content);
  t.diagnostic(`built in ${Math.round((performance.now() - start) / 1000)} s`);
  assertAllInReport(content, site);
  assertPublishedOnce(site);
  // Some headers say that their article is at another address now.
  const redirected = site.takenDown.flatMap(({ kind, address }) =>
    kind === 'redirect' ? [`${address.slice(1)}index.html: https://`] : [],
  );
  // Authors link to sections of other articles that have none of that name: such a link leads to the top of the article.
  const problems = linkProblems(site.outDir)
    .filter((problem) => !/: \/\S+#h-\S+ leads to no place/.test(problem))
    .filter((problem) => !redirected.some((page) => problem.startsWith(page)))
    // Articles link to pages of authors who have none in a part of the corpus.
    .filter((problem) => OPEN_EVERY === 1 || !/: \/authors\/\S+ leads to no file/.test(problem));
  assert.deepEqual(problems.slice(0, 20), []);
  const lost = site.rows.filter(({ outcome }) => outcome === 'rejected').length;
  t.diagnostic(`${lost} of ${site.rows.length} files rejected`);
});

/** SHA-256 of every file of a site and of the rows of its report. */
function fingerprint({ outDir }: Site): Record<string, string> {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const files = filesBelow(outDir).map((file) => [file, hash(join(outDir, file))]);
  const { totals, entries } = JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')) as Record<string, unknown>;
  const rows = createHash('sha256').update(JSON.stringify([totals, entries]));
  return Object.fromEntries([...files, ['rows of the report', rows.digest('hex')]]);
}

const machines = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/Adak', LC_ALL: 'en_US.UTF-8' },
];

for (const [name, contentDir] of [
  ['seed', seed],
  ['news-219', news219],
] as const) {
  test(`${name}: the same bytes in every time zone and language`, options, async () => {
    const prints: Record<string, string>[] = [];
    for (const [number, machine] of machines.entries()) {
      prints.push(fingerprint(await build(`${name}-machine-${number}`, contentDir, machine)));
    }
    for (const print of prints.slice(1)) assert.deepEqual(print, prints[0]);
  });
}
