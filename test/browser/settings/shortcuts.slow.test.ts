/** Shortcuts in lists from their middle, between stories, with other keys, in forms and on other keyboards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { published, rightToLeft, seedLike } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { go, marked, press } from '../../support/browser/press-keys.ts';

const { open } = await startBrowser();

const dated = published.filter(({ date }) => date !== null);

test('j begins with the story at the top of what is seen', async () => {
  const { page } = await open('/', { viewport: { width: 1000, height: 500 } });
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  const first = await page.locator('main .headline a').evaluateAll((links) => {
    return links.find((link) => link.getBoundingClientRect().top >= 0)?.getAttribute('href');
  });
  await press(page, 'j');
  assert.equal((await marked(page))?.href, first);
});

test('j and k go from story to story, from the right, too', async () => {
  const at = dated.findIndex(({ url }) => url === seedLike.url);
  const { page } = await open(seedLike.url);
  const next = await page.locator('.neighbours .next').getAttribute('href');
  await go(page, 'j', next ?? '');
  await go(page, 'k', seedLike.url);
  assert.ok(at > 0);
  await page.goto(rightToLeft.url);
  const later = await page.locator('.neighbours .next').getAttribute('href');
  await go(page, 'j', later ?? '');
});

test('s presses the button that saves, where there is one', async () => {
  const { page, complaints } = await open('/2022/02/07/');
  await press(page, 's');
  await page.goto(seedLike.url);
  await page.evaluate(() => {
    document.querySelector('[data-tool=save]')?.remove();
    const button = document.createElement('button');
    button.setAttribute('data-tool', 'save');
    button.addEventListener('click', () => button.setAttribute('data-pressed', ''));
    document.querySelector('[data-tools]')?.prepend(button);
  });
  await press(page, 's');
  await page.locator('[data-pressed]').waitFor({ state: 'attached' });
  assert.deepEqual(complaints, []);
});

test('what a browser sends when it fills in a form, an event of that name without a key, does no harm', async () => {
  const { page, complaints } = await open('/');
  await page.evaluate(() => {
    for (const target of [document.querySelector('#q, input'), document.body])
      target?.dispatchEvent(new Event('keydown', { bubbles: true }));
  });
  // Both have been heard when a key that comes after them has.
  await press(page, 'j');
  await page.waitForFunction(() => document.activeElement?.matches('.headline a'));
  assert.deepEqual(complaints, []);
});

test('a keyboard of another script has the keys in the same places', async () => {
  const { page } = await open('/');
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true }));
  });
  assert.ok(await marked(page));
});
