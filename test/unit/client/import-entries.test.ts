/** A list of stories from an imported file: what it adds, what it leaves out and why. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importEntries } from '../../../src/client/history/import-entries.ts';
import { type StoredStory, storyKind } from '../../../src/client/history/stored-story.ts';

const story = (url: string, at = 1): StoredStory => ({ url, title: 'A story', lang: 'en', dir: 'ltr', date: '', at });
const many = (count: number, at: number) => Array.from({ length: count }, (_, number) => story(`/${number}/`, at));
const nothing = { added: 0, known: 0, elsewhere: 0, malformed: 0, noRoom: 0 };

describe('an imported list', () => {
  it('an imported list gives its valid entries, and counts the others by the reason', () => {
    const malformed = [null, 3, 'x', [], {}, { ...story('/x/'), title: 7 }, { ...story('/x/'), url: 7 }];
    const elsewhere = ['javascript:alert(1)', 'https://b.example/', '//b.example/a/', '/a/../', '/%2e%2e/a/', '/a\\b/'];
    const { list, ...counts } = importEntries(
      storyKind,
      [story('/own/')],
      [...malformed, ...elsewhere.map((url) => story(url)), story('/a/', 2), story('/a/', 3)],
      '/',
    );
    assert.deepEqual(list, [story('/a/', 3), story('/own/')]);
    assert.deepEqual(counts, {
      ...nothing,
      added: 1,
      known: 1,
      elsewhere: elsewhere.length,
      malformed: malformed.length,
    });
  });

  it('an entry outside the base path is of another newspaper', () => {
    const { list, ...counts } = importEntries(storyKind, [], [story('/a/'), story('/daily/a/')], '/daily/');
    assert.deepEqual([list, counts], [[story('/daily/a/')], { ...nothing, added: 1, elsewhere: 1 }]);
  });

  it('of an entry that is there already the newer one stays', () => {
    for (const [mine, theirs] of [
      [5, 7],
      [7, 5],
    ] as const) {
      const { list, ...counts } = importEntries(storyKind, [story('/a/', mine)], [story('/a/', theirs)], '/');
      assert.deepEqual([list, counts], [[story('/a/', 7)], { ...nothing, known: 1 }]);
    }
  });

  it('an imported list pushes no entry off', () => {
    const own = Array.from({ length: 999 }, (_, number) => story(`/own/${number}/`, 1));
    const { list, ...counts } = importEntries(storyKind, own, many(100_000, 9), '/');
    assert.equal(list.length, 1000);
    assert.equal(list.filter(({ url }) => url.startsWith('/own/')).length, 999);
    assert.deepEqual(counts, { ...nothing, added: 1, noRoom: 99_999 });
  });

  it('anything but a list gives nothing', () => {
    for (const copy of [undefined, null, 7, 'x', {}, { 0: story('/a/'), length: 1 }]) {
      const { list, ...counts } = importEntries(storyKind, [story('/own/')], copy, '/');
      assert.deepEqual([list, counts], [[story('/own/')], nothing]);
    }
  });
});
