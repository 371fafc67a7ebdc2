/** A site whose server can fail in the ways that networks have, in a browser that can keep pages. */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../../src/server/server.ts';
import { launchChromium } from '../browser/chromium.ts';

/** The server answers; takes a request and says nothing; says that it is out of order; is not there. */
type Weather = 'fair' | 'silent' | 'failing' | 'gone';

export async function startFront(outDir: string) {
  const inner = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  const { newContext, close } = await launchChromium();
  let weather: Weather = 'fair';
  const asked: string[] = [];
  /** Answers in place of those of the site, by path. */
  const answers = new Map<string, { status: number; to?: string; body?: string }>();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (weather === 'silent') return;
    const own = answers.get(request.url ?? '');
    if (weather === 'gone') response.destroy();
    else if (weather === 'failing') response.writeHead(502).end('out of order');
    else if (own)
      response
        .writeHead(own.status, {
          'Content-Type': 'text/html',
          'Cache-Control': 'no-cache',
          ...(own.to && { Location: own.to }),
        })
        .end(own.body ?? '');
    else
      request.pipe(
        ask(new URL(request.url ?? '/', inner.url), { method: request.method, headers: request.headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        }),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(async () => {
    await close();
    server.closeAllConnections();
    server.close();
    await inner.close();
  });
  const baseURL = `http://localhost:${(server.address() as AddressInfo).port}`;

  /** Opens a page in a browser of its own. @param prepare runs in the page before anything else */
  const open = async (path: string, reader: BrowserContextOptions = {}, prepare?: () => void) => {
    const context = await newContext({ baseURL, locale: 'en-GB', ...reader });
    if (prepare) await context.addInitScript(prepare);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(path);
    return { page, context, complaints };
  };
  return {
    open,
    asked,
    answers,
    turn(to: Weather) {
      weather = to;
      if (to !== 'fair') server.closeAllConnections();
    },
  };
}

/** Runs in a page: the kept paths by the kind of cache; an incomplete cache counts as empty. */
export const findKept = async (): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const name of await caches.keys()) {
    const [, , kind = '', of = ''] = name.split(' ');
    const paths = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    if (paths.includes('/offline.json') || kind === 'shell' || kind === 'read' || kind === 'saved')
      found[of === '-' ? kind : of] = paths;
  }
  return found;
};

export const keptIn = (page: Page) => page.evaluate(findKept);

/** Waits until something of a kind is kept. */
export async function untilKept(page: Page, kind: string, path?: string): Promise<Record<string, string[]>> {
  for (let wait = 0; wait < 100; wait += 1) {
    const kept = await keptIn(page);
    if (kept[kind] && (!path || kept[kind].includes(path))) return kept;
    await page.waitForTimeout(100);
  }
  throw new Error(`${kind} ${path ?? ''} was not kept: ${JSON.stringify(await keptIn(page))}`);
}

/** Whether a page looks as its own style sheet says. */
export const isStyled = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.body).display === 'grid');
