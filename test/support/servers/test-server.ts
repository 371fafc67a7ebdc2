/** A small site, a server of it, and requests that a browser would not send. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { serve } from '../../../src/server/server.ts';

/** A site in a temporary folder, with a secret beside it; removed after the test. */
export function siteFolder(t: TestContext, name = 'dist'): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  const files = {
    'index.html': 'Home',
    '404.html': 'Not here',
    '2022/02/07/story/index.html': 'Story',
    '2022/02/07/index.html': 'Day',
    '_astro/style.abc.css': 'body{}',
    'feed.xml': '<feed/>',
    'a b.txt': 'space',
    '.secret': 'dot',
    '.well-known/security.txt': 'contact',
    'evil.example/index.html': 'Page',
    'empty.txt': '',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, name, path, '..'), { recursive: true });
    writeFileSync(join(root, name, path), content);
  }
  return join(root, name);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request target exactly as written; `fetch` would normalise it. */
export function ask(url: string, path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: hostname, port, path, method, headers, agent: false }, async (response) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    outgoing.on('error', reject).end();
  });
}

/** Serves a site until the end of the test. @returns a function that sends it requests */
export async function start(t: TestContext, outDir = siteFolder(t), base = '/') {
  const { url, close } = await serve({ outDir, base, host: '127.0.0.1', port: 0 });
  t.after(close);
  return (path: string, options = {}) => ask(url.replace('localhost', '127.0.0.1'), path, options);
}

/** Requests the front page and resets the connection at once. */
export function leave(url: string): Promise<void> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
      setImmediate(() => socket.resetAndDestroy());
    });
    socket.on('error', () => {}).on('close', () => done());
  });
}
