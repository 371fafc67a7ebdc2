/** Where pictures are shown besides an article's own text, and when they are loaded: at once, or when a reader asks. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { startFront, untilKept } from '../../support/servers/flaky-server.ts';
import { type Reader, startBrowser, untilIdle } from '../../support/browser/open-page.ts';
import { makePicturedPaper } from '../../support/paper/pictured-paper.ts';
import { openDialog } from '../../support/device/settings.ts';
import { violationsOf } from '../../support/browser/violations.ts';

const paper = await makePicturedPaper();
after(() => paper.remove());
const built = await paper.run('src/commands/build.mjs');
assert.equal(built.code, 0, built.printed);
const { open, refused } = await startBrowser(join(paper.folder, 'dist'));

const ferry = '/2024/05/11/ferry/';
const crane = '/2024/05/10/crane/';
const wide = { width: 1280, height: 800 };
const picturesIn = (requests: readonly Request[]) =>
  requests.map((request) => new URL(request.url()).pathname).filter((path) => path.includes('/pictures/'));
const showButtons = (page: Page) => page.getByRole('button', { name: 'Show the picture' });

/** Opens a page for a reader who has chosen pictures on demand. */
async function openOnDemand(path: string, reader: Reader = {}) {
  const visit = await open('/reading/', reader);
  await visit.page.evaluate(() => localStorage.setItem('dateline / reading', '{"pictures":"demand"}'));
  const before = visit.requests.length;
  await visit.page.goto(path);
  await untilIdle(visit.page);
  return { ...visit, pictures: () => picturesIn(visit.requests.slice(before)) };
}

test('the picture of the lead story stands beside its words on a wide screen, over them on a narrow one', async () => {
  for (const path of ['/', '/2024/05/11/']) {
    const { page } = await open(path, { viewport: wide });
    const image = (await page.locator('main img').boundingBox()) ?? assert.fail();
    const headline = (await page.getByRole('link', { name: 'The ferry sails' }).boundingBox()) ?? assert.fail();
    const story = (await page.locator('.pictured').boundingBox()) ?? assert.fail();
    assert.ok(image.x > headline.x + headline.width, `${path}: beside`);
    assert.ok(Math.abs(image.width / image.height - 1.5) < 0.01, `${path}: 3:2`);
    assert.ok(Math.abs(image.width / story.width - 6 / 11) < 0.05, `${path}: six elevenths`);
    assert.equal(await page.locator('main img').count(), 1, `${path}: the lead only`);
    const text = await page.locator('.pictured > .beginning').boundingBox();
    if (text) assert.ok(text.y >= image.y + image.height && text.width > image.width, `${path}: the text below both`);

    const narrow = await open(path, { viewport: { width: 360, height: 640 } });
    const above = (await narrow.page.locator('main img').boundingBox()) ?? assert.fail();
    const below = (await narrow.page.getByRole('link', { name: 'The ferry sails' }).boundingBox()) ?? assert.fail();
    assert.deepEqual([above.x, above.width], [0, 360], `${path}: from edge to edge`);
    assert.ok(above.y + above.height < below.y, `${path}: over the words`);
  }
});

test('with a picture, at most two stories stand beside the lead story', async () => {
  const { page } = await open('/', { viewport: wide });
  assert.equal(await page.locator('.story.second').count(), 2);
});

test('the picture of the lead story is asked for before the style sheet has come, and other lists have none', async () => {
  const { page } = await open('/2024/05/09/');
  await page.route('**/*.css', async (route) => {
    await page.waitForRequest(/\/pictures\//);
    await route.continue();
  });
  await page.goto('/');
  await page.locator('main img').waitFor();
  for (const path of ['/2024/05/09/', '/2024/05/', '/sections/harbour/', '/2024/05/09/plain/']) {
    const { page: other, requests } = await open(path);
    await untilIdle(other);
    assert.deepEqual(picturesIn(requests), [], path);
    assert.equal(await other.locator('link[href*=pictures]').count(), 0, path);
  }
});

test('nothing is wider than the screen at 320 px, from right to left, and axe finds no fault', async () => {
  for (const path of ['/', '/2024/05/11/', '/2024/05/10/', crane]) {
    for (const reader of [{ viewport: { width: 320, height: 640 } }, { colorScheme: 'dark' }] as const) {
      const { page, complaints } = await openOnDemand(path, reader);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
      const violations = await violationsOf(page);
      assert.deepEqual([violations.map(({ id }) => id), complaints], [[], []], path);
    }
  }
});

test('pictures are darker in the dark, and print at their own brightness', async () => {
  const { page } = await open('/', { colorScheme: 'dark' });
  const filter = () => page.locator('main img').evaluate((image) => getComputedStyle(image).filter);
  assert.equal(await filter(), 'brightness(0.85)');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await filter(), 'none');
});

