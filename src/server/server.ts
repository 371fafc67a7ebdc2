/**
 * Serves the finished site on this machine. Plain files and nothing else. Which release a link leads to
 * is asked once a request, so that an answer is all of one release while a build switches to another.
 */
import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { headers, immutablePath } from '../security/headers.ts';
import { openFile, sendFile, sendText } from './send-file.ts';
import { resolveRequest } from './resolve-request.ts';

export interface ServeOptions {
  /** The folder with the finished site. */
  readonly outDir: string;
  /** The path the site lives under; begins and ends with a slash. */
  readonly base: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningServer {
  /** The address of the home page. */
  readonly url: string;
  /** Stops at once: connections are cut. */
  close(): Promise<void>;
}

/** @throws when there is no site in `outDir` or the address cannot be had, in words for the person who started it. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { outDir, base, host, port } = options;
  const home = await openFile(join(outDir, 'index.html'));
  if (!home || home === 'folder') throw new Error(`There is no site in ${outDir}. Run npm run build first.`);
  await home.handle.close();

  const server = createServer((request, response) => {
    answer(request, response, options).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The server failed.');
    });
  });
  await new Promise<void>((listening, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(listenError(error, options)));
    server.listen(port, host, listening);
  });
  const bound = (server.address() as AddressInfo).port;
  const name = /^(?:127\.0\.0\.1|0\.0\.0\.0|::1?)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${bound}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { outDir, base }: ServeOptions,
): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    return;
  }
  const wanted = resolveRequest(request.url ?? '', base);
  if (wanted.kind === 'redirect') return redirect(response, wanted.status, wanted.to);
  let release = await releaseAt(outDir);
  if (wanted.kind === 'nothing') return notFound(request, response, release);

  for (;;) {
    const file = await openFile(join(release, ...wanted.names));
    if (file && file !== 'folder')
      return sendFile(request, response, file, { immutable: immutable.test(wanted.names.join('/')) });
    if (file === 'folder' && wanted.slashed && (await isPage(join(release, ...wanted.names)))) {
      return redirect(response, 308, wanted.slashed);
    }
    // Before it is said that there is no such page: the release may have been old, and removed by now.
    const now = await releaseAt(outDir);
    if (now === release) return notFound(request, response, release);
    release = now;
  }
}

const immutable = new RegExp(`^${immutablePath}`);

/** The folder behind a link as it is now; a plain folder is its own. */
const releaseAt = (outDir: string) => realpath(outDir).catch(() => outDir);

async function isPage(folder: string): Promise<boolean> {
  const page = await openFile(join(folder, 'index.html'));
  if (!page || page === 'folder') return false;
  await page.handle.close();
  return true;
}

function redirect(response: ServerResponse, status: number, to: string): void {
  sendText(response, status, to, { Location: to });
}

async function notFound(request: IncomingMessage, response: ServerResponse, outDir: string): Promise<void> {
  const page = await openFile(join(outDir, '404.html'));
  if (!page || page === 'folder') return sendText(response, 404, 'There is no such page.');
  return sendFile(request, response, page, { status: 404 });
}

function listenError({ code, message }: NodeJS.ErrnoException, { host, port }: ServeOptions): Error {
  if (code === 'EADDRINUSE')
    return new Error(`Port ${port} is in use. Set PORT to another one, such as PORT=${port + 1}.`);
  if (code === 'EACCES')
    return new Error(`Port ${port} needs a permission that this process does not have. Set PORT above 1023.`);
  return new Error(
    `Cannot listen on HOST=${host} (${code ?? message}). Leave HOST out, or set it to an address of this machine.`,
  );
}
