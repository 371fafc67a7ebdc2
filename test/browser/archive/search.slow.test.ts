/** The search from every kind of page, by addresses, narrowed, and by the rules of axe. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { answered, field, results } from '../../support/device/search-page.ts';
import { violationsOf } from '../../support/browser/violations.ts';

const { open, refused } = await startBrowser();

test('an address of a page that the list has not shows its last one', async () => {
  const { page } = await open('/search/?q=moon&page=99');
  await answered(page, /^\d+ stories found/);
  assert.ok((await results(page).count()) > 0);
});

test('an address that is shared shows what it says', async () => {
  const { page } = await open('/search/?q=%22prime+minister%22&order=newest');
  await answered(page, /found/);
  const dates = await page
    .locator('.results time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  assert.ok(dates.length > 2);
  assert.deepEqual(dates, dates.toSorted().reverse());
  assert.equal(await page.getByLabel('Order').inputValue(), 'newest');
});

test('section and tag narrow a search', async () => {
  const { page } = await open('/search/?q=year');
  await answered(page, /found/);
  const section = await page.locator('select[name=section]').locator('option').nth(1).innerText();
  await page.locator('select[name=section]').selectOption(section);
  await page.waitForURL(/section=/);
  await answered(page, /found/);
  const kickers = await page.locator('.results .kicker').evaluateAll((all) => all.map((one) => one.textContent));
  assert.ok(kickers.length > 0 && kickers.every((kicker) => kicker === section), kickers.join());
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing among results in ${colorScheme} mode`, async () => {
    const { page } = await open('/search/?q=moon', { colorScheme });
    await answered(page, /found/);
    const violations = await violationsOf(page);
    assert.deepEqual(
      violations.map(({ id, where }) => ({ id, where })),
      [],
    );
  });
}

test('/ leads to the search from every kind of page, and is a letter where one types', async () => {
  for (const [kind, path] of Object.entries(kinds)) {
    const { page } = await open(path);
    await page.keyboard.press('/');
    if (kind !== 'search') await page.waitForURL('**/search/#q');
    await page.waitForFunction(() => document.activeElement?.id === 'q', undefined, { timeout: 5000 });
    await page.keyboard.type('a/b');
    assert.equal(await field(page).inputValue(), 'a/b', kind);
    await page.context().close();
  }
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
