/** Reading an article out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedLike } from '../support/sample-site.ts';
import { english, player, said, spoken, start, startVoices, tool } from '../support/fake-voices.ts';

const { visit } = await startVoices();

test('an article is read from its headline to its last paragraph, each marked while it is spoken', async () => {
  const { page, complaints } = await visit(seedLike.url, [english]);
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  await start(page);
  assert.equal((await said(page))[0]?.text, headline);
  assert.equal(await spoken(page).innerText(), headline);
  const heard: string[] = [];
  for (let step = 0; step < 200 && (await spoken(page).count()) > 0; step += 1) {
    const current = (await said(page)).at(-1)?.text ?? '';
    const paragraph = await spoken(page).evaluate((element) => element.textContent?.replace(/\s+/g, ' ') ?? '');
    assert.ok(paragraph.includes(current), `${current} is not in ${paragraph}`);
    heard.push(current);
    await page.evaluate(() => engine.end());
  }
  const text = await page
    .locator('.body')
    .evaluate((body) => Array.from(body.children, (block) => block.textContent).join(' '));
  const letters = (words: string) => words.replace(/\s+/g, '');
  assert.equal(letters(heard.join('')), letters(headline + text));
  assert.ok(heard.every((utterance) => utterance.length <= 300));
  assert.equal(await player(page).count(), 0, 'the player goes when all is said');
  assert.equal(await tool(page).innerText(), 'Listen');
  assert.deepEqual(complaints, []);
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
  await page.waitForLoadState('networkidle');
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
