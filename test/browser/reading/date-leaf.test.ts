/** Tests that style sheets cut off no words, lines or focus rings. Boxes are measured; no pictures are compared. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenWords, leafKinds } from '../../support/device/date-leaf.ts';
import { kinds } from '../../support/paper/sample-site.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open } = await startBrowser();

test('no word of a date leaf is broken, or may be, on the narrowest screen', async () => {
  const { page } = await open('/', { viewport: { width: 320, height: 800 } });
  for (const kind of leafKinds) {
    await page.goto(kinds[kind] ?? '/');
    assert.deepEqual(await brokenWords(page), [], kind);
  }
});

test('what is pressed in the text of a page is underlined', async () => {
  const { page } = await open(kinds['article'] ?? '/');
  const lineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { textDecorationLine: line, textDecorationColor: colour } = getComputedStyle(element);
        const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
        const probe = document.createElement('p');
        probe.style.setProperty('color', accent);
        document.body.append(probe);
        const same = getComputedStyle(probe).color === colour;
        probe.remove();
        return [line, same];
      });
  assert.deepEqual(await lineOf('.tools button'), ['underline', true]);
  assert.deepEqual(await lineOf('.colophon dd a'), ['underline', true]);
  assert.deepEqual(await lineOf('main .neighbours a'), ['none', true]);
});

test('a ring round a headline that is cut after some lines stands round its box', async () => {
  const { page } = await open('/2022/02/07/');
  const link = page.locator('main .story .headline a').first();
  await link.evaluate((element) => {
    element.closest('.headline')?.classList.add('endless');
    element.textContent = 'A headline without an end '.repeat(80);
  });
  const rings = () =>
    link.evaluate((element) => {
      const box = element.closest('.headline') ?? element;
      const { outlineStyle, outlineWidth, overflow } = getComputedStyle(box);
      return [overflow, outlineStyle, outlineWidth, getComputedStyle(element).outlineColor];
    });
  assert.deepEqual((await rings()).slice(0, 2), ['hidden', 'none']);
  await page.keyboard.press('Tab');
  await link.focus();
  assert.deepEqual(await rings(), ['hidden', 'solid', '3px', 'rgba(0, 0, 0, 0)']);
});
