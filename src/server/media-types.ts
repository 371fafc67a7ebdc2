/** The types of files by the ending of their names. */
import { basename, extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  // A TimeMap (RFC 7089, 5; RFC 6690).
  '.link': 'application/link-format; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  // Served as a file of its own, without Content-Encoding: the browser saves it compressed.
  '.gz': 'application/gzip',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The types of files by their whole name, where it says more than the ending. */
const typesOfNames: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  'license.xml': 'application/rsl+xml; charset=utf-8',
};

/** The value of `Content-Type` for a file. */
export const mediaTypeOf = (file: string): string =>
  typesOfNames[basename(file)] ?? types[extname(file).toLowerCase()] ?? 'application/octet-stream';

interface MediaType {
  /** The ending without its dot, or the whole name. */
  readonly of: string;
  readonly type: string;
  readonly isText: boolean;
}

const mediaTypesOf = (from: Readonly<Record<string, string>>): MediaType[] =>
  Object.entries(from).map(([of, value]) => {
    const [type = '', charset] = value.split('; ');
    return { of: of.replace(/^\./, ''), type, isText: charset !== undefined };
  });

/** The same types for the configurations of other servers: by ending, and by name. */
export const endingTypes = mediaTypesOf(types);
export const nameTypes = mediaTypesOf(typesOfNames);
