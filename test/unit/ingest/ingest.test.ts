import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Hold, Parsed, SourceText } from '../../../src/article/article.ts';
import { holdBack } from '../../../src/ingest/edition/edition.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import type { IngestOptions } from '../../../src/ingest/ingest-options.ts';

function folderWith(t: TestContext, files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-ingest-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A parser that makes the text the title, the way the real one answers. */
function article({ path, text }: SourceText, more: { hold?: Hold } = {}): Parsed {
  return {
    outcome: 'article',
    fields: {
      date: '2026-01-05',
      title: text.trim(),
      summary: '',
      byline: [],
      tags: [],
      lang: 'en',
      dir: 'ltr',
      words: 1,
      size: 0,
      slug: path.replace(/\W+/g, '-').toLowerCase(),
      aliases: [],
      origins: {},
    },
    features: { names: '', words: '', terms: '' },
    wording: '',
    dateLine: undefined,
    slugGiven: false,
    hold: undefined,
    expiry: undefined,
    warnings: [],
    body: { kind: 'markdown', markdown: '' },
    ...more,
  };
}

const run = (contentDir: string, more: Partial<IngestOptions> = {}) =>
  ingest({
    contentDir,
    editionDate: undefined,
    permalink: (date, slug) => `/${date}/${slug}/`,
    parse: article,
    ...more,
  });

test('a published file has an entry and a row with its URL, date and digest', async (t) => {
  const digest = createHash('sha256').update('Hello\r\n').digest('hex');
  const { rows, entries } = await run(folderWith(t, { 'news/a.txt': 'Hello\r\n' }));
  assert.deepEqual(rows, [
    {
      path: 'news/a.txt',
      outcome: 'published',
      reason: null,
      message: null,
      line: null,
      warnings: [],
      url: '/2026-01-05/news-a-txt/',
      date: '2026-01-05',
      digest,
    },
  ]);
  assert.deepEqual([...entries.keys()], ['news/a.txt']);
  assert.equal(entries.get('news/a.txt')?.title, 'Hello');
  assert.equal(entries.get('news/a.txt')?.digest, digest);
  assert.equal(entries.get('news/a.txt')?.url, '/2026-01-05/news-a-txt/');
});

test('an empty folder is a build without articles', async (t) => {
  const { rows, entries } = await run(folderWith(t, {}));
  assert.deepEqual([rows, entries], [[], new Map()]);
});

test('one bad file never stops the others, and each has exactly one row', async (t) => {
  const contentDir = folderWith(t, {
    'a.txt': 'Fine',
    'b.txt': '',
    'c.txt': 'throw',
    'd.txt': 'reject',
    'e.txt': 'unfit',
    'f.jpg': '',
    '.g': '',
    'h.txt': new Uint8Array(3_000_000),
    'i.txt': 'Fine, too',
  });
  const parse = (source: SourceText): Parsed => {
    if (source.text === 'throw') throw new RangeError('Maximum call stack size exceeded');
    if (source.text === 'reject') return { outcome: 'rejected', reason: 'bad-date', message: 'No such day.', line: 3 };
    const parsed = article(source);
    if (source.text !== 'unfit' || parsed.outcome !== 'article') return parsed;
    return { ...parsed, fields: { ...parsed.fields, slug: '../../x' } };
  };
  const { rows, entries } = await run(contentDir, { parse });
  assert.deepEqual(
    rows.map(({ path, outcome, reason, line }) => [path, outcome, reason, line]),
    [
      ['.g', 'held', 'hidden', null],
      ['a.txt', 'published', null, null],
      ['b.txt', 'rejected', 'empty', null],
      ['c.txt', 'rejected', 'parser-error', null],
      ['d.txt', 'rejected', 'bad-date', 3],
      ['e.txt', 'rejected', 'schema', null],
      ['f.jpg', 'rejected', 'file-type', null],
      ['h.txt', 'rejected', 'too-large', null],
      ['i.txt', 'published', null, null],
    ],
  );
  assert.match(rows[5]?.message ?? '', /slug/);
  assert.deepEqual([...entries.keys()], ['a.txt', 'i.txt']);
});

test('drafts are held, embargoes until the edition of their day', async (t) => {
  const contentDir = folderWith(t, { 'draft.txt': 'draft', 'embargo.txt': 'embargo' });
  const parse = (source: SourceText) =>
    article(source, {
      hold: {
        ...(source.text === 'draft'
          ? { reason: 'draft' }
          : { reason: 'embargo', until: '2026-01-31T09:00Z', dated: false }),
        line: 3,
        said: source.text,
      },
    });
  const { rows, entries } = await run(contentDir, { parse });
  assert.deepEqual(
    rows.map(({ outcome, reason, url, date }) => [outcome, reason, url, date]),
    [
      ['held', 'draft', null, '2026-01-05'],
      ['held', 'embargo', null, '2026-01-05'],
    ],
  );
  assert.equal(entries.size, 0);
  const published = async (editionDate: string) => [...(await run(contentDir, { parse, editionDate })).entries.keys()];
  assert.deepEqual(await published('2026-01-31'), [], 'an hour holds for the whole of its day');
  assert.deepEqual(await published('2026-02-01'), ['embargo.txt']);
});

test('an embargo ends on its day and not the day before', () => {
  const where = { line: 3, said: 'Embargo: 2026-01-31' };
  const hold = { reason: 'embargo', until: '2026-01-31', dated: false, ...where } as const;
  const reason = (edition?: string) => holdBack(hold, { editionDate: edition })?.reason;
  assert.equal(reason(), 'embargo');
  assert.equal(reason('2026-01-30'), 'embargo');
  assert.equal(reason('2026-01-31'), undefined);
  assert.equal(reason('2027-01-01'), undefined);
  assert.equal(holdBack({ reason: 'draft', ...where }, { editionDate: '2027-01-01' })?.reason, 'draft');
});

test('two files with one address are both published', async (t) => {
  const contentDir = folderWith(t, { 'a b.txt': 'One', 'a-b.txt': 'Two' });
  const { rows, entries } = await run(contentDir);
  assert.equal(entries.size, 2);
  assert.deepEqual(
    rows.flatMap(({ warnings }) => warnings.map(({ code }) => code)),
    ['duplicate-url', 'duplicate-url'],
  );
  for (const { path, url } of rows) assert.equal(`/2026-01-05/${entries.get(path)?.slug}/`, url);
  assert.notEqual(rows[0]?.url, rows[1]?.url);
});

test('a warning of decoding stays with a file the parser rejects', async (t) => {
  const parse = (): Parsed => ({ outcome: 'rejected', reason: 'no-date', message: '', line: undefined });
  const { rows } = await run(folderWith(t, { 'a.txt': Buffer.from('caf\xe9', 'latin1') }), { parse });
  assert.deepEqual(
    rows[0]?.warnings.map(({ code }) => code),
    ['encoding'],
  );
});

test('many files keep their order', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}.txt`, `Number ${index}`]));
  const { rows } = await run(folderWith(t, files));
  assert.deepEqual(
    rows.map(({ path }) => path),
    Object.keys(files).sort(),
  );
});
