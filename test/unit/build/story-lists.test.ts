/** The articles of a day fill the pages of its JSON by their bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listPagesOf, mostBytesOf, roughBytesOf } from '../../../src/build/output/story-lists.ts';
import { roughSizeInFeed, sizeInFeed } from '../../../src/formats/feeds/item-size.ts';
import { limits, parted } from '../../../src/formats/limits.ts';
import { story } from '../../support/articles/make-story.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 200 });

/** Characters that take few and many bytes in JSON. */
const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', '"', '\\', '\u0001', 'é', '新', '😀', '&', '\n'), minLength: 1, maxLength });
const fields = fc.record({
  title: text(300),
  summary: text(200),
  byline: fc.array(text(60), { maxLength: 50 }),
  tags: fc.array(text(60), { maxLength: 50 }),
  section: text(100),
  dateline: text(100),
  credit: text(400),
  source: text(100),
  time: fc.constantFrom('10:00', '23:59:59+02:00'),
  size: fc.nat(1_000_000),
  bytes: fc.nat(2_000_000),
  cut: fc.constantFrom<true | undefined>(true, undefined),
});

test('the rough size of an article, in a list or a feed, is never less than the exact one', () => {
  fc.assert(
    fc.property(fields, (given) => {
      const one = story('a.txt', '2022-02-07', undefined, given);
      const [rough, exact] = [roughBytesOf(one), mostBytesOf(one)];
      assert.ok(rough >= exact, `${rough} < ${exact}`);
      assert.ok(roughSizeInFeed(one) >= sizeInFeed(one));
    }),
  );
  assert.ok(roughBytesOf(story('a.txt', undefined)) >= mostBytesOf(story('a.txt', undefined)));
});

test('each article of a day is on one page, and no page is too large', () => {
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 120 }), (all) => {
      const stories = all.map((given, at) => story(`${at}.txt`, '2022-02-07', undefined, given));
      const pages = listPagesOf(stories);
      assert.deepEqual(
        pages.flatMap(({ items }) => items),
        stories,
      );
      for (const { items, of, total } of pages) {
        assert.deepEqual([of, total], [pages.length, stories.length]);
        assert.ok(items.length <= limits.inList);
        const size = items.reduce((sum, one) => sum + mostBytesOf(one), 0);
        assert.ok(items.length === 1 || size <= limits.listBytes);
      }
    }),
    { numRuns: 50 },
  );
});

test('a rough size finds the parts that the exact one does', () => {
  const sizes = fc.array(fc.tuple(fc.nat(60), fc.nat(200)), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (items) => {
      const room = { most: 7, bytes: 100 };
      const exact = parted(items, ([size]) => size, room);
      assert.deepEqual(
        parted(
          items,
          ([size]) => size,
          room,
          ([size, more]) => size + more,
        ),
        exact,
      );
      for (const [at, part] of exact.entries()) {
        const sum = (some: typeof items) => some.reduce((total, [size]) => total + size, 0);
        assert.ok(part.length === 1 || (part.length <= 7 && sum(part) <= 100));
        const next = exact[at + 1]?.[0];
        assert.ok(!next || part.length === 7 || sum([...part, next]) > 100, 'a part is as full as it may be');
      }
    }),
  );
});
