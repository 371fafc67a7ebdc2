/** Reading an article out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds, seedLike } from '../../support/paper/sample-site.ts';
import { untilIdle } from '../../support/browser/open-page.ts';
import { english, player, said, spoken, start, startVoices, tool } from '../../support/device/fake-voices.ts';

const { visit } = await startVoices();

/** Reads an article to its end. @returns its headline and its text, and all that was said, each marked while it was spoken */
async function readWhole(url: string) {
  const { page, complaints } = await visit(url, [english]);
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  await start(page);
  const heard: string[] = [];
  for (let step = 0; step < 200 && (await spoken(page).count()) > 0; step += 1) {
    const current = (await said(page)).at(-1)?.text ?? '';
    const marked = await spoken(page).evaluate((element) => element.textContent?.replace(/\s+/g, ' ') ?? '');
    assert.ok(marked.includes(current), `${current} is not in ${marked}`);
    heard.push(current);
    await page.evaluate(() => engine.end());
  }
  assert.ok(heard.every((utterance) => utterance.length <= 300));
  assert.equal(await player(page).count(), 0, 'the player goes when all is said');
  assert.equal(await tool(page).innerText(), 'Listen');
  assert.deepEqual(complaints, []);
  // The place line and the body.
  const text = (await page.locator('article .text').textContent()) ?? '';
  return { headline, text, heard };
}

/** Without white space, and without the soft hyphens of long words. */
const letters = (words: string) => words.replace(/[\s\u00ad]+/g, '');

test('an article is read from its headline to its last paragraph, each marked while it is spoken', async () => {
  const { headline, text, heard } = await readWhole(kinds['story of a series'] ?? '');
  assert.equal(heard[0], headline);
  assert.equal(letters(heard.join('')), letters(headline + text));
});

test('a headline that is the beginning of the text is read once', async () => {
  const { headline, text, heard } = await readWhole(seedLike.url);
  assert.ok(heard[0]?.startsWith(headline));
  assert.equal(letters(heard.join('')), letters(text));
});

test('a pause goes on where it was, at another speed, too, and stop begins anew', async () => {
  const { page } = await visit(seedLike.url, [english]);
  await start(page);
  await page.evaluate(() => engine.end());
  const whole = (await said(page))[1]?.text ?? '';
  await page.evaluate(() => engine.boundary(11));
  await player(page).getByRole('button', { name: 'Pause' }).click();
  await page.waitForTimeout(30);
  assert.equal((await said(page)).length, 2, 'the end of what was cut short leads nowhere');
  assert.equal(await tool(page).innerText(), 'Resume');
  assert.equal(await spoken(page).count(), 1);
  await player(page).getByRole('button', { name: 'Resume' }).click();
  assert.equal((await said(page))[2]?.text, whole.slice(11));

  await page.getByLabel('Speed').selectOption('1.4×');
  assert.deepEqual((await said(page)).at(-1), { text: whole.slice(11), lang: 'en-GB', rate: 1.4, voice: undefined });
  await page.waitForTimeout(30);
  assert.equal((await said(page)).length, 4);
  assert.equal(await page.evaluate(() => localStorage.getItem('dateline / reading')), '{"speed":"1.4"}');

  await player(page).getByRole('button', { name: 'Stop' }).click();
  assert.equal(await player(page).count(), 0);
  assert.equal(await spoken(page).count(), 0);
  assert.ok(await tool(page).evaluate((button) => button === document.activeElement));
  await start(page);
  const last = (await said(page)).at(-1);
  assert.equal(last?.text, (await said(page))[0]?.text);
  assert.equal(last?.rate, 1.4);
  await page.reload();
  await start(page);
  assert.equal((await said(page))[0]?.rate, 1.4, 'the speed is remembered');
  await page.getByLabel('Speed').selectOption('1×');
  assert.equal(await page.evaluate(() => localStorage.getItem('dateline / reading')), '{}');
});

test('it works by keyboard, and loads nothing before it is wanted', async () => {
  const { page, requests } = await visit(seedLike.url, [english]);
  await untilIdle(page);
  const loaded = () => requests.filter((request) => /\/read-aloud\.[^/]+\.js$/.test(request.url())).length;
  assert.equal(loaded(), 0);
  await tool(page).focus();
  await page.keyboard.press('Enter');
  await player(page).waitFor();
  assert.equal(loaded(), 1);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Pause');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Stop');
  await page.keyboard.press('Enter');
  assert.equal(await player(page).count(), 0);
});
