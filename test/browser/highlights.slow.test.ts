/** Highlights and notes as a reader makes them: by mouse, by keys, by touch, and found again. */
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, keep, kept, story } from '../support/history.ts';
import { forbidStorage, startBrowser } from '../support/open-page.ts';

const { open, refused } = await startBrowser();
const bar = (page: Page) => page.getByRole('group', { name: 'Your highlights and notes' });
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click();
const list = (page: Page) => page.locator('.highlights');
const summary = (page: Page) => list(page).locator('summary');
/** The words that are painted. */
const painted = (page: Page) =>
  page.evaluate(() =>
    ['marked', 'noted'].flatMap((name) => Array.from(CSS.highlights.get(name) ?? [], (range) => `${range}`)),
  );
const html = (page: Page) => page.locator('.text').evaluate((element) => element.innerHTML);

/** Selects words of the second paragraph with the mouse. */
async function selectByMouse(page: Page): Promise<void> {
  const paragraph = page.locator('.body > p').nth(1);
  await paragraph.scrollIntoViewIfNeeded();
  const { x, y, width } = (await paragraph.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.move(x + 5, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 12, { steps: 4 });
  await page.mouse.up();
  await bar(page).waitFor();
}
/** Highlights words and waits until they are listed. */
async function highlight(page: Page): Promise<void> {
  await selectByMouse(page);
  await press(page, 'Highlight');
  await list(page).getByText('Highlighted.').waitFor();
}

test('words selected with the mouse are highlighted, stay so, and leave the text as it was', async () => {
  const { page, complaints } = await open(story);
  const before = await html(page);
  await highlight(page);
  const [words = ''] = await painted(page);
  assert.ok(words.length > 5 && !(await bar(page).isVisible()));
  assert.equal(await html(page), before);
  const [stored] = await kept(page, 'highlights');
  assert.equal(stored.url, story);
  assert.equal(stored.exact, words.replaceAll('\u00AD', '').replace(/\s+/g, ' '));
  await page.reload();
  await summary(page).waitFor();
  assert.deepEqual(await painted(page), [words]);
  await summary(page).click();
  assert.deepEqual(await axe(page), []);
  await list(page)
    .getByRole('button', { name: /^Delete/ })
    .click();
  assert.deepEqual(await painted(page), []);
  await list(page).getByRole('button', { name: 'Undo' }).click();
  assert.deepEqual(await painted(page), [words]);
  assert.deepEqual(complaints, []);
});

test('a note is written, changed and read by keys alone', async () => {
  const { page, complaints } = await open(story);
  await page
    .locator('.body > p')
    .nth(1)
    .click({ position: { x: 20, y: 12 } });
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await bar(page).waitFor();
  await page.keyboard.press('h');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Note' });
  await field.waitFor();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.type('Ask the h-archive');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  assert.equal((await kept(page, 'highlights'))[0].note, 'Ask the h-archive');
  await page.keyboard.press('h');
  await page.keyboard.press('Enter');
  await list(page).getByText('Ask the h-archive').waitFor();
  await list(page)
    .getByRole('button', { name: /^Edit note/ })
    .focus();
  await page.keyboard.press('Enter');
  await field.waitFor();
  await page.keyboard.type('s');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  assert.equal((await kept(page, 'highlights'))[0].note, 'Ask the h-archives');
  assert.deepEqual(complaints, []);
});

test('a finger opens the note of a highlight, and every button has room for it', async () => {
  const { page } = await open(story, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 780 } });
  await page.evaluate(() => {
    const words = document.querySelectorAll('.body > p')[1]?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 0, words, 30);
  });
  await bar(page).waitFor();
  for (const button of await bar(page).getByRole('button').all())
    assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
  const foot = await bar(page).boundingBox();
  assert.ok(foot && foot.y + foot.height > 700, 'at the foot of the screen');
  await bar(page).getByRole('button', { name: 'Highlight', exact: true }).tap();
  await list(page).getByText('Highlighted.').waitFor();
  const box = await page.evaluate(() => {
    const [range] = CSS.highlights.get('marked') ?? [];
    const { x, y, height } = (range as Range).getClientRects()[0] ?? new DOMRect();
    return { x: x + 8, y: y + height / 2 };
  });
  await page.touchscreen.tap(box.x, box.y);
  await bar(page).getByRole('button', { name: 'Note', exact: true }).tap();
  await page.getByRole('textbox', { name: 'Note' }).fill('By hand');
  await page.getByRole('button', { name: 'Done' }).tap();
  assert.equal((await kept(page, 'highlights'))[0].note, 'By hand');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('words that were corrected are found, and words that are gone are listed as such', async () => {
  const { page } = await open(story);
  await highlight(page);
  const [stored] = await kept(page, 'highlights');
  const words: string[] = stored.exact.split(' ');
  const corrected = { ...stored, exact: [words[0], 'formerly', ...words.slice(1)].join(' '), start: 7, at: 1 };
  const gone = {
    ...stored,
    exact: 'Roses grow in gardens',
    prefix: 'Nobody knows why. ',
    suffix: ' and thorns too.',
    at: 2,
  };
  await keep(page, 'highlights', [corrected, gone]);
  await page.reload();
  await summary(page).filter({ hasText: '(2)' }).waitFor();
  assert.equal((await painted(page)).length, 1);
  await summary(page).click();
  const lost = list(page).getByRole('listitem').filter({ hasText: 'Roses grow in gardens' });
  assert.ok(await lost.getByText('Not found in the present text').isVisible());
});

