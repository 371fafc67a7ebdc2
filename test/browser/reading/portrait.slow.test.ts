/** The portrait of an author as a reader sees it: without script, on a narrow and a wide screen, in both directions. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../../support/paper/build-site.ts';
import { axe } from '../../support/device/history.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { plainPicture } from '../../support/articles/picture-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-portrait-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
for (const name of ['content', 'authors']) mkdirSync(join(folder, name));
const story = (author: string) =>
  `Title: The ferry sails\nDate: 2022-02-07\nAuthor: ${author}\n\nThe ferry sails again after eleven days.\n`;
writeFileSync(join(contentDir, 'ferry.txt'), story('Jane Doe'));
writeFileSync(join(contentDir, 'pier.txt'), story('Laila Amin').replace('ferry', 'pier'));
const author = (name: string, words: string) =>
  `---\nname: ${name}\nrole: Correspondent\ncredit: A. Name\nlinks: https://example.org/\n---\n${words}\n`;
writeFileSync(join(folder, 'authors/jane-doe.md'), author('Jane Doe', 'Jane Doe has written about ships since 1998.'));
writeFileSync(join(folder, 'authors/laila-amin.md'), author('Laila Amin', 'تكتب عن السفن والموانئ منذ عام 1998.'));
for (const name of ['jane-doe', 'laila-amin'])
  writeFileSync(join(folder, `authors/${name}.jpg`), await plainPicture(900, 700).jpeg().toBuffer());
const outDir = join(folder, 'dist');
await buildSite({ contentDir, outDir, env: { SEARCH: '0', NAMES: '0' } });
const { open } = await startBrowser(outDir);

for (const width of [320, 1280])
  for (const name of ['jane-doe', 'laila-amin'])
    test(`the portrait of ${name} stands beside or above the words at ${width} px, without script`, async () => {
      const { page } = await open(`/authors/${name}/`, {
        viewport: { width, height: 800 },
        javaScriptEnabled: false,
      });
      const image = page.locator('.portrait img');
      await image.scrollIntoViewIfNeeded();
      const [portrait, role] = [await image.boundingBox(), await page.locator('.profile .standfirst').boundingBox()];
      assert.ok(portrait && role);
      assert.equal(Math.round(portrait.width), 160);
      assert.equal(Math.round(portrait.height), 200);
      const isBefore = name === 'jane-doe' ? portrait.x + 160 < role.x : role.x + role.width < portrait.x;
      assert.equal(width === 320 ? portrait.y + 200 < role.y : isBefore && role.y < portrait.y + 40, true);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    });

test('the page of an author with a portrait has no violation, and asks for one small picture', async () => {
  const { page, requests, complaints } = await open('/authors/jane-doe/');
  await page.locator('.portrait img').evaluate((image: HTMLImageElement) => image.decode());
  const pictures = requests
    .map((request) => new URL(request.url()).pathname)
    .filter((path) => /^\/pictures\//.test(path));
  assert.equal(pictures.length, 1);
  assert.match(
    await page.locator('.portrait img').evaluate((image: HTMLImageElement) => image.currentSrc),
    /-480\.avif$/,
  );
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(complaints, []);
});
