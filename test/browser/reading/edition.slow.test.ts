/** Tests the pages of days with few and with many stories. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../../support/paper/build-site.ts';
import { columnGaps } from '../../support/browser/column-ends.ts';
import { startBrowser } from '../../support/browser/open-page.ts';
import { sheetsOf } from '../../support/outputs/sheets.ts';

const SIZES = [1, 2, 3, 5, 7, 13, 64];
const SECTIONS = ['world', 'sport', 'business', 'science', 'culture'];
const WORDS =
  'the ferry sails again after a long winter and the harbour waits for its passengers while engineers look at the old crane';

/** A number from 0 to `below`, the same for the same place. */
const chance = (seed: number, below: number) => Math.floor(Math.abs(Math.sin(seed * 99.7)) * 1e6) % below;

/** A sentence of so many words, the same for the same seed. */
function sentence(seed: number, length: number): string {
  const words = WORDS.split(' ');
  const chosen = Array.from({ length }, (_, at) => words[chance(seed * 31 + at, words.length)] ?? '');
  return `Number ${seed} ${chosen.join(' ')}`;
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-days-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
let number = 0;
for (const [at, size] of SIZES.entries()) {
  for (let story = 0; story < size; story += 1) {
    number += 1;
    const section = join(contentDir, SECTIONS[chance(number, SECTIONS.length)] ?? '');
    mkdirSync(section, { recursive: true });
    const paragraphs = Array.from({ length: 1 + chance(number + 7, 9) }, (_, part) =>
      [1, 2, 3]
        .map((place) => `${sentence(number * 100 + part * 10 + place, 6 + chance(number + place, 22))}.`)
        .join(' '),
    );
    const title = number % 3 === 0 ? '' : `Title: ${sentence(number, 4 + chance(number, 12))}\n`;
    const text = `${title}Date: 2022-02-0${at + 1}\n\n${paragraphs.join('\n\n')}\n`;
    writeFileSync(join(section, `story-${number}.txt`), text);
  }
}
await buildSite({ contentDir, outDir, env: { SEARCH: '0', FOLD: '0' } });
const { open } = await startBrowser(outDir);

for (const [at, size] of SIZES.entries()) {
  const path = `/2022/02/0${at + 1}/`;
  test(`on a day of ${size}, columns end together, no text is said twice and nothing is wider than the screen`, async () => {
    for (const width of [360, 960, 1280, 1920]) {
      const { page } = await open(path, { viewport: { width, height: 900 } });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`);
      if (width >= 960)
        assert.ok(Math.max(0, ...(await columnGaps(page))) <= 60, `${width}: ${await columnGaps(page)}`);
      const stories = await page
        .locator('.story')
        .evaluateAll((all) =>
          all.map((one) =>
            ['.headline', '.standfirst'].map((part) => one.querySelector(part)?.textContent.trim() ?? ''),
          ),
        );
      for (const [headline = '', standfirst = ''] of stories)
        assert.ok(standfirst === '' || !standfirst.startsWith(headline), headline);
    }
    const { page } = await open(path, { javaScriptEnabled: false });
    const sheets = await sheetsOf(page);
    assert.ok(sheets <= 2 + Math.min(size, 50) / 6, `${sheets} sheets of paper`);
  });
}

test('from thirteen stories on, links lead to the sections of a day, on whichever of its pages they begin', async () => {
  for (const [path, least] of [
    ['/2022/02/06/', 3],
    ['/2022/02/07/', 5],
  ] as const) {
    const { page } = await open(path, { javaScriptEnabled: false });
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    assert.ok((await links.count()) >= least, path);
    await links.last().click();
    const id = new URL(page.url()).hash;
    assert.ok(await page.locator(`h2${id}`).isVisible(), id);
  }
});
