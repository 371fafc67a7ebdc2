/**
 * Answers a request with a file. Size, tag and bytes come from one open file, so the answer is from one release, also
 * when a build switches releases meanwhile.
 */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { immutable as immutableHeader } from '../security/headers.ts';

/** An open regular file. The caller must close it, or pass it to `sendFile`, which does. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly tag: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  // Served as a file of its own, without Content-Encoding: the browser saves it compressed.
  '.gz': 'application/gzip',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Opens a regular file. @returns `folder` for a folder, and undefined when there is neither */
export async function openFile(file: string): Promise<OpenFile | 'folder' | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    // Windows cannot open folders.
    return (error as NodeJS.ErrnoException).code === 'EISDIR' ? 'folder' : undefined;
  }
  const stat = await handle.stat();
  if (stat.isFile()) {
    const tag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs * 1000).toString(36)}"`;
    return { handle, size: stat.size, tag, type: types[extname(file).toLowerCase()] ?? 'application/octet-stream' };
  }
  await handle.close();
  return stat.isDirectory() ? 'folder' : undefined;
}

/** Sends the file, or 304 when the client's copy has the same tag. Closes the file. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, size, tag, type }: OpenFile,
  { status = 200, immutable = false } = {},
): Promise<void> {
  try {
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', immutable ? immutableHeader[1] : 'no-cache');
    if (status === 200 && request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': size });
    if (request.method === 'HEAD' || size === 0) response.end();
    // A client that disconnects is not an error.
    else await pipeline(handle.createReadStream({ end: size - 1 }), response).catch(() => response.destroy());
  } finally {
    // The stream closes the file only if it has begun to read; the client may disconnect before that.
    await handle.close();
  }
}

/** Sends a line of text, for answers that have no page. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache', ...headers });
  response.end(`${text}\n`);
}
