/** Opens pages of the built sample site in a real browser, as a reader would. */
import { after } from 'node:test';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { isPreview } from '../../../src/release/preview-mark.ts';
import { serve } from '../../../src/server/server.ts';
import { siteDir } from '../paper/sample-site.ts';
import { launchChromium } from './chromium.ts';

/** A page that a reader has open. */
interface Visit {
  readonly page: Page;
  /** Every request since the page was opened, in order. */
  readonly requests: readonly Request[];
  /** Errors of the page's scripts, and messages on its console. */
  readonly complaints: readonly string[];
}

/** Without script, on a narrow screen, in dark mode, … */
export type Reader = BrowserContextOptions;

/** Opens a path of the site in a browser context of its own. */
export type Open = (path: string, reader?: Reader) => Promise<Visit>;

/**
 * Starts the browser and the server for one file of tests and stops both after the last of them.
 * @param outDir the site or preview, where it is not the sample newspaper @param base its base path
 * @returns a function that opens a path of the site in a browser of its own, and the list of refused requests.
 */
export async function startBrowser(outDir = siteDir, base = '/') {
  const server = await serve({ outDir, base, host: '127.0.0.1', port: 0, preview: isPreview(outDir) });
  const { newContext, refused, close } = await launchChromium();
  after(async () => {
    await close();
    await server.close();
  });

  // A service worker fetches at any time, and a page cannot be pressed while it fades in: a test asks for either.
  const usual = { baseURL: server.url, locale: 'en-GB', serviceWorkers: 'block', reducedMotion: 'reduce' } as const;
  const open: Open = async (path, reader = {}) => {
    const context = await newContext({ ...usual, ...reader });
    const page = await context.newPage();
    const requests: Request[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(path);
    return { page, requests, complaints };
  };
  return { open, refused, origin: new URL(server.url).origin };
}

/** The path of the page that is open. */
export const pathOf = (page: Page) => new URL(page.url()).pathname;

/**
 * Waits until the scripts of a page that is loaded have drawn it and have nothing to do; they must be on. Playwright's `networkidle` is not used: one
 * request whose end the browser never reports keeps it waiting for ever.
 */
export async function untilIdle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
}

/** Waits for what a script offers, which is not shown before the script is there. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(':is(.keep, .kept, [data-settings]):not([data-ready])'));
}

/** Has a browser refuse every use of storage from the next page on, as one does whose owner forbids it. */
export async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}
