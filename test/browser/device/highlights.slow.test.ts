/** Highlights and notes as a reader makes them: by mouse, by keys, by touch. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bar, highlight, html, list, painted, summary } from '../../support/device/highlights.ts';
import { axe, kept, story } from '../../support/device/history.ts';
import { startBrowser } from '../../support/browser/open-page.ts';

const { open, refused } = await startBrowser();

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
  // As with the keys of caret browsing, which a browser without a window does not have.
  await page.evaluate(() => {
    for (let time = 0; time < 3; time += 1) getSelection()?.modify('extend', 'forward', 'word');
  });
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
    (range as Range).startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = (range as Range).getClientRects()[0] ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.touchscreen.tap(box.x, box.y);
  await bar(page).getByRole('button', { name: 'Note', exact: true }).tap();
  await page.getByRole('textbox', { name: 'Note' }).fill('By hand');
  await page.getByRole('button', { name: 'Done' }).tap();
  assert.equal((await kept(page, 'highlights'))[0].note, 'By hand');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('nobody is told', () => assert.deepEqual(refused, []));
