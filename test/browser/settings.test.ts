/** How a reader sets pages: on the page of settings, in the dialog of every other page, for good or for one page alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { kinds, seedLike } from '../site/site.ts';
import { pathOf, startBrowser } from './visit.ts';

const { open, refused } = await startBrowser();

const control = (page: Page) => page.getByRole('banner').getByRole('link', { name: /reading settings/i });
const dialog = (page: Page) => page.getByRole('dialog');
const choose = (page: Page, group: string, choice: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check({ force: true });
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('reading'));
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const SEPIA = 'rgb(243, 231, 207)';

async function openDialog(page: Page): Promise<void> {
  await control(page).click();
  await dialog(page).waitFor();
}

/** How the first paragraph of an article is set. */
const textOf = (page: Page) =>
  page
    .locator('.body p')
    .first()
    .evaluate((paragraph) => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(paragraph);
      const { width } = paragraph.getBoundingClientRect();
      const size = Number.parseFloat(fontSize);
      return { size, leading: Number.parseFloat(lineHeight) / size, sans: /^"?system-ui/.test(fontFamily), width };
    });

test('every control changes the page at once, and the next page is like it', async () => {
  const { page, complaints } = await open(seedLike.url, { viewport: { width: 1600, height: 900 } });
  const before = await textOf(page);
  await openDialog(page);
  await choose(page, 'Colours', 'Sepia');
  assert.equal(await paperOf(page), SEPIA);
  await choose(page, 'Size of the text', 'Large');
  const large = await textOf(page);
  assert.ok(large.size > before.size);
  await choose(page, 'Size of the text', 'Smallest');
  const small = await textOf(page);
  assert.ok(small.size < before.size);
  await choose(page, 'Length of the lines', 'Short');
  assert.ok((await textOf(page)).width < small.width);
  await choose(page, 'Space between the lines', 'Much');
  assert.ok((await textOf(page)).leading > before.leading);
  await choose(page, 'Face', 'Sans serif');
  const set = await textOf(page);
  assert.ok(set.sans && !before.sans);
  assert.deepEqual(JSON.parse((await kept(page)) ?? ''), {
    theme: 'sepia',
    size: 'smallest',
    width: 'narrow',
    spacing: 'open',
    face: 'sans',
  });

  await page.reload();
  assert.deepEqual(await textOf(page), set);
  assert.equal(await paperOf(page), SEPIA);
  await page.goto('/reading/');
  for (const choice of ['Sepia', 'Smallest', 'Short', 'Much', 'Sans serif'])
    assert.ok(await page.getByRole('radio', { name: choice, exact: true }).isChecked(), choice);
  assert.deepEqual(complaints, []);
});

test('what is the paper’s own is not kept, and a button leads back to all of it', async () => {
  const { page } = await open('/reading/');
  await choose(page, 'Colours', 'Dark');
  await choose(page, 'Face', 'Sans serif');
  assert.equal(await kept(page), '{"theme":"dark","face":"sans"}');
  await choose(page, 'Colours', 'System');
  assert.equal(await kept(page), '{"face":"sans"}');
  await choose(page, 'Face', 'Serif');
  assert.equal(await kept(page), null);
  await choose(page, 'Colours', 'Dark');
  await choose(page, 'Size of the text', 'Largest');
  await page.getByRole('button', { name: 'Back to the paper’s own' }).click();
  assert.equal(await kept(page), null);
  assert.equal(await themeOf(page), undefined);
  assert.ok(await page.getByRole('radio', { name: 'System' }).isChecked());
});

test('the theme is there before anything of the page is', async () => {
  const { page } = await open('/reading/');
  await choose(page, 'Colours', 'Dark');
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push(document.documentElement.dataset['theme'])).observe(document, {
      childList: true,
      subtree: true,
    });
    const look = () => seen.push(document.documentElement.dataset['theme'], !!document.body);
    // Neither an element of the body nor a frame without it.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      look();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    requestAnimationFrame(() => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).colorScheme);
    });
  });
  await page.goto(seedLike.url);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen);
  const withBody = seen.indexOf(true);
  assert.ok(withBody > 0);
  assert.equal(seen[withBody - 1], 'dark');
  assert.ok(!seen.includes('light dark'), 'no frame is drawn in the system’s colours');
});

test('the browser’s bar goes with the theme', async () => {
  const { page } = await open('/reading/');
  const bar = () =>
    page.locator('[name=theme-color]').evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content));
  const own = await bar();
  assert.equal(new Set(own).size, 2);
  await choose(page, 'Colours', 'Sepia');
  assert.deepEqual(await bar(), [SEPIA, SEPIA]);
  await page.reload();
  assert.deepEqual(await bar(), [SEPIA, SEPIA]);
  await choose(page, 'Colours', 'System');
  assert.deepEqual(await bar(), own);
});

test('the dialog is fetched when it is wanted, once, with its own style', async () => {
  const { page, requests } = await open('/2022/02/07/');
  await page.waitForLoadState('networkidle');
  assert.ok(!requests.some((request) => request.url().endsWith('/reading/')));
  for (let time = 0; time < 2; time += 1) {
    await openDialog(page);
    await page.keyboard.press('Escape');
  }
  assert.equal(requests.filter((request) => request.url().endsWith('/reading/')).length, 1);
  assert.equal(await page.locator('dialog').count(), 1);
});

