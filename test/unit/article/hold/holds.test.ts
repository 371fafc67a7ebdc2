/** Every label that says that a text is not to be out yet, and labels that only look so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { holdBack } from '../../../../src/ingest/edition/edition.ts';
import { inFrontMatter, outcomeOf, story } from '../../../support/holds/hold-outcome.ts';

const heldLabels = [
  ...['draft:', 'draft: true', 'draft: maybe', 'draft: {value: true}', 'draft: [no]', 'draft: "true"', 'Draft : on'],
  ...['isDraft: 1', 'is_draft: yes', 'is-draft: y', 'DRAFT: x', 'draft: false\ndraft: true', 'first draft: yes'],
  ...['protected: true', 'password_protected: yes'],
  ...['unpublished: yes', 'hidden:', 'hidden: true', 'private: ~', 'Private: 1', 'unlisted: true', 'wp_private: on'],
  ...['published: false', 'published: no', 'published: 0', 'published: off', 'published:', 'published: Monday'],
  ...['published: true\npublished: no', 'publish: never', 'isPublished: false', 'visible: off', 'public: [yes]'],
  ...['publish: 2031-01-01', 'approved: no', 'live: false', '_discoverable: no', 'extra:\n  draft: true'],
  ...[
    'status: draft',
    'status: pending',
    'status: trash',
    'status: who knows',
    'status: {a: b}',
    'Post_Status: future',
  ],
  ...['visibility: members', 'visibility: private', 'pubStatus: withheld', 'workflow: review', 'workflow: {state: x}'],
  ...['state: draft', 'state: In review', 'stage: pending', 'access: members', 'layout: draft'],
  ...['embargo: 2031-01-01', 'embargoed: yes', 'embargo:', 'Embargo until: 2031-01-01', 'embargo_until: 2031-01-01'],
  ...['embargoEnds: 2031-01-01', 'Hold until: 2031-01-01', 'hold: true', 'hold: for the lawyer', 'hold:'],
  ...['not_before: 2031-01-01', 'release: 2031-01-01', 'releaseDate: 2031-01-01', 'publishDate: 2031-01-01'],
  ...['pubdate: 2031-01-01', 'online_from: 2031-01-01', 'permalink: false', 'eleventyExcludeFromCollections: true'],
  ...['publish_on: 2031-01-01', 'publishDate: some day', 'embargo: 2026-01-01T10:00', 'embargo: until 3 March 2031'],
  ...['embargo: 6 pm, 3 March 2031', 'scheduled: 2031-01-01', 'embargo: 2025-01-01\nembargo: 2031-01-01'],
  ...['Sperrfrist: 2031-01-01', 'Entwurf: ja', 'Status: Entwurf', 'borrador: sí', 'embargado hasta: 2031-01-01'],
  ...['brouillon: oui', "sous embargo jusqu'au: 2031-01-01", 'publié: non', 'مسودة: نعم', 'मसौदा: हाँ', '草稿: 是'],
  ...['rascunho: sim', 'estado: rascunho', 'embargo até: 2031-01-01', 'bozza: sì', 'pubblicato: no', 'stato: bozza'],
  ...['черновик: да', 'опубликовано: нет', 'статус: черновик', 'эмбарго: 2031-01-01', 'tags: [черновик]'],
  ...['nopublish: 1', 'copyedit: pending', 'stage: proof', 'access: staff only'],
];
const rejectedLabels = ['embargo: Tuesday morning', 'embargo: 31 February 2020', 'embargo: 10 days after 2025-01-01'];
const freeLabels = [
  ...[
    'password:',
    'protected: no',
    'draft: no',
    'draft: false',
    'isDraft: 0',
    'hidden: off',
    'private: no',
    'hold: no',
    'embargo: no',
  ],
  ...['published: true', 'published: yes', 'published: 2022-02-07', 'published: 2 May 2022', 'publish: 1'],
  ...[
    'status: published',
    'status: publish',
    'Post-Status: Publish',
    'visibility: public',
    'status: final',
    'status: 1',
  ],
  ...['state: Texas', 'state: New York', 'stage: Pyramid', 'type: review', 'layout: post', 'comment_status: closed'],
  ...['permalink: /draft/', 'aliases: [/draft/, draft]', 'pubDate: 2022-02-07', 'online: yes'],
  ...['embargo: 2026-01-01', 'embargo: 2025-12-31T10:00', 'publishDate: 2023-01-05', 'publishDate:', 'release: now'],
  ...['first_published: 1994', 'hide: [toc]', 'expiryDate: 2031-01-01', 'noindex: false', 'live: https://example.org/'],
];

test('labels of front matter hold, whatever their spelling; what cannot be read does not publish', () => {
  for (const label of heldLabels) assert.equal(outcomeOf('a.md', inFrontMatter(label)), 'held', label);
  for (const label of rejectedLabels) assert.equal(outcomeOf('a.md', inFrontMatter(label)), 'rejected', label);
  for (const label of freeLabels) assert.equal(outcomeOf('a.md', inFrontMatter(label)), 'published', label);
});

test('the same labels hold as header lines', () => {
  const plain = heldLabels.filter((label) => !/^_|[{[\n~]|layout|stage|access/.test(label));
  for (const label of plain) {
    for (const head of [`Title: The fair\nDate: 2023-01-10\n${label}`, `${label}\nTitle: The fair\nDate: 2023-01-10`])
      assert.equal(outcomeOf('a.txt', head + story), 'held', head);
  }
});

test('a flag is no date, and a label of a day dates an article that has no other', () => {
  const dateOf = (labels: string) => {
    const parsed = parseArticle({ path: 'a.md', text: `---\ntitle: T\n${labels}\n---${story}` });
    return parsed.outcome === 'article' ? parsed.fields.date : parsed.reason;
  };
  assert.equal(dateOf('published: true\ndate: 2022-02-07'), '2022-02-07');
  assert.equal(dateOf('published: 2022-02-07'), '2022-02-07');
  assert.equal(dateOf('publishDate: 2022-02-07'), '2022-02-07');
  assert.equal(dateOf('publishDate: 2031-01-01\ndate: 2022-02-07'), '2022-02-07');
});

test('a day of publication holds what is later than the edition, and without one what is later than the article', () => {
  const only = `---\ntitle: T\npublishDate: 2025-06-01T10:00\n---${story}`;
  assert.equal(outcomeOf('a.md', only, null), 'published');
  assert.equal(outcomeOf('a.md', only, '2025-05-31'), 'held');
  assert.equal(outcomeOf('a.md', only, '2025-06-01'), 'published');
  const later = inFrontMatter('publishDate: 2025-06-01');
  assert.equal(outcomeOf('a.md', later, null), 'held');
  assert.equal(outcomeOf('a.md', later, '2025-06-01'), 'published');
});

test('the reason names the line and what stands there', () => {
  const parsed = parseArticle({ path: 'a.md', text: inFrontMatter('status: draft') });
  assert.ok(parsed.outcome === 'article' && parsed.hold);
  const held = holdBack(parsed.hold, { editionDate: undefined });
  assert.deepEqual([held?.reason, held?.line], ['unpublished', 4]);
  assert.match(held?.message ?? '', /^Line 4 says "status: draft", so the article is not public yet\. Remove it,/);
});
