/**
 * `npm run screenshots` takes pictures of every kind of page into `shots/`: four widths, light and dark, in English, German and
 * Arabic. `-- --lang de --width 768,1920 --scheme dark --kind home,article` takes a part of them. `OUT_DIR` names a site that is
 * built already; without it the sample newspaper is built in each language.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../src/server/server.ts';
import { buildSite } from '../test/support/paper/build-site.ts';
import { launchChromium } from '../test/support/browser/chromium.ts';

/** A letter of each script of the sample newspaper that few machines lack a font for, and some do. */
const scripts = { Arabic: 'ع', Devanagari: 'क', Chinese: '中' };
/** Pages that show more after a reader has done something. */
const states: Readonly<Record<string, { readonly path: string; readonly act: (page: Page) => Promise<unknown> }>> = {
  'search results': { path: '/search/?q=pope', act: (page) => page.locator('.results .story').first().waitFor() },
  settings: { path: '/', act: (page) => openDialog(page, () => page.click('a[aria-keyshortcuts="?"]')) },
  shortcuts: { path: '/', act: (page) => openDialog(page, () => page.keyboard.press('?')) },
};

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'en,de,ar' },
    width: { type: 'string', default: '360,768,1280,1920' },
    scheme: { type: 'string', default: 'light,dark' },
    kind: { type: 'string' },
  },
});
const widths = values.width.split(',').map(Number);
const schemes = values.scheme.split(',') as ('light' | 'dark')[];

const temporary = mkdtempSync(join(tmpdir(), 'dateline-shots-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const chosen = process.env['OUT_DIR'];
const sites = chosen
  ? [{ prefix: '', outDir: resolve(chosen) }]
  : values.lang
      .split(',')
      .map((lang) => ({ prefix: lang === 'en' ? '' : `${lang}-`, lang, outDir: join(temporary, lang) }));
for (const site of sites) if ('lang' in site) await buildSite({ outDir: site.outDir, env: { SITE_LANG: site.lang } });

process.env['SITE_DIR'] = sites[0]?.outDir;
const { kinds } = await import('../test/support/paper/sample-site.ts');
const names = values.kind?.split(',') ?? [...Object.keys(kinds), ...Object.keys(states)];
const unknown = names.filter((name) => !(name in kinds || name in states));
if (unknown.length > 0) {
  const known = [...Object.keys(kinds), ...Object.keys(states)].join(', ');
  throw new Error(`There is no kind of page called ${unknown.join(', ')}. The kinds are: ${known}`);
}

const { browser, close } = await launchChromium();
try {
  const missing = await scriptsWithoutFont(browser);
  if (missing.length > 0) console.log(`No font on this machine has ${missing.join(', ')}: such text stays blank.`);
  mkdirSync('shots', { recursive: true });
  for (const { outDir, prefix } of sites) await take(outDir, prefix);
  console.log(`${names.length * widths.length * schemes.length * sites.length} pictures in shots/`);
} finally {
  await close();
}

/** Takes the pictures of a site. */
async function take(outDir: string, prefix: string): Promise<void> {
  const server = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({ baseURL: server.url, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const kind of names) {
        await page.goto(kinds[kind] ?? states[kind]?.path ?? '/');
        await states[kind]?.act(page);
        const path = `shots/${prefix}${kind.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
        // A dialog lies over the part of the page that is seen.
        await page.screenshot({ path, fullPage: kind in kinds || kind === 'search results' });
      }
      await context.close();
    }
  }
  await server.close();
}

async function openDialog(page: Page, open: () => Promise<void>): Promise<void> {
  await open();
  await page.locator('dialog[open]').waitFor();
}

/** A letter without a font looks like a code point that no font can have. */
async function scriptsWithoutFont(browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  const drawn = (letter: string) =>
    page.evaluate((text) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      context?.fillText(text, 20, 40);
      return canvas.toDataURL();
    }, letter);
  const nothing = [await drawn('\u{10FFFE}'), await drawn(' ')];
  const missing: string[] = [];
  for (const [script, letter] of Object.entries(scripts))
    if (nothing.includes(await drawn(letter))) missing.push(script);
  await page.close();
  return missing;
}