test('the dialog closes by its button, by Escape and beside it, and the control has the keyboard again', async () => {
  const { page } = await open(seedLike.url);
  const ways: readonly (() => Promise<void>)[] = [
    () => dialog(page).getByRole('button', { name: 'Close' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(1200, 600),
  ];
  for (const close of ways) {
    await openDialog(page);
    assert.ok(await dialog(page).evaluate((element) => element.contains(document.activeElement)));
    await close();
    await dialog(page).waitFor({ state: 'hidden' });
    assert.ok(await control(page).evaluate((element) => element === document.activeElement));
  }
  assert.equal(pathOf(page), seedLike.url);
});

test('a press that begins in the dialog and ends beside it leaves it open', async () => {
  const { page } = await open(seedLike.url);
  await openDialog(page);
  await dialog(page).getByRole('heading', { name: 'Reading', exact: true }).hover();
  await page.mouse.down();
  await page.mouse.move(1200, 600);
  await page.mouse.up();
  assert.ok(await dialog(page).isVisible());
});

test('on a small screen the dialog is a sheet that leaves the text to be seen', async () => {
  const { page } = await open(seedLike.url, { viewport: { width: 360, height: 640 } });
  await openDialog(page);
  const box = await dialog(page).boundingBox();
  assert.ok(box);
  assert.deepEqual([box.x, box.width, Math.round(box.y + box.height)], [0, 360, 640]);
  assert.ok(box.y >= 200);
});

test('a click with another key is the browser’s', async () => {
  const { page } = await open(seedLike.url);
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    control(page).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await other.waitForURL('**/reading/');
  assert.equal(await dialog(page).count(), 0);
});

test('where the dialog cannot be had, the control leads to the page', async () => {
  const { page } = await open(seedLike.url);
  await page.route('**/reading/', (route, request) =>
    request.resourceType() === 'document' ? route.continue() : route.abort(),
  );
  await control(page).click();
  await page.waitForURL('**/reading/');
  await page.getByRole('radio', { name: 'Sepia' }).waitFor();
});

test('what changes in one tab changes in the others, and on the page one goes back to', async () => {
  const { page } = await open(seedLike.url);
  const other = await page.context().newPage();
  // A tab in the background draws no frames, by which it would be looked at and pressed else.
  const until = async (theme: string | undefined) => {
    for (let look = 0; look < 100 && (await themeOf(page)) !== theme; look += 1) await page.waitForTimeout(100);
    assert.equal(await themeOf(page), theme);
  };
  const press = (tab: Page, choice: string) =>
    tab.getByRole('radio', { name: choice, exact: true }).dispatchEvent('click');
  await other.goto('/reading/');
  await press(other, 'Sepia');
  await until('sepia');
  await page.goto('/reading/');
  await press(other, 'Dark');
  await until('dark');
  assert.ok(await page.getByRole('radio', { name: 'Dark', exact: true }).isChecked());
  await other.evaluate(() => localStorage.clear());
  await until(undefined);
  await press(page, 'Sepia');
  await page.goBack();
  await until('sepia');
});

test('a device that keeps nothing is told of, and the choice holds for the page', async () => {
  for (const path of [seedLike.url, '/reading/']) {
    const { page, complaints } = await open('about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(path);
    if (path !== '/reading/') await openDialog(page);
    const note = page.getByText('keeps nothing for this site');
    assert.equal(await note.isVisible(), false);
    await choose(page, 'Colours', 'Sepia');
    assert.equal(await paperOf(page), SEPIA);
    assert.ok(await note.isVisible());
    await page.reload();
    assert.equal(await themeOf(page), undefined);
    assert.deepEqual(complaints, []);
  }
});

test('what somebody else wrote into the storage breaks nothing', async () => {
  const values = ['{"theme":"pink","size":7,"width":{},"face":null}', '[', '"dark"', 'null', '[1]', '{"script":"x"}'];
  for (const value of values) {
    const { page, complaints } = await open('/reading/');
    await page.evaluate((text) => localStorage.setItem('reading', text), value);
    await page.reload();
    const checked = await page
      .locator('fieldset :checked')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    assert.deepEqual(checked, ['system', 'medium', 'medium', 'medium', 'serif'], value);
    assert.notEqual(await paperOf(page), SEPIA);
    await choose(page, 'Colours', 'Sepia');
    assert.equal(await paperOf(page), SEPIA);
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});

test('without script the control leads to a page that says what it needs, and shows nothing dead', async () => {
  const { page } = await open(seedLike.url, { javaScriptEnabled: false });
  await control(page).click();
  assert.equal(pathOf(page), '/reading/');
  assert.ok(await page.getByText('need a script').isVisible());
  assert.equal(await page.locator('main').locator('input:visible, button:visible').count(), 0);
});

test('at the largest size, the longest lines and the widest spacing nothing is wider than 320 px', async (t) => {
  for (const face of ['serif', 'sans']) {
    const { page } = await open('/reading/', { viewport: { width: 320, height: 640 } });
    await page.evaluate((face) => {
      localStorage.setItem('reading', JSON.stringify({ size: 'largest', width: 'wide', spacing: 'open', face }));
    }, face);
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(`${kind}, ${face}`, async () => {
        await page.goto(path);
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(widest <= 320, `the page is ${widest} px wide`);
        if (kind === 'reading') return;
        await openDialog(page);
        const panel = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        assert.ok(panel <= 0, 'the dialog scrolls sideways');
      });
    }
  }
});

test('on paper a dark page is black on white', async () => {
  const { page } = await open('/reading/');
  await choose(page, 'Colours', 'Dark');
  await page.goto(seedLike.url);
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor, getComputedStyle(document.documentElement).colorScheme];
  });
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'light']);
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));