test('on demand, no picture is requested before its button is pressed, and then that one alone', async () => {
  const { page, pictures } = await openOnDemand(crane);
  assert.deepEqual(pictures(), []);
  assert.equal(await showButtons(page).count(), 2);
  await page.getByText('رافعة حمراء').waitFor();
  assert.ok(await page.getByText('الرافعة', { exact: true }).isVisible(), 'the caption stays');
  await showButtons(page).first().focus();
  await page.keyboard.press('Enter');
  const image = page.getByRole('img', { name: 'رافعة حمراء' });
  await image.waitFor();
  await page.waitForFunction(() => document.querySelector('img')?.naturalWidth);
  assert.equal(pictures().length, 1);
  assert.ok(await image.evaluate((shown) => shown === document.activeElement), 'the picture has the focus');
  assert.equal(await showButtons(page).count(), 1);
  await page.keyboard.press('Tab');
  assert.ok(await showButtons(page).evaluate((button) => button === document.activeElement), 'the next button follows');
});

test('on demand, a button is described by the words of its picture, in lists too', async () => {
  for (const path of ['/', '/2024/05/11/', ferry]) {
    const { page, pictures } = await openOnDemand(path);
    assert.deepEqual(pictures(), [], path);
    const described = await showButtons(page).evaluate(
      (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    assert.equal(described, 'A "white" ferry & two gulls', path);
  }
});

test('a device that saves data has pictures on demand, unless the reader wants them', async () => {
  const { page, requests } = await open('/2024/05/09/plain/');
  await page.addInitScript(() =>
    Object.defineProperty(Object.getPrototypeOf(navigator), 'connection', { get: () => ({ saveData: true }) }),
  );
  await page.goto(ferry);
  await untilIdle(page);
  assert.deepEqual(picturesIn(requests), []);
  await showButtons(page).waitFor();
  await page.evaluate(() => localStorage.setItem('dateline / reading', '{"pictures":"shown"}'));
  await page.goto(ferry);
  await page.waitForFunction(() => document.querySelector('img')?.naturalWidth);
  assert.equal(await showButtons(page).count(), 0);
});

test('the setting works at once: a picture that is there stays, others are offered or come', async () => {
  const { page } = await open(ferry);
  await page.waitForFunction(() => document.querySelector('img')?.naturalWidth);
  await openDialog(page);
  const choose = (name: string) =>
    page.getByRole('group', { name: 'Pictures' }).getByRole('radio', { name, exact: true }).check({ force: true });
  await choose('On demand');
  assert.ok(await page.locator('main img').isVisible());
  assert.equal(await page.locator('.offer').count(), 0);
  const other = await openOnDemand(ferry);
  await showButtons(other.page).waitFor();
  await openDialog(other.page);
  await other.page.getByRole('radio', { name: 'Always shown', exact: true }).check({ force: true });
  await other.page.waitForFunction(() => document.querySelector('img')?.naturalWidth);
  assert.equal(await showButtons(other.page).count(), 0);
});

test('a story that is saved is read with its picture when there is no network', async () => {
  const front = await startFront(join(paper.folder, 'dist'));
  const { page, context } = await front.open(ferry);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await untilKept(page, 'saved', ferry);
  await context.setOffline(true);
  await page.goto(ferry);
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('main img')?.naturalWidth);
  assert.ok(await page.getByRole('heading', { name: 'The ferry sails' }).isVisible());
});

test('without scripts, every picture is shown', async () => {
  const { page, requests } = await open(crane, { javaScriptEnabled: false });
  assert.equal(picturesIn(requests).length, 2);
  assert.equal(await page.locator('main img').count(), 2);
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
