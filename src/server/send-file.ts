/**
 * Answers a request with a file. Size, tag and bytes come from one open file, so the answer is from one release, also
 * when a build switches releases meanwhile.
 */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { immutable as immutableHeader } from '../security/headers.ts';
import { acceptsGzip, isCompressible } from './compress.ts';
import { mediaTypeOf } from './media-types.ts';

/** An open regular file. The caller must close it, or pass it to `sendFile`, which does. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly tag: string;
  readonly type: string;
}

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
    return { handle, size: stat.size, tag, type: mediaTypeOf(file) };
  }
  await handle.close();
  return stat.isDirectory() ? 'folder' : undefined;
}

/**
 * Whether `If-None-Match` names a tag: `*`, or a list of tags, of which weak ones count as strong ones (RFC 9110, 13.1.2).
 * @param header the value as it was sent
 */
export const matchesTag = (header: string | undefined, tag: string): boolean =>
  header?.trim() === '*' ||
  Array.from((header ?? '').matchAll(/(?:^|,)\s*(?:W\/)?("[^"]*")\s*(?=,|$)/g), ([, one]) => one).includes(tag);

/** Sends the file, or 304 when the client's copy has the same tag. Closes the file. @param stored whether clients may store it */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, size, tag: fileTag, type }: OpenFile,
  { status = 200, immutable = false, stored = true } = {},
): Promise<void> {
  const canCompress = isCompressible(type, size);
  const compressed = canCompress && acceptsGzip(request.headers['accept-encoding']);
  // Different bytes have different tags (RFC 9110, 8.8.3).
  const tag = compressed ? fileTag.replace(/"$/, '-gzip"') : fileTag;
  try {
    if (stored) response.setHeader('ETag', tag);
    if (canCompress) response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', stored ? (immutable ? immutableHeader[1] : 'no-cache') : 'no-store');
    if (status === 200 && matchesTag(request.headers['if-none-match'], tag)) {
      response.writeHead(304).end();
      return;
    }
    const length = compressed ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size };
    response.writeHead(status, { 'Content-Type': type, ...length });
    if (request.method === 'HEAD' || size === 0) response.end();
    else {
      const content = handle.createReadStream({ end: size - 1 });
      const sent = compressed ? pipeline(content, createGzip(), response) : pipeline(content, response);
      // A client that disconnects is not an error.
      await sent.catch(() => response.destroy());
    }
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
