/** The number of the day, the age and the section of a story, in both directions and several widths; the weekdays of a list. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds, rightToLeft, seedLike } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

for (const [direction, { url }] of Object.entries({ 'left to right': seedLike, 'right to left': rightToLeft })) {
  for (const width of [360, 1280]) {
    test(`how old a story is stands beside its date, ${direction}, ${width} px`, async () => {
      const { page } = await open(url, { viewport: { width, height: 900 } });
      const [date, age] = [
        await page.locator('.article .leaf').boundingBox(),
        await page.locator('.age').boundingBox(),
      ];
      assert.ok(date && age);
      assert.match(await page.locator('.age').innerText(), /^This story is \d+ years old$/);
      const isApart =
        age.x >= date.x + date.width ||
        date.x >= age.x + age.width ||
        age.y >= date.y + date.height ||
        date.y >= age.y + age.height;
      assert.ok(isApart, `${JSON.stringify(age)} is on ${JSON.stringify(date)}`);
    });
  }
}

test('at 360 px the age of a story is one line, and its section another one between the number of the day and the headline', async () => {
  const { page } = await open(kinds['story of a series'] ?? '', { viewport: { width: 360, height: 900 } });
  await page.locator('.age').waitFor();
  const [leaf, kicker, headline] = await Promise.all(
    ['.leaf', '.kicker', 'h1'].map((part) => page.locator(`.article > header > ${part}`).boundingBox()),
  );
  const age = await page.locator('.age').boundingBox();
  assert.ok(leaf && kicker && headline && age);
  assert.ok(age.height < 30 && kicker.height < 30, `${age.height} and ${kicker.height} px high`);
  assert.ok(age.y + age.height <= kicker.y && leaf.y + leaf.height <= kicker.y, 'they stand above the section');
  assert.ok(kicker.y + kicker.height <= headline.y, 'the section stands above the headline');
});

test('the weekdays of a list stand below each other, beside numbers of one and of two figures', async () => {
  const { page } = await open(kinds['author'] ?? '', { viewport: { width: 768, height: 900 } });
  const found = await page.locator('.day > .leaf').evaluateAll((leaves) =>
    leaves.map((leaf) => ({
      figures: leaf.querySelector('.numeral')?.textContent.trim().length,
      x: Math.round(leaf.querySelector('.weekday')?.getBoundingClientRect().x ?? 0),
    })),
  );
  assert.deepEqual(new Set(found.map(({ figures }) => figures)), new Set([1, 2]));
  assert.equal(new Set(found.map(({ x }) => x)).size, 1, JSON.stringify(found));
});
