/** How a search goes through the shards of an archive, what it loads, and what happens when a file of the index is broken. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { indexOf } from '../../support/outputs/search-fixture.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'dateline-search-'));
after(() => rmSync(contentDir, { recursive: true, force: true }));

/** Twelve stories in each of three years, and one without a date. */
function writeArticles(): void {
  const write = (name: string, date: string, text: string) =>
    writeFileSync(
      join(contentDir, `${name}.txt`),
      `Title: Story ${name}\n${date}\n\nIt is told of the ${text} here.\n`,
    );
  for (const year of [2023, 2024, 2025]) {
    for (let month = 1; month <= 12; month += 1) {
      const date = `Date: ${year}-${String(month).padStart(2, '0')}-05`;
      write(
        `${year}-${month}`,
        date,
        `harbour ${year === 2023 ? 'lighthouse' : 'bridge'} ${month === 3 ? 'minister' : ''}`,
      );
    }
  }
  write('undated', '', 'harbour');
}

writeArticles();
const searched = await indexOf({ after }, contentDir, 12);

const names = (shards: readonly { readonly name: string }[]) => shards.map(({ name }) => name);

test('the newest shards alone are loaded while they have a page of results', async () => {
  searched.loaded();
  const { searched: shards, remaining, hits } = await searched.ask('harbour');
  assert.deepEqual([names(shards), names(remaining), hits.length], [['2025'], ['2024', '2023', 'undated'], 12]);
  assert.deepEqual(
    searched.loaded().filter(({ path }) => /index\/20(?:23|24)\//.test(path)),
    [],
  );
});

test('a further page of results belongs to the same list', async () => {
  const { searched: shards, shown } = await searched.ask({ words: 'harbour', page: 2, back: '2025' });
  assert.deepEqual([names(shards), shown.length], [['2025'], 2]);
});

test('a reader can go back through all shards, and an unknown name of a shard changes nothing', async () => {
  const asked = async (back: string) => names((await searched.ask({ words: 'harbour', back })).searched);
  assert.deepEqual(await asked('2023'), ['2025', '2024', '2023']);
  assert.deepEqual(await asked('x'), ['2025']);
});

test('shards without the word are passed over and not loaded', async () => {
  searched.loaded();
  const { searched: shards, remaining, hits } = await searched.ask('lighthouse');
  assert.deepEqual([names(shards), names(remaining), hits.length], [['2025', '2024', '2023', 'undated'], [], 12]);
  assert.deepEqual(
    searched.loaded().filter(({ path }) => path.includes('/2024/')),
    [],
  );
});

test('two shards are loaded when there are few results, and the rest is offered', async () => {
  const { searched: shards, remaining, hits } = await searched.ask('minister');
  assert.deepEqual([names(shards), names(remaining), hits.length], [['2025', '2024'], ['2023', 'undated'], 2]);
});

test('only shards of the chosen dates are searched', async () => {
  const { searched: shards, hits } = await searched.ask({ words: 'harbour', year: '2024' });
  assert.deepEqual([names(shards), hits.length], [['2024'], 12]);
});

test('the newest stories come first when the reader asks for it', async () => {
  const { shown } = await searched.ask({ words: 'harbour', order: 'newest' });
  const dates = shown.map(({ date }) => date);
  assert.deepEqual([dates[0], dates], ['2025-12-05', dates.toSorted().reverse()]);
});

test('among stories that are as relevant, the newer come first', async () => {
  const { shown } = await searched.ask('bridge');
  assert.equal(shown[0]?.date, '2025-12-05');
});

test('stories with some of the words follow those with all', async () => {
  const { hits } = await searched.ask('lighthouse bridge');
  assert.ok(hits.length > 0 && hits.every(({ matchesAll }) => !matchesAll));
});

test('a word that no story has is searched by its beginning, or by the word that is most like it', async () => {
  const of = async (words: string) => {
    const { replaced, hits } = await searched.ask(words);
    return [replaced.map(({ word }) => word), hits.length];
  };
  assert.deepEqual(await of('lightho'), [['lightho'], 12]);
  assert.deepEqual(await of('lighthuose'), [['lighthuose'], 12]);
  assert.deepEqual(await of('harbour'), [[], 12]);
  assert.deepEqual(await of('zzzqqq'), [[], 0]);
});

test('the newest stories and the shard below them are searched as one, or the newest alone by date', async (t) => {
  const { ask, loaded, index } = await indexOf(t, contentDir, 128);
  assert.deepEqual(
    index.start.shards.map(({ name, stories }) => `${name}: ${stories}`),
    ['undated: 1', 'all: 32', 'recent: 4'],
  );
  const asked = async (query: Parameters<typeof ask>[0]) => {
    const { searched, hits } = await ask(query);
    return [names(searched), hits.length];
  };
  assert.deepEqual(await asked('bridge'), [['recent', 'all', 'undated'], 24]);
  assert.deepEqual(await asked('"told of the harbour"'), [['recent', 'all'], 36]);
  assert.deepEqual(await asked({ words: 'bridge', from: '2025-12-01' }), [['recent'], 1]);
  const { shown } = await ask({ words: 'bridge', order: 'newest' });
  assert.deepEqual([shown[0]?.date, shown.length], ['2025-12-05', 10]);
  assert.deepEqual(
    loaded().filter(({ path }) => path.includes('/undated/')),
    [],
  );
});

test('a file of the index that is missing or damaged fails the search, and not for ever', async () => {
  const { index, folder } = searched;
  const table = index.start.shards.find(({ name }) => name === '2024');
  const path = join(folder, '2024', `${table?.table}.bin`);
  const bytes = readFileSync(path);
  const asked = { words: 'harbour', year: '2024' };
  for (const damaged of [Buffer.from('damaged'), bytes.subarray(0, 20), Buffer.alloc(0)]) {
    writeFileSync(path, damaged);
    const again = await searched.reopen();
    await assert.rejects(again.ask(asked));
    writeFileSync(path, bytes);
    assert.equal((await again.ask(asked)).hits.length, 12);
  }
  rmSync(path);
  await assert.rejects((await searched.reopen()).ask(asked), /missing: 404/);
  writeFileSync(path, bytes);
});
