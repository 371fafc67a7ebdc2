import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rejection } from '../../../../src/article/article.ts';
import { pathToPublish } from '../../../../src/article/hold/held-names.ts';
import { parseArticle } from '../../../../src/article/parse.ts';
import { heldBy } from '../../../../src/ingest/edition/edition.ts';
import { unpublishedBy } from '../../../../src/ingest/edition/preview.ts';
import { ingest } from '../../../../src/ingest/ingest.ts';
import { listContentFiles } from '../../../../src/ingest/list-files.ts';
import { contentFolder, folderWith } from '../../../support/paper/temp-content.ts';

const AT = { editionDate: '2026-12-05', editionTime: '2026-12-05T12:00:00Z', timeZone: 'Europe/Berlin' };
const held = (reason: string): Rejection => ({ outcome: 'held', reason, message: '', line: 1 });
const embargo = (until: string | undefined) =>
  ({ hold: { reason: 'embargo', until, dated: false, line: 1, said: '' } }) as const;
const expiry = { expiry: { line: 1, said: '', at: '2026-11-30T18:00' } };

test('the label of a story names the reason, and the day or hour where the source has one', () => {
  const rows = [
    [held('draft'), {}, { reason: 'draft' }],
    [held('unpublished'), {}, { reason: 'unpublished' }],
    [held('hidden'), {}, { reason: 'unpublished' }],
    [held('future-date'), {}, { reason: 'future-date' }],
    [held('embargo'), embargo(undefined), { reason: 'embargo' }],
    [held('embargo'), embargo('2026-12-24'), { reason: 'embargo', until: '2026-12-24' }],
    [held('embargo'), embargo('2026-12-24T06:00+01:00'), { reason: 'embargo', until: '2026-12-24T06:00+01:00' }],
    [held('expired'), expiry, { reason: 'expired', until: '2026-11-30T18:00' }],
    // An embargoed text in a folder of drafts is a draft first.
    [held('draft'), embargo('2026-12-24'), { reason: 'draft' }],
  ] as const;
  for (const [rejection, release, label] of rows) assert.deepEqual(unpublishedBy(rejection, release), label);
});

test('only a preview lets a held article through, whatever holds it', () => {
  for (const release of [embargo('2026-12-24'), embargo(undefined), expiry]) {
    assert.equal(heldBy(release, AT)?.outcome, 'held');
    assert.equal(heldBy(release, { ...AT, preview: false })?.outcome, 'held');
    assert.equal(heldBy(release, { ...AT, preview: true }), undefined);
  }
});

test('a draft is read under the path that it needs to be published', () => {
  const paths = [
    ['drafts/a.md', 'a.md'],
    ['world/Entwürfe/2026-01-05-a.md', 'world/2026-01-05-a.md'],
    ['_drafts/.a.txt', 'a.txt'],
    ['草稿/a.md', 'a.md'],
    ['world/draft-law/a.md', 'world/draft-law/a.md'],
    ['drafts.md', 'drafts.md'],
  ];
  for (const [path = '', to] of paths) assert.equal(pathToPublish(path), to);
});

test('a preview reads held files that may be articles, and leaves those of programs, pictures and links alone', async (t) => {
  const read = ['drafts/a.md', 'world/_drafts/b.txt', '.c.md', '.drafts/d.md'];
  const left = [
    'drafts/photo.jpg',
    'drafts/README.md',
    '.obsidian/e.md',
    '.f.jpg',
    'drafts/node_modules/g.md',
    'h.jpg',
  ];
  const entries = await listContentFiles(folderWith(t, ...read, ...left, 'open.md'));
  assert.deepEqual(
    entries.filter(({ isDraft }) => isDraft).map(({ path }) => path),
    read.toSorted(),
  );
  assert.equal(entries.find(({ path }) => path === 'open.md')?.rejection, undefined);
});

const article = (more: string) => `---\ntitle: The ferry\ndate: 2026-12-02\n${more}---\n\nThe ferry sails again.\n`;
const files = {
  'open.md': article(''),
  'over.md': article('embargo: 2026-12-05 06:00\n'),
  'wait.md': article('embargo: 2026-12-24 06:00\n'),
  'draft.md': article('draft: yes\n'),
  'gone.md': article('expires: 2026-12-01\n'),
  'drafts/moved.md': article(''),
  'far.md': article('').replace('2026-12-02', '2039-01-01'),
  'broken.md': article('draft: yes\n').replace('2026-12-02', '2026-13-44'),
  'unclear.md': article('Darft: yes\n'),
};

test('a preview has the held articles with their labels, and neither more nor less of the others', async (t) => {
  const contentDir = contentFolder(t, files);
  const permalink = (date: string | undefined, slug: string) => `/${date}/${slug}/`;
  const read = (preview: boolean) =>
    ingest({ contentDir, ...AT, preview, permalink, parse: (source) => parseArticle(source) });
  const [preview, site] = [await read(true), await read(false)];
  const labels = Object.fromEntries([...preview.entries].map(([path, { unpublished }]) => [path, unpublished?.reason]));
  assert.deepEqual(labels, {
    'draft.md': 'draft',
    'drafts/moved.md': 'draft',
    'far.md': 'future-date',
    'gone.md': 'expired',
    'open.md': undefined,
    'over.md': undefined,
    'wait.md': 'embargo',
  });
  assert.deepEqual([...site.entries.keys()], ['open.md', 'over.md']);
  assert.ok(site.rows.every(({ outcome, reason }) => (outcome === 'published') === (reason === null)));
  assert.ok([...site.entries.values()].every((entry) => !('unpublished' in entry)));
  // Files with an error are the same in both.
  const rejected = (rows: typeof site.rows) =>
    rows.filter(({ outcome }) => outcome === 'rejected').map(({ path }) => path);
  assert.deepEqual(rejected(preview.rows), ['broken.md', 'unclear.md']);
  assert.deepEqual(rejected(site.rows), ['broken.md', 'unclear.md']);
});

test('the results of a preview that are kept give the right labels in another edition', async (t) => {
  const contentDir = contentFolder(t, files);
  const permalink = (date: string | undefined, slug: string) => `/${date}/${slug}/`;
  const options = {
    contentDir,
    preview: true,
    permalink,
    parse: (source: Parameters<typeof parseArticle>[0]) => parseArticle(source),
  };
  const first = await ingest({ ...options, ...AT });
  const later = { editionDate: '2026-12-30', editionTime: '2026-12-30T12:00:00Z', timeZone: 'UTC' };
  const second = await ingest({ ...options, ...later, known: first.index });
  assert.equal(second.parsed, 0);
  assert.equal(second.entries.get('wait.md')?.unpublished, undefined);
  assert.equal(second.entries.get('draft.md')?.unpublished?.reason, 'draft');
});
