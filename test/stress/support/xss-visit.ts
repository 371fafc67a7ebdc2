/** Shows thousands of pages to a real browser in a few frames of a host page, with and without the policy. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { contentSecurityPolicy } from '../../../src/security/headers.ts';
import { serve } from '../../../src/server/server.ts';
import { setTripwire, stir, type Trip, visitPages, type Wired } from './xss-tripwire.ts';

const PAGES_A_TASK = 200;
const SLOTS = 6;
const TABS = 2;

/**
 * The policy as it is served, for the host page, whose frames inherit it. Who may frame it does not matter to the host, and
 * its own way to hand pages to the parser needs what Trusted Types forbids; neither says what markup may do.
 */
const hostPolicy = contentSecurityPolicy
  .split('; ')
  .filter((directive) => !/^(?:frame-ancestors|require-trusted-types-for|trusted-types) /.test(directive))
  .join('; ');

export interface Show {
  readonly browser: Browser;
  readonly count: number;
  /** The HTML of a page by its number. */
  readonly htmlOf: (page: number) => string;
  /** A file that the pages ask for. */
  readonly fileAt?: (path: string) => { type: string; bytes: Buffer } | undefined;
  readonly policy: boolean;
  /** For pages that are meant to run: they may not leave the host, and one that hangs it is passed over. */
  readonly wild?: boolean;
}

/** Shows every page, stirs it, and tells what was heard. */
export async function showPages({ browser, count, htmlOf, fileAt, policy, wild = false }: Show): Promise<Trip[]> {
  const server = createServer((request, response) => {
    const [, kind, from, to] = (request.url ?? '').split('/');
    const file = kind === 'host' || kind === 'pages' ? undefined : fileAt?.(request.url ?? '');
    if (kind === 'host') {
      if (policy) response.setHeader('Content-Security-Policy', hostPolicy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Host</title><body>');
    } else if (kind === 'pages') {
      const pages = Array.from({ length: Number(to) - Number(from) }, (_, at) => htmlOf(Number(from) + at));
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(pages));
    } else if (file) {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('Content-Type', file.type).end(file.bytes);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  const tasks = Array.from({ length: Math.ceil(count / PAGES_A_TASK) }, (_, at) => ({
    from: at * PAGES_A_TASK,
    to: Math.min(count, (at + 1) * PAGES_A_TASK),
  })).values();
  const trips: Trip[] = [];
  const openHost = async () => {
    const context = await browser.newContext();
    await context.addInitScript(setTripwire);
    const page = await context.newPage();
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
    await page.goto(`${origin}/host/`);
    await page.evaluate(`window.stir = ${stir.toString()}`);
    return page;
  };
  const tab = async () => {
    let host = await openHost();
    for (const task of tasks) {
      const visit = host.evaluate(visitPages, { ...task, slots: SLOTS, sandbox: wild });
      const limit = wild ? 60_000 : 600_000;
      const heard = await withinTime(visit, limit).catch((error: unknown) => {
        if (!wild) throw error;
        return undefined;
      });
      if (heard) trips.push(...heard);
      if (heard || !wild) continue;
      await host.context().close();
      host = await openHost();
    }
    await host.context().close();
  };
  try {
    await Promise.all(Array.from({ length: TABS }, tab));
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return trips;
}

/**
 * Opens pages one after the other as a reader does, from the site's own server, with a pointer that moves and clicks.
 * @returns what was heard, each as a sentence
 */
export async function visitPlainly(
  browser: Browser,
  outDir: string,
  pages: readonly string[],
  policy: boolean,
): Promise<string[]> {
  const server = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  const context = await browser.newContext({ baseURL: server.url });
  await context.addInitScript(setTripwire);
  const page = await context.newPage();
  const heard: string[] = [];
  let path = '';
  page.on('console', (message) => heard.push(`${path}: says ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`${path}: fails in a script: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`${path}: opens a dialog`);
    dialog.dismiss().catch(() => {});
  });
  if (!policy) {
    await page.route('**/*', async (route) => {
      // The server may close a connection that was idle at the moment at which it is used again.
      const response = await route.fetch({ maxRetries: 3 });
      const type = response.headers()['content-type'] ?? '';
      const bytes = await response.body();
      const isPage = type.startsWith('text/html');
      const body = isPage ? bytes.toString().replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '') : bytes;
      await route.fulfill({ response, body, headers: { 'content-type': type } });
    });
  }
  try {
    for (path of pages) {
      await page.goto(`/${path.replace(/index\.html$/, '')}#x`);
      for (const place of (await page.locator('article a, article p, h1, h2 a').all()).slice(0, 4)) {
        const box = await place.boundingBox();
        if (!box) continue;
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      }
      await page.evaluate(`(${stir.toString()})(window)`);
      const trips = await page.evaluate(() => (window as unknown as Wired).trips?.splice(0) ?? []);
      heard.push(...trips.map(({ what }) => `${path}: ${what}`));
    }
  } finally {
    await context.close();
    await server.close();
  }
  return heard;
}

async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
