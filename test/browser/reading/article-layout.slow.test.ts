/** How soon a reader reaches the text of an article, and how little stands before and after it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser, untilReady } from '../../support/browser/open-page.ts';
import { seedLike } from '../../support/paper/sample-site.ts';

const { open } = await startBrowser();

test('at 360 px the text begins in the first screen, with six links and buttons before it and eight after it at most', async () => {
  const { page } = await open(seedLike.url, { viewport: { width: 360, height: 780 } });
  await untilReady(page);
  const found = await page.evaluate(() => {
    const text = document.querySelector('.text') as HTMLElement;
    const controls = [...document.querySelectorAll('a, button')].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('.masthead-top, .sections, .site-footer, .skip, .text, details'),
    );
    const isAfter = (one: Element) => (text.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    const headline = document.querySelector('h1') as HTMLElement;
    const lines = headline.offsetHeight / Number.parseFloat(getComputedStyle(headline).lineHeight);
    const top = text.getBoundingClientRect().top - Math.max(0, lines - 2) * (headline.offsetHeight / lines);
    return { top, before: controls.filter((one) => !isAfter(one)).length, after: controls.filter(isAfter).length };
  });
  assert.ok(found.top <= 430, `the text begins at ${found.top}`);
  assert.ok(found.before > 0 && found.before <= 6, `${found.before} before the text`);
  assert.ok(found.after > 0 && found.after <= 8, `${found.after} after the text`);
});

test('the question mark opens the list of keys and nothing else', async () => {
  const { page } = await open(seedLike.url);
  await untilReady(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  assert.equal(await dialog.getByRole('heading').count(), 1);
  await page.keyboard.press('Escape');
});

test('a page that is left by a key before it is shown reports no error', async () => {
  const { page } = await open(seedLike.url);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const key of ['j', 'j', '[', 't']) await page.keyboard.press(key);
  await page.waitForURL('**/');
  assert.deepEqual(errors, []);
});
