/** Builds a small site in a language of the interface and tests its pages in a browser. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { allMessages } from '../../../src/i18n/all-messages.ts';
import { buildSite } from '../paper/build-site.ts';
import { startBrowser } from './open-page.ts';
import { testContent } from '../paper/test-paper.ts';
import { violationsOf } from './violations.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-languages-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
mkdirSync(join(contentDir, 'world'), { recursive: true });
for (const path of ['000_3f9ad1c07be2645d.txt', 'about-the-names-of-the-winds.txt', 'culture/mahfouz-nobel.txt'])
  cpSync(join(testContent, path), join(contentDir, path));
const english =
  'The ministers of the two countries met in the capital on Monday and spoke of the bridge that has been closed for a year. ' +
  'They agreed that it should be opened again in the spring, and that the cost of the work was to be shared.\n';
for (const day of ['01', '02', '03'])
  writeFileSync(
    join(contentDir, 'world', `bridge-${day}.txt`),
    `Title: The bridge in March, part ${day}\nDate: 2022-03-${day}\nAuthor: Ruth Calloway, Peter Ellery\nTags: bridges, trade\nUpdated: 2022-03-09\nSeries: Bridges\nCorrection 2022-03-05: The bridge is longer.\n\n${english.repeat(3)}`,
  );

const pages = [
  ...['/', '/archive/', '/2022/', '/2022/02/', '/2022/02/07/', '/2022/03/01/bridge-01/', '/undated/', '/about/'],
  ...[
    '/feeds/',
    '/corrections/',
    '/series/',
    '/series/bridges/',
    '/on-this-day/',
    '/on-this-day/02-07/',
    '/on-this-day/03-01/',
    '/sections/',
    '/sections/world/',
  ],
  ...[
    '/tags/',
    '/tags/trade/',
    '/names/',
    '/authors/',
    '/authors/ruth-calloway/',
    '/search/',
    '/search/?q=bridge',
    '/search/?q=zzzz&tag=trade',
    '/404.html',
  ],
  ...['/reading/', '/saved/'],
];

/** All that the interface says on a page, in sight or not; what is an article's is left out. */
const saidOn = (page: Page) =>
  page.evaluate(() => {
    const own = document.documentElement.lang;
    const others = `[lang]:not([lang="${own}"]), bdi, script, style, pre, .nameplate, .site-footer p a, .feeds dt, .cite p, .kicker`;
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      const nearest = element?.closest('[lang]');
      if (nearest?.getAttribute('lang') !== own || (element?.closest(others) && !nearest?.closest('.meta, dl, .cite')))
        continue;
      if (element?.matches(others)) continue;
      if (node instanceof Element)
        said.push(...['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => node.getAttribute(name) ?? []));
      else said.push(node.textContent ?? '');
    }
    return said.join('\n');
  });

/** The messages of a language between their gaps. */
const pieces = (said: object): string[] =>
  Object.entries(said).flatMap(([name, value]: [string, unknown]) =>
    name === 'dates' || name === 'llms' || name === 'editor'
      ? []
      : typeof value === 'string'
        ? value.split(/\{\w+\}|<\/?\w+>/).flatMap((text) => (/\p{L}{3}/u.test(text) ? [text.trim()] : []))
        : pieces(value as object),
  );

/** Expectations of a language: its direction, how it writes Tuesday the first, three stories, and the first day of a week. */
export interface LanguageCase {
  readonly lang: Exclude<keyof typeof allMessages, 'en'>;
  readonly dir: 'ltr' | 'rtl';
  readonly day: string;
  readonly count: string;
  readonly start: string;
}

/** Builds the site of a language and declares its tests. */
export async function testLanguage({ lang, dir, day, count, start }: LanguageCase): Promise<void> {
  const outDir = join(folder, lang);
  await buildSite({ outDir, contentDir, env: { SITE_LANG: lang } });
  const { open } = await startBrowser(outDir);
  const settled = async (path: string) => {
    const visit = await open(path);
    if (path.includes('?q=')) await visit.page.locator('.results > *').first().waitFor();
    return visit;
  };

  test(`the interface in ${lang} names its language and direction, and each text its own`, async () => {
    const { page } = await open('/2022/03/01/bridge-01/');
    const marked = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => [node.closest('[lang]')?.getAttribute('lang'), getComputedStyle(node).direction]);
    assert.deepEqual(await marked('html'), [lang, dir]);
    assert.deepEqual(await marked('.article h1'), ['en', 'ltr']);
    assert.deepEqual(await marked('.article header .meta'), [lang, dir]);
    assert.deepEqual(await marked('.article .leaf time'), [lang, dir]);
    assert.deepEqual(await marked('.colophon dl'), [lang, dir]);
  });

  test(`the interface in ${lang} writes dates, numbers and days of the week in that language`, async () => {
    const { page } = await open('/2022/03/01/bridge-01/');
    assert.equal(await page.locator('.breadcrumb li').last().innerText(), day);
    const month = (await open('/2022/03/')).page;
    assert.equal(await month.locator('.date-header .count').first().innerText(), count);
    assert.equal(await month.locator('.large th .vh').first().innerText(), start);
    // The large figures of a year have the room of four.
    const years = (await open('/on-this-day/03-01/')).page;
    assert.equal(await years.locator('.of-year .numeral').first().innerText(), '2022');
  });

  test(`the keys in ${lang} are drawn as they are on a keyboard`, async () => {
    const { page } = await open('/reading/');
    const keys = page.locator('.keys kbd bdi', { hasText: /^[[\]]$/ });
    const directions = await keys.evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).direction));
    assert.deepEqual(directions, ['ltr', 'ltr']);
  });

  test(`the search in ${lang} names the language of each result`, async () => {
    const { page } = await settled('/search/?q=bridge');
    const title = page.locator('.results .headline').first();
    assert.deepEqual(
      [await title.getAttribute('lang'), await title.evaluate((node) => getComputedStyle(node).direction)],
      ['en', 'ltr'],
    );
    const authors = new Intl.ListFormat(lang, { style: 'short' }).format(['Ruth Calloway', 'Peter Ellery']);
    assert.match(await page.locator('.results .meta').first().innerText(), new RegExp(authors));
    const arabic = (await settled('/search/?q=محفوظ')).page.locator('.results .headline').first();
    assert.equal(await arabic.evaluate((node) => getComputedStyle(node).direction), 'rtl');
  });

  test(`a saved story keeps its language and direction in the lists of a paper in ${lang}`, async () => {
    const { page } = await settled('/search/?q=محفوظ');
    await page.locator('.results .headline a').first().click();
    await page.locator('[data-tool=save]').click();
    await page.locator('[data-tool=save][aria-pressed=true]').waitFor();
    await page.goto('/saved/');
    const headline = page.locator('[data-saved=saved] .headline').first();
    assert.deepEqual([await headline.getAttribute('lang'), await headline.getAttribute('dir')], ['ar', 'rtl']);
  });

  test(`the interface in ${lang} leaves no word in English, is nowhere wider than 320 px, and keeps the rules of axe`, async () => {
    const ours = pieces(allMessages[lang]).join('\n');
    const words = [...new Set(pieces(allMessages.en))].filter((text) => !ours.includes(text));
    const found: unknown[] = [];
    const checked =
      dir === 'rtl' ? ['/', '/2022/02/', '/2022/03/01/bridge-01/', '/feeds/', '/search/?q=bridge'] : ['/'];
    for (const path of pages) {
      const { page } = await settled(path);
      const said = await saidOn(page);
      found.push(...words.filter((text) => said.includes(text)).map((text) => `${path}: ${text}`));
      // Axe is slow, and its results depend on the writing direction more than on the words: it checks some pages only.
      const violations = checked.includes(path) ? await violationsOf(page) : [];
      found.push(...violations.map(({ id, where }) => ({ path, id, where })));
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        if (widest > width) found.push(`${path}: ${widest} px wide at ${width}`);
      }
      await page.context().close();
    }
    assert.deepEqual(found, []);
  });
}
