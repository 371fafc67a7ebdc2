/**
 * `npm run screenshots` takes pictures of every kind of page at three widths, light and dark, into `shots/`.
 * `OUT_DIR` names a site that is built already; without it the sample newspaper is built, in English and, as `rtl-…`, in
 * Arabic.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../src/server/server.ts';
import { buildSite } from '../test/support/build-site.ts';
import { launchChromium } from '../test/support/chromium.ts';

const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;
/** A letter of each script of the sample newspaper that few machines lack a font for, and some do. */
const scripts = { Arabic: 'ع', Devanagari: 'क', Chinese: '中' };

const temporary = mkdtempSync(join(tmpdir(), 'dateline-shots-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const chosen = process.env['OUT_DIR'];
const siteDir = chosen ? resolve(chosen) : join(temporary, 'dist');
if (!chosen) await buildSite({ outDir: siteDir });
const mirrored = join(temporary, 'mirrored');
if (!chosen) await buildSite({ outDir: mirrored, env: { SITE_LANG: 'ar' } });

process.env['SITE_DIR'] = siteDir;
const { kinds } = await import('../test/support/sample-site.ts');
const { browser, close } = await launchChromium();
try {
  const missing = await scriptsWithoutFont(browser);
  if (missing.length > 0) console.log(`No font on this machine has ${missing.join(', ')}: such text stays blank.`);
  mkdirSync('shots', { recursive: true });
  const taken = await take(siteDir, '');
  console.log(`${taken + (chosen ? 0 : await take(mirrored, 'rtl-'))} pictures in shots/`);
} finally {
  await close();
}

/** Takes the pictures of a site. @returns how many */
async function take(outDir: string, prefix: string): Promise<number> {
  const server = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({ baseURL: server.url, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const [kind, path] of Object.entries(kinds)) {
        await page.goto(path);
        await page.screenshot({
          path: `shots/${prefix}${kind.replaceAll(' ', '-')}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      }
      await context.close();
    }
  }
  await server.close();
  return Object.keys(kinds).length * widths.length * schemes.length;
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
