/** The earliest edition with the same articles: what a site says of its edition must not change from day to day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earliestEdition } from '../../../../src/ingest/edition/earliest-edition.ts';
import { heldBy, type Release } from '../../../../src/ingest/edition/edition.ts';

const until = (day: string): Release => ({
  hold: { reason: 'embargo', line: 1, said: 'Embargo', until: day } as NonNullable<Release['hold']>,
});

test('the edition of a site without a day has none', () => {
  assert.equal(earliestEdition([until('2024-01-01')], { editionDate: undefined, newestDay: '2024-05-01' }), undefined);
});

test('the earliest edition publishes what the edition published, and is the same on later days', () => {
  const releases = [
    until('2024-05-01'),
    until('2024-05-02T24:00'),
    until('2024-05-03T18:00'),
    until('2024-05-01T08:00+09:00'),
    {},
  ];
  const editions = [
    { editionDate: '2024-05-04' },
    { editionDate: '2024-06-01' },
    { editionDate: '2024-05-03', editionTime: '2024-05-03T17:00:00Z', timeZone: 'Europe/Berlin' },
    { editionDate: '2024-06-01', editionTime: '2024-06-01T00:00:00Z', timeZone: 'Europe/Berlin' },
  ];
  const found = editions.map((edition) => earliestEdition(releases, { ...edition, newestDay: '2024-04-30' }));
  assert.deepEqual(found, ['2024-05-04', '2024-05-04', '2024-05-03T16:00:00Z', '2024-05-03T16:00:00Z']);
  for (const [at, edition] of editions.entries()) {
    const earliest: string = found[at] ?? '';
    const again = {
      ...edition,
      editionDate: earliest.slice(0, 10),
      ...(earliest.includes('T') && { editionTime: earliest }),
    };
    for (const release of releases) {
      assert.equal(heldBy(release, edition), undefined);
      assert.equal(heldBy(release, again), undefined, `${earliest} ${JSON.stringify(release)}`);
    }
  }
});

test('the earliest edition is not before the newest day, and never after the edition', () => {
  const at = (editionDate: string, newestDay: string | undefined) =>
    earliestEdition([until('2024-01-01')], { editionDate, newestDay });
  assert.equal(at('2024-06-01', '2024-05-11'), '2024-05-11');
  assert.equal(at('2024-03-01', '2024-05-11'), '2024-03-01');
  assert.equal(at('2024-03-01', undefined), '2024-01-01');
});
