/** Items that earlier versions stored without the base path: each newspaper takes its own, and nothing good is lost. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeFormerItems } from '../../../src/client/former-items.ts';

const entry = (url: string, at = 1) => ({ url, title: 'A story', lang: 'en', dir: 'ltr', date: '', at });

/** A storage with a number of characters of room, as browsers have: keys and values count. */
function storageOf(items: Readonly<Record<string, unknown>>, room = 1e7) {
  const all = new Map(Object.entries(items).map(([name, value]) => [name, JSON.stringify(value)]));
  const size = () => [...all].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return {
    getItem: (name: string) => all.get(name) ?? null,
    removeItem: (name: string) => all.delete(name),
    setItem(name: string, value: string) {
      const before = all.get(name);
      all.set(name, value);
      if (size() <= room) return;
      if (before === undefined) all.delete(name);
      else all.set(name, before);
      throw new DOMException('full', 'QuotaExceededError');
    },
    size,
    items: () => Object.fromEntries([...all].map(([name, value]) => [name, JSON.parse(value)])),
  };
}
const take = (storage: ReturnType<typeof storageOf>, base: string) =>
  takeFormerItems(storage as unknown as Storage, base, (name) => `dateline ${base} ${name}`);

const [mine, theirs] = ['/2022/02/07/a/', '/daily/2022/02/07/a/'];
const foreign = [{ id: 7 }, 'x', null, { url: 'https://other.example/' }];

describe('items of earlier versions', () => {
  it('two newspapers of one host each take their own entries, in either order', () => {
    for (const bases of [
      ['/', '/daily/'],
      ['/daily/', '/'],
    ]) {
      const storage = storageOf({
        read: [entry(mine), entry(theirs)],
        places: [
          { url: `${theirs}2/`, id: 'p-1' },
          { url: mine, id: 'p-2' },
        ],
        visit: { at: 5, seen: [theirs] },
      });
      for (const base of bases) take(storage, base);
      assert.deepEqual(storage.items(), {
        'dateline / read': [entry(mine)],
        'dateline /daily/ read': [entry(theirs)],
        'dateline / places': [{ url: mine, id: 'p-2' }],
        'dateline /daily/ places': [{ url: `${theirs}2/`, id: 'p-1' }],
        'dateline /daily/ visit': { at: 5, seen: [theirs] },
      });
    }
  });

  it('settings are copied once, and of those only known ones', () => {
    const former = { reading: { theme: 'dark', pink: 'x' }, memory: 'off', offline: 'on' };
    const storage = storageOf(former);
    take(storage, '/');
    const own = { 'dateline / reading': { theme: 'dark' }, 'dateline / memory': 'off' };
    assert.deepEqual(storage.items(), { ...former, ...own });
    storage.setItem('reading', '{"theme":"sepia"}');
    storage.setItem('dateline / memory', '"on"');
    take(storage, '/');
    assert.deepEqual(storage.getItem('dateline / reading'), '{"theme":"dark"}');
    assert.deepEqual(storage.getItem('dateline / memory'), '"on"');
  });

  it('entries that the newspaper has already stay, and the former ones join them', () => {
    const storage = storageOf({ saved: [entry(mine, 3)], 'dateline / saved': [entry('/undated/b/', 2), entry(mine)] });
    take(storage, '/');
    assert.deepEqual(storage.items(), { 'dateline / saved': [entry(mine, 3), entry('/undated/b/', 2)] });
  });

  it('what another program stores under the same names stays as it is', () => {
    const other = {
      saved: foreign,
      read: { list: [1] },
      places: 'here',
      visit: 7,
      reading: [1],
      memory: 64,
      offline: true,
    };
    const storage = storageOf(other);
    take(storage, '/');
    assert.deepEqual(storage.items(), other);
    const mixed = storageOf({ saved: [...foreign, entry(mine)] });
    take(mixed, '/');
    assert.deepEqual(mixed.items(), { saved: foreign, 'dateline / saved': [entry(mine)] });
  });

  it('a full storage loses nothing', () => {
    const items = { saved: [entry(mine), ...foreign], read: [entry(mine)], memory: 'off', reading: { theme: 'dark' } };
    const full = storageOf(items, storageOf(items).size());
    take(full, '/');
    assert.deepEqual(full.items(), items);
    // With room for the longer keys, the lists move, although both copies would not fit.
    const tight = storageOf(items, storageOf(items).size() + 100);
    take(tight, '/');
    assert.deepEqual(tight.items()['dateline / saved'], [entry(mine)]);
    assert.deepEqual(tight.items()['dateline / read'], [entry(mine)]);
  });

  it('a former item that is too long to be ours is left alone', () => {
    const storage = storageOf({ saved: [entry(mine), 'x'.repeat(2_000_000)] });
    take(storage, '/');
    assert.equal(storage.getItem('dateline / saved'), null);
  });
});