test('highlights are saved as files, listed with those of all stories, and restored', async () => {
  const { page, complaints } = await open(story);
  await highlight(page);
  const [stored] = await kept(page, 'highlights');
  await summary(page).click();
  const exported = async (format: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Export as ${format}` }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), content: await text(await download.createReadStream()) };
  };
  assert.match((await exported('Markdown')).content, /^## \[.+\]\(http.+\)\n\n2022-02-07\n\n> /);
  assert.equal((await exported('CSV')).name, 'highlights.csv');
  await page.goto('/saved/');
  await page.getByText(stored.exact).waitFor();
  const { content } = await exported('JSON');
  assert.deepEqual(JSON.parse(content), { highlights: [stored] });
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByText('Nothing highlighted yet.').waitFor();
  await page.goto('/reading/');
  const file = { name: 'highlights.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('1 highlight restored.').waitFor();
  assert.deepEqual(await kept(page, 'highlights'), [stored]);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  assert.equal(await kept(page, 'highlights'), null);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.deepEqual(await kept(page, 'highlights'), [stored]);
  assert.deepEqual(complaints, []);
});

test('a full list and a full device say so', async () => {
  const { page } = await open(story);
  const many = Array.from({ length: 500 }, (_, at) => ({ url: '/a/', title: 'A', exact: `word ${at}`, at }));
  await keep(page, 'highlights', many);
  await selectByMouse(page);
  await press(page, 'Highlight');
  await list(page).getByText('There is room for 500 highlights').waitFor();
  await keep(page, 'highlights', []);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await selectByMouse(page);
  await press(page, 'Highlight');
  await list(page).getByText('There is not enough space on this device.').waitFor();
});

test('nothing is offered without script, storage, history or the interface', async () => {
  const without = await open(story, { javaScriptEnabled: false });
  assert.equal(await without.page.locator('.marker, .highlights').count(), 0);
  const ways: ((page: Page) => Promise<unknown>)[] = [
    forbidStorage,
    (page) => keep(page, 'memory', 'off'),
    (page) => page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
  ];
  for (const prevent of ways) {
    const { page, complaints } = await open('/about/');
    await prevent(page);
    await page.goto(story);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.body > p') as Node));
    await page.keyboard.press('h');
    assert.equal(await page.locator('.marker, .highlights').count(), 0);
    assert.deepEqual(complaints, []);
  }
});

test('nobody is told', () => assert.deepEqual(refused, []));
