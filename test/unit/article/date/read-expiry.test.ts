import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const parse = (label: string, path = 'a.txt') =>
  parseArticle({
    path,
    text: /\.md$/.test(path)
      ? `---\ntitle: The fair\ndate: 2026-01-05\n${label}\n---\nThe fair is open. Many came.\n`
      : `Title: The fair\nDate: 2026-01-05\n${label}\n\nThe fair is open. Many came.\n`,
  });

const read: readonly (readonly [label: string, at: string, path?: string])[] = [
  ['Expires: 2026-12-24', '2026-12-24'],
  ['Expires: 2026-12-24 06:00', '2026-12-24T06:00'],
  ['Expiry date: 24 December 2026', '2026-12-24'],
  ['Unpublish: 2026-12-24T06:00+01:00', '2026-12-24T06:00+01:00'],
  ['Expires: 2026-12-24 06:00 Europe/Berlin', '2026-12-24T06:00+01:00'],
  ['Expires: 6 pm on 24 December 2026', '2026-12-24T18:00'],
  ['Läuft ab: 2026-12-24', '2026-12-24'],
  ['Sichtbar bis: 24.12.2026', '2026-12-24'],
  ['Caduca: 2026-12-24', '2026-12-24'],
  ['Expire le: 2026-12-24', '2026-12-24'],
  ['过期时间: 2026-12-24', '2026-12-24'],
  ['expiryDate: 2026-12-24T06:00:00Z', '2026-12-24T06:00:00Z', 'a.md'],
  ['unpublish_date: 2026-12-24', '2026-12-24', 'a.md'],
];
for (const [label, at, path] of read)
  test(`an article with "${label}" expires at ${at}`, () => {
    const article = parse(label, path);
    assert.ok(article.outcome === 'article', JSON.stringify(article));
    assert.deepEqual([article.expiry?.at, article.expiry?.line], [at, path ? 4 : 3]);
    assert.deepEqual(article.warnings, []);
    assert.equal(article.hold, undefined);
  });

for (const label of ['Expires:', 'Expires: never', 'Expires: no', 'Expires: –'])
  test(`an article with "${label}" does not expire`, () => {
    const article = parse(label);
    assert.ok(article.outcome === 'article');
    assert.equal(article.expiry, undefined);
  });

for (const label of [
  'Expires: soon',
  'Expires: 2026-02-31',
  'Expires: 03/04/2026',
  'Expires: in 10 days',
  'Expires: yes',
])
  test(`a file with "${label}" is rejected with its line`, () => {
    const { outcome, ...problem } = parse(label);
    assert.equal(outcome, 'rejected');
    assert.ok('reason' in problem);
    assert.deepEqual([problem.reason, problem.line], ['bad-expiry', 3]);
    assert.match(problem.message, /^No day is read in "Expires: .*"\. Write it as YYYY-MM-DD or YYYY-MM-DD HH:MM/);
  });
