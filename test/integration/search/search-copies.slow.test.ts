/** Near-duplicates in the results of a search: one result that names the others, and no story hidden. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { indexOf } from '../../support/outputs/search-fixture.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'dateline-search-'));
after(() => rmSync(contentDir, { recursive: true, force: true }));

const write = (name: string, date: string, title = 'The ferry sails again') =>
  writeFileSync(join(contentDir, `${name}.txt`), `Title: ${title}\nDate: ${date}\n\nThe ferry left the harbour.\n`);
for (let day = 1; day <= 8; day += 1) write(`copy-${day}`, `2021-03-0${day}`);
write('other-year', '2020-03-01');
write('alone', '2021-03-05', 'The ferry is late');

const isCopy = (path: string) => path.startsWith('copy') || path.startsWith('other-year');
const searched = await indexOf({ after }, contentDir, 9, (path) => (isCopy(path) ? 'ferry' : undefined));

test('near-duplicates are one result, the newest, which names five of the others and counts the rest', async () => {
  const { shown, hits } = await searched.ask('ferry');
  const result = shown.find(({ url }) => url.includes('copy'));
  assert.deepEqual(
    [hits.length, result?.date, result?.copies.map(({ date }) => date), result?.moreCopies],
    [2, '2021-03-08', ['2020-03-01', '2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04'], 3],
  );
});

test('a search of some days shows the near-duplicates of these days', async () => {
  const { shown } = await searched.ask({ words: 'ferry sails', from: '2021-03-02', to: '2021-03-03' });
  assert.deepEqual(
    shown.map(({ date, copies }) => [date, copies.map((copy) => copy.date)]),
    [['2021-03-03', ['2021-03-02']]],
  );
});

test('where near-duplicates are not folded, each is a result', async (t) => {
  const { hits } = await (await indexOf(t, contentDir)).ask('ferry');
  assert.equal(hits.length, 10);
});
