/**
 * Serves the files of the finished site. The link to the release is resolved once for each request, so that an answer is
 * from one release while a build switches to another.
 */
import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { isPreview } from '../release/preview-mark.ts';
import {
  editorPath,
  type Headers,
  headersOf,
  immutablePath,
  type PolicyAdditions,
  previewHeadersOf,
} from '../security/headers.ts';
import { formerAddressesOf, requestedPath } from './former-addresses.ts';
import { mementoHeadersOf } from './mementos.ts';
import { openFile, sendFile, sendText } from './send-file.ts';
import { resolveRequest } from './resolve-request.ts';

export interface ServeOptions {
  /** The folder with the finished site. */
  readonly outDir: string;
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  /** The additions of the paper to the security policy. */
  readonly allow?: PolicyAdditions;
  /** Whether the folder holds a preview, which browsers must not store, and which answers to names of this machine alone. */
  readonly preview?: boolean;
  /** Headers of the paper, for every response. */
  readonly headers?: Headers;
  /** All headers of the editor in the browser, where the paper has one. */
  readonly editor?: Headers | undefined;
}

export interface RunningServer {
  /** The address of the home page. */
  readonly url: string;
  /** Stops at once and closes open connections. */
  close(): Promise<void>;
}

/** @throws when there is no site in `outDir`, or the server cannot listen at the address; the message is for the user. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { outDir, base, host, port, preview = false } = options;
  const home = await openFile(join(outDir, 'index.html'));
  if (!home || home === 'folder') throw new Error(`There is no site in ${outDir}. Run npm run build first.`);
  await home.handle.close();
  if (isPreview(outDir) !== preview)
    throw new Error(`${outDir} holds ${preview ? 'no' : 'a'} preview. Use npm run ${preview ? 'serve' : 'preview'}.`);

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
  { outDir, base, allow = {}, preview = false, headers = [], editor }: ServeOptions,
): Promise<void> {
  const isEditor = editor !== undefined && request.url?.startsWith(base + editorPath);
  const usual = preview ? previewHeadersOf(allow) : headersOf(allow, headers);
  for (const [name, value] of isEditor ? editor : usual) response.setHeader(name, value);
  if (preview && !isOwnName.test(request.headers.host ?? '')) {
    sendText(response, 403, 'A preview answers to the names of its own machine alone: localhost or 127.0.0.1.');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    return;
  }
  const requested = resolveRequest(request.url ?? '', base);
  if (requested.kind === 'redirect') return redirect(response, requested.status, requested.to);
  let release = await releaseAt(outDir);
  if (requested.kind === 'nothing') return notFound(request, response, release);

  for (;;) {
    const { redirects, gone } = await formerAddressesOf(release, base);
    const path = requestedPath(request.url ?? '') ?? '';
    const moved = redirects.get(path) ?? redirects.get(`${path}/`);
    if (moved) return redirect(response, moved.status, moved.to);
    const file = await openWithin(release, requested.names);
    if (file && file !== 'folder') {
      const isKept = immutable.test(requested.names.join('/'));
      const status = gone.has(path) ? 410 : 200;
      const mementos = await mementoHeadersOf((names) => openWithin(release, names), requested.names);
      for (const [name, value] of mementos) response.setHeader(name, value);
      return sendFile(request, response, file, { immutable: isKept, stored: !preview, status });
    }
    if (file === 'folder' && requested.slashed && (await isPage(release, requested.names))) {
      return redirect(response, 308, requested.slashed);
    }
    // A build may have switched releases and removed this one since the link was resolved: try again before answering 404.
    const now = await releaseAt(outDir);
    if (now === release) return notFound(request, response, release);
    release = now;
  }
}

/**
 * Names under which a person opens a preview. A page of another site could give its own name to the address of this machine, and
 * its scripts could read the stories.
 */
const isOwnName = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i;

const immutable = new RegExp(`^${immutablePath}`);

/** The folder that the link leads to now; a plain folder is returned as it is. */
const releaseAt = (outDir: string) => realpath(outDir).catch(() => outDir);

/** Opens a file of a release. A link that leads out of the release is as if it were not there. */
async function openWithin(release: string, names: readonly string[]): ReturnType<typeof openFile> {
  const path = await realpath(join(release, ...names)).catch(() => undefined);
  return path?.startsWith(release + sep) ? openFile(path) : undefined;
}

async function isPage(release: string, folder: readonly string[]): Promise<boolean> {
  const page = await openWithin(release, [...folder, 'index.html']);
  if (!page || page === 'folder') return false;
  await page.handle.close();
  return true;
}

function redirect(response: ServerResponse, status: number, to: string): void {
  sendText(response, status, to, { Location: to });
}

async function notFound(request: IncomingMessage, response: ServerResponse, release: string): Promise<void> {
  const page = await openWithin(release, ['404.html']);
  if (!page || page === 'folder') return sendText(response, 404, 'There is no such page.');
  return sendFile(request, response, page, { status: 404, stored: !isPreview(release) });
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
