/** Pages work whatever another tab writes into a browser's storage, or an imported file holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kept, long, story } from '../../support/device/history.ts';
import { assertShown, entry, importFile, odd, strange, values } from '../../support/device/hostile-storage.ts';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

test('what another tab writes reaches the document by the same rule', async () => {
  const { page, complaints } = await open(story);
  const other = await page.context().newPage();
  await other.goto('/about/');
  const write = (value: string) => other.evaluate((text) => localStorage.setItem('dateline / reading', text), value);
  for (const value of values) {
    await write(value);
    // A tab hears of what another writes in order: with this, all before it has been heard.
    await write('{"theme":"sepia"}');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'sepia');
    await write('{"theme":"pink","offline":"page"}');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === undefined);
    assert.deepEqual(await strange(page), [], value.slice(0, 70));
  }
  assert.deepEqual(complaints, []);
});

test('of a file that is taken back the good entries are kept, the others counted, and nothing gives way', async () => {
  const { page, complaints } = await open(story);
  await page.evaluate(
    (own) => localStorage.setItem('dateline / saved', own),
    JSON.stringify([entry({ url: '/own/' })]),
  );
  await page.goto('/reading/');
  await untilReady(page);
  const take = (content: unknown) => importFile(page, typeof content === 'string' ? content : JSON.stringify(content));
  const status = page.locator('[data-memory=status]');
  for (const content of ['', '{', 'null', '[]', '3', '{"saved":{"0":1},"read":"x"}', { saved: [null, 3] }]) {
    await take(content);
    await status.getByText('not exported from this site').waitFor();
    await status.evaluate((node) => node.replaceChildren());
  }
  await take({ saved: odd, read: 7 });
  await status
    .getByText(
      'Restored: 2 saved stories, 0 read stories. 3 entries are not of this newspaper. 6 entries are not stories.',
    )
    .waitFor();
  assert.deepEqual(
    (await kept(page, 'saved')).map(({ url }: { url: string }) => url).toSorted(),
    ['/own/', story, long].toSorted(),
  );
  await take({ saved: Array.from({ length: 5000 }, (_, at) => entry({ url: `/${at}/`, at: 1e12 + at })) });
  await status.getByText('997 saved stories').waitFor();
  await status.getByText('4,003 stories did not fit: a list holds up to 1,000.').waitFor();
  const all = (await kept(page, 'saved')).map(({ url }: { url: string }) => url);
  assert.equal(all.length, 1000);
  for (const url of ['/own/', story, long]) assert.ok(all.includes(url), url);
  await page.goto('/saved/');
  await assertShown(page, 'saved');
  assert.equal(await page.locator('[data-saved=saved] .story').count(), 1000);
  assert.deepEqual(complaints, []);
});

test('no page asks another origin for anything', () => assert.deepEqual(refused, []));
