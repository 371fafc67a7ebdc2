/** Reading aloud with engines that fail, voices of other languages, and forbidden storage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds, rightToLeft, seedLike } from '../../support/paper/sample-site.ts';
import { forbidStorage } from '../../support/browser/open-page.ts';
import { english, player, said, spoken, start, startVoices, tool } from '../../support/device/fake-voices.ts';

const { open, visit } = await startVoices();

test('an engine that fails ends the reading', async () => {
  const { page } = await visit(seedLike.url, [english]);
  await start(page);
  await page.evaluate(() => engine.fail());
  assert.equal(await player(page).count(), 0);
  assert.equal(await tool(page).innerText(), 'Listen');
});

test('the page follows what is spoken, unless the reader has gone elsewhere', async () => {
  const { page } = await visit(kinds['long article'] ?? '', [english], { viewport: { width: 800, height: 500 } });
  await start(page);
  const inSight = () =>
    spoken(page).evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= 0 && top < innerHeight * 0.8;
    });
  let last = '';
  for (let step = 0; step < 8; step += 1) {
    await page.evaluate(() => engine.end());
    await page.waitForTimeout(10);
    const now = await spoken(page).evaluate((element) => element.id || element.textContent || '');
    if (now !== last) assert.ok(await inSight(), `step ${step}`);
    last = now;
  }
  const away = await page.evaluate(() => {
    scrollTo(0, 0);
    return scrollY;
  });
  for (let step = 0; step < 3; step += 1) await page.evaluate(() => engine.end());
  assert.equal(await spoken(page).count(), 1);
  assert.equal(await page.evaluate(() => scrollY), away);
});

test('the voice is of the article’s language, of its region if there is one, and never one that sends the text away', async () => {
  const voices = [
    { lang: 'en-US', localService: true, name: 'first' },
    { lang: 'en_GB', localService: true, name: 'here' },
    { lang: 'en-GB', localService: false, name: 'elsewhere' },
    { lang: 'ar-EG', localService: true, name: 'near' },
    { lang: 'ur-PK', localService: true, name: 'urdu' },
    { lang: 'fa-IR', localService: true, name: 'persian' },
    { lang: 'he-IL', localService: true, name: 'hebrew' },
  ];
  const { page } = await visit(seedLike.url, voices);
  await start(page);
  assert.match((await said(page))[0]?.voice ?? '', /^(?:first|here)$/);
  await page.goto(rightToLeft.url);
  const lang = (await page.getByRole('article').getAttribute('lang')) ?? '';
  await start(page);
  assert.equal((await said(page))[0]?.lang.slice(0, 2), lang.slice(0, 2));
});

test('a browser that cannot speak, and one without script, show no tool', async () => {
  const { page, complaints } = await open('about:blank');
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'speechSynthesis'));
  await page.addInitScript(() => Reflect.deleteProperty(Window.prototype, 'speechSynthesis'));
  await page.goto(seedLike.url);
  assert.equal(await tool(page).isVisible(), false);
  assert.deepEqual(complaints, []);
  const still = await open(seedLike.url, { javaScriptEnabled: false });
  assert.equal(await tool(still.page).isVisible(), false);
});

test('it stops when the page is left', async () => {
  const { page } = await visit(seedLike.url, [english]);
  await start(page);
  const cancelled = await page.evaluate(() => {
    const before = engine.cancelled;
    dispatchEvent(new PageTransitionEvent('pagehide'));
    return engine.cancelled - before;
  });
  assert.ok(cancelled > 0);
  assert.equal(await player(page).count(), 0);
});

test('with a storage that is forbidden it reads, at the speed that is chosen', async () => {
  const { page, complaints } = await visit('about:blank', [english]);
  await forbidStorage(page);
  await page.goto(seedLike.url);
  await start(page);
  await page.getByLabel('Speed').selectOption('0.8×');
  assert.equal((await said(page)).at(-1)?.rate, 0.8);
  assert.deepEqual(complaints, []);
});

test('without a voice for it there is nothing to press, and when one comes nothing moves', async () => {
  for (const voices of [[], [{ lang: 'de-DE', localService: true }], [{ lang: 'en-GB', localService: false }]]) {
    const { page } = await visit(seedLike.url, voices);
    assert.equal(await tool(page).isVisible(), false);
    await page.context().close();
  }
  const { page } = await visit(seedLike.url, []);
  await page.getByRole('button', { name: 'Save' }).waitFor();
  const places = () =>
    page
      .locator('header *, .body > *')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.filter((one) => !one.closest('[data-tool=listen]')).map((one) => one.getBoundingClientRect().top),
      );
  const before = await places();
  await page.evaluate(() => {
    engine.voices = [{ lang: 'en-GB', localService: true }];
    engine.change();
  });
  assert.ok(await tool(page).isVisible());
  assert.deepEqual(await places(), before);
});
