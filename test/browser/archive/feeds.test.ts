/** A feed that somebody opens in a browser can be read: it says what it is, and its articles’ text is not shown as markup. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open, refused, origin } = await startBrowser();

for (const [path, headline, text] of [
  ['/feeds/atom.xml', 'entry > title', 'content'],
  ['/feeds/rss.xml', 'item > title', 'item > *:last-child'],
] as const) {
  test(`${path} in a browser`, async () => {
    const { page, requests, complaints } = await open(path);
    const seen = await page.evaluate(
      ([headline, text]) => {
        const shown = (selector: string) => {
          const element = document.querySelector(selector);
          return element ? getComputedStyle(element).display : 'absent';
        };
        const root = document.documentElement;
        const title = document.querySelector('feed > title, channel > title');
        return {
          headline: shown(headline),
          text: shown(text),
          says: title && getComputedStyle(title, '::after').content,
          wide: root.scrollWidth > root.clientWidth,
        };
      },
      [headline, text] as const,
    );
    assert.match(seen.says ?? '', /This is a feed/);
    assert.deepEqual([seen.headline, seen.text, seen.wide], ['block', 'none', false]);
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      requests.map((request) => new URL(request.url()).pathname).filter((path) => path !== '/favicon.ico'),
      [path, '/feeds/feed.css'],
    );
    assert.ok(requests.every((request) => request.url().startsWith(origin)));
    assert.deepEqual(refused, []);
  });
}

test('a citation is shown where one asks for it', async () => {
  const { page } = await open('/2022/02/07/');
  await page.locator('article a').first().click();
  const forms = page.locator('.cite pre');
  assert.equal(await forms.first().isVisible(), false);
  await page.locator('.cite summary').click();
  assert.equal(await forms.first().isVisible(), true);
  assert.match(await forms.last().innerText(), /^\{\{cite news \|/);
});
