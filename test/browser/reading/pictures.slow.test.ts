/** Pictures as a reader sees them: without script, on a narrow screen, from right to left, in the dark, on paper. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { buildSite } from '../../support/paper/build-site.ts';
import { elementsMovedBy } from '../../support/browser/moved-elements.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { plainPicture } from '../../support/articles/picture-bytes.ts';

const PROSE =
  'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.';
const folder = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
mkdirSync(contentDir);
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(contentDir, name), content);
put('wide.jpg', await plainPicture(2000, 1200).jpeg().toBuffer());
put('tall.png', await plainPicture(600, 900, '#993333').png().toBuffer());
put(
  '2022-02-07-fair.md',
  `---\ntitle: The fair opens\npicture: wide.jpg\nalt: A field\ncaption: The field at noon\ncredit: A. Name/Agency\n---\n${PROSE}\n\n![A tower](tall.png "The tower")\n\n${PROSE}\n\n![One](wide.jpg)\n\n![Two](tall.png)\n`.replace(
    '![One](wide.jpg)',
    '![One](/wide-2.jpg)',
  ),
);
put('wide-2.jpg', await plainPicture(1000, 600, '#339933').jpeg().toBuffer());
put(
  '2022-02-08-arabic.md',
  `---\ntitle: المعرض\nlang: ar\npicture: tall.png\nalt: برج\n---\nافتتح المعرض يوم الجمعة.\n`,
);
put('2022-02-09-none.txt', `No pictures here\ndate 2022-02-09\n\n${PROSE}\n`);
const outDir = join(folder, 'dist');
await buildSite({ contentDir, outDir, env: { SEARCH: '0', NAMES: '0' } });
const { open } = await startBrowser(outDir);

/** Brings every picture into view, as scrolling does, and waits for it. */
const loadAll = (page: Page) =>
  page.evaluate(async () => {
    for (const image of document.images) {
      image.scrollIntoView();
      image.loading = 'eager';
      await image.decode();
    }
  });
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.images].map((image) => {
      const { left, right, width, height } = image.getBoundingClientRect();
      return { left, right, width, height, ratio: image.naturalWidth / image.naturalHeight };
    }),
  );

test('a lead picture goes from the edge of the text to the edge of the page, and an upright one has a part of the measure', async () => {
  const { page, complaints } = await open('/2022/02/07/fair/', { viewport: { width: 1280, height: 900 } });
  await loadAll(page);
  const [lead, tower] = await boxes(page);
  const text = await page.locator('.text').boundingBox();
  const main = await page.locator('main').boundingBox();
  assert.ok(lead && tower && text && main);
  assert.ok(Math.abs(lead.left - text.x) < 1 && Math.abs(lead.right - (main.x + main.width)) < 1, JSON.stringify(lead));
  assert.ok(Math.abs(tower.width / text.width - 0.6) < 0.02, `${tower.width} of ${text.width}`);
  assert.ok(lead.height <= 0.75 * 900 + 1);
  for (const { width, height, ratio } of await boxes(page)) assert.ok(Math.abs(width / height - ratio) < 0.02);
  assert.deepEqual(complaints, []);
});

test('a reader without script gets every picture, its words and who made it, in the smallest format', async () => {
  const { page, requests } = await open('/2022/02/07/fair/', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  await page.locator('.gallery').scrollIntoViewIfNeeded();
  assert.equal(
    await page.locator('.lead-picture figcaption').innerText(),
    'The field at noon Photograph: A. Name/Agency',
  );
  assert.deepEqual(
    await page.locator('img').evaluateAll((images) => images.map((image) => image.getAttribute('alt'))),
    ['A field', 'A tower', 'One', 'Two'],
  );
  const fetched = requests.map((request) => request.url()).filter((url) => url.includes('/pictures/'));
  assert.ok(fetched.length > 0 && fetched.every((url) => url.endsWith('.avif')), fetched.join('\n'));
});

for (const width of [360, 768, 1280])
  test(`nothing moves when pictures arrive on a screen of ${width} pixels`, async () => {
    const { page } = await open('/', { viewport: { width, height: 900 } });
    const moved = await elementsMovedBy(page, '**/pictures/**', '/2022/02/07/fair/', () => loadAll(page));
    assert.deepEqual(moved, []);
  });

for (const width of [320, 768])
  test(`no picture is wider than a screen of ${width} pixels`, async () => {
    const { page } = await open('/2022/02/07/fair/', { viewport: { width, height: 640 } });
    await loadAll(page);
    for (const { left, right } of await boxes(page)) assert.ok(left >= 0 && right <= width, `${left} to ${right}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  });

test('an upright picture of a text from right to left begins at the right', async () => {
  const { page } = await open('/2022/02/08/arabic/', { viewport: { width: 1280, height: 900 } });
  await loadAll(page);
  const [picture] = await boxes(page);
  const text = await page.locator('.text').boundingBox();
  assert.ok(picture && text && Math.abs(picture.right - (text.x + text.width)) < 1, JSON.stringify([picture, text]));
});

test('pictures are darker in the dark and neither darker nor narrower on paper', async () => {
  const filterOf = (page: Page) =>
    page
      .locator('img')
      .first()
      .evaluate((image) => getComputedStyle(image).filter);
  const { page } = await open('/2022/02/07/fair/', { colorScheme: 'dark', viewport: { width: 1000, height: 900 } });
  assert.equal(await filterOf(page), 'brightness(0.85)');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await filterOf(page), 'none');
  const [lead] = await boxes(page);
  // On paper, the date is in the margin of the text.
  const text = await page.locator('.text').boundingBox();
  assert.ok(lead && text && Math.abs(lead.width - text.width) < 2, JSON.stringify([lead, text]));
});

test('a page without pictures loads no style for them', async () => {
  const { requests } = await open('/2022/02/09/none/');
  assert.deepEqual(
    requests.map((request) => request.url()).filter((url) => url.includes('pictures')),
    [],
  );
});
