/**
 * The sample site on a server that can be stopped as a real one is: connections are refused. Each page begins with a script that
 * records errors, console messages and violations of the policy, because WebDriver in WebKit tells of none.
 */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../../src/server/server.ts';

/** Under this folder, the service worker keeps the script with the pages, as it keeps theirs. */
const RECORDER = '/_astro/recorder.js';

const recorder = `globalThis.complaints = [];
addEventListener('error', (event) => complaints.push('error: ' + (event.message || event.target?.outerHTML)), true);
addEventListener('unhandledrejection', ({ reason }) => complaints.push('rejection: ' + reason));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  complaints.push('violation: ' + violatedDirective + ' ' + blockedURI));
for (const name of ['error', 'warn'])
  console[name] = (...words) => complaints.push(name + ': ' + words.map(String).join(' '));`;

export async function startRecordedSite(outDir: string) {
  const inner = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  /** Pages in place of those of the site, by path. */
  const pages = new Map<string, string>();
  const server = createServer((incoming, response) => {
    const { url = '/', method, headers } = incoming;
    if (url === RECORDER) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(recorder);
      return;
    }
    const { 'accept-encoding': _, ...asked } = headers;
    const toInner = ask(new URL(url, inner.url), { method, headers: asked }, async (answer) => {
      const { statusCode = 500, headers } = answer;
      if (!headers['content-type']?.startsWith('text/html') || method !== 'GET') {
        answer.pipe(response.writeHead(statusCode, headers));
        return;
      }
      const html = Buffer.concat(await answer.toArray()).toString();
      const recorded = (pages.get(url) ?? html).replace('<head>', `<head><script src="${RECORDER}"></script>`);
      const { 'content-length': __, ...kept } = headers;
      response.writeHead(statusCode, kept).end(statusCode === 304 ? undefined : recorded);
    });
    toInner.on('error', () => response.destroy());
    incoming.pipe(toInner);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    origin: `http://localhost:${port}`,
    pages,
    stop,
    /** Starts the server again at the same address. */
    restart: () => listen(port),
    close: async () => {
      if (server.listening) await stop();
      await inner.close();
    },
  };
}
