/** Stories that were read, stories that are new since the last visit, and reading that goes on where it stopped. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, keep, kept, long, story } from '../../support/device/history.ts';
import { elementsMovedBy } from '../../support/browser/moved-elements.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

/** The scripts of a page. */
const scripts = '**/*.js';

test('a story that was read to its end is marked in lists, for eyes and ears, and nothing moves', async () => {
  const { page, complaints } = await open(story);
  await page.locator('.colophon').scrollIntoViewIfNeeded();
  await page.waitForTimeout(7000);
  assert.equal((await kept(page, 'read'))[0].url, story);
  for (const path of ['/2022/02/07/', '/2022/02/']) {
    const link = page.locator(`main .story a[href="${story}"]`);
    const marked = page.locator('main .story a.read').first();
    assert.deepEqual(await elementsMovedBy(page, scripts, path, () => marked.waitFor()), []);
    assert.match((await link.textContent()) ?? '', / \(read\)$/);
    assert.equal(await page.locator('main a.read').count(), 1);
    assert.deepEqual(await axe(page), []);
  }
  assert.deepEqual(complaints, []);
});

for (const width of [320, 1200]) {
  test(`what was not there at the last visit is marked as new, and nothing moves at ${width} px`, async () => {
    const { page } = await open('/', { viewport: { width, height: 800 } });
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.new').count(), 0, 'the first visit marks nothing');
    const visit = await kept(page, 'visit');
    const [lead, , third] = visit.seen;
    const last = visit.seen.at(-1);
    const gone = [lead, third, last];
    await keep(page, 'visit', {
      ...visit,
      at: Date.now() - 31 * 60_000,
      seen: visit.seen.filter((url: string) => !gone.includes(url)),
    });
    const marked = page.locator('.new').first();
    assert.deepEqual(await elementsMovedBy(page, scripts, '/', () => marked.waitFor()), []);
    assert.equal(await page.locator('.new').count(), 3);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    assert.deepEqual(await axe(page), []);
    // A mark covers no text.
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll('.new')].flatMap((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const texts = document.querySelectorAll('main :is(.headline, .standfirst, .kicker, .meta, .leaf, .edition)');
        return [...texts]
          .filter((text) => {
            const range = document.createRange();
            range.selectNodeContents(text);
            return [...range.getClientRects()].some(
              (box) => box.left < right - 1 && box.right > left + 1 && box.top + 3 < bottom && box.bottom - 3 > top,
            );
          })
          .map((text) => text.textContent);
      }),
    );
    assert.deepEqual(covered, []);
    await page.reload();
    await page.locator('.new').first().waitFor();
  });
}

test('reading that was broken off is taken up again, by the reader alone', async () => {
  const { page } = await open(long);
  const paragraph = page.locator('.body > p[id]').nth(8);
  const id = (await paragraph.getAttribute('id')) ?? '';
  await paragraph.evaluate((node) => node.scrollIntoView({ behavior: 'instant' }));
  await page.waitForTimeout(300);
  await page.goto('/about/');
  assert.equal((await kept(page, 'places'))[0].id, id);

  const go = page.getByRole('link', { name: 'Continue where you left off' });
  assert.deepEqual(await elementsMovedBy(page, scripts, long, () => go.waitFor()), []);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/*#${id}`);
  await go.waitFor({ state: 'detached' });
  await page.waitForTimeout(1000);
  const top = await paragraph.evaluate((node) => node.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 200, `${top}`);

  await page.goto('/about/');
  await page.goto(long);
  await page.getByRole('button', { name: 'Close' }).click();
  assert.equal(await go.count(), 0);
});
