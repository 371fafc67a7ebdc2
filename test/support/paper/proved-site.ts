/** A small site with its manifest, and a server of it that a test makes misbehave. */
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { digestOfFiles } from '../../../src/release/manifest.ts';
import { SERVED_KEY, servedManifest, SIGNATURE } from '../../../src/release/served-manifest.ts';
import type { SigningKey } from '../../../src/release/signing-key.ts';
import { checkSite } from '../../../verify/check-site.ts';
import { SiteReader } from '../../../verify/fetch.ts';

/** Bytes by path below the site. */
export type SiteFiles = Map<string, Buffer>;

const texts: Readonly<Record<string, string>> = {
  'index.html': '<p>Home',
  '404.html': '<p>Not here',
  '2024/05/11/ferry/index.html': '<p>The ferry sails again',
  '2024/05/11/index.json': '{"stories":[]}',
  '2024/05/11/old/index.html': '<meta http-equiv="refresh">',
  '1912/04/16/ship/index.html': '<p>The ship',
  'archive/2024.ndjson.gz': 'compressed',
  'a b/ü#?.txt': 'odd name',
  'empty.txt': '',
  _headers: '/*',
  '.nojekyll': '',
};

/** @param redirect the page in place of which hosts may send a redirect */
export function provedFiles(key?: SigningKey, redirect = '2024/05/11/old/index.html'): SiteFiles {
  const files: SiteFiles = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
  if (key) files.set(SERVED_KEY, Buffer.from(key.publicKey));
  const named = [...files]
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: hash('sha256', bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const marked = named.map((file) => (file.path === redirect ? { ...file, redirect: true as const } : file));
  const served = servedManifest(marked, digestOfFiles(named), key?.fingerprint);
  for (const [path, bytes] of served.files) files.set(path, Buffer.from(bytes));
  if (key?.sign) files.set(SIGNATURE, key.sign(served.index));
  return files;
}

/** Answers a request in place of the server. @returns false when the server shall answer */
type Misbehave = (path: string, response: ServerResponse) => boolean;

/** Serves the files below a base path until the end of the test. @returns the address of the home page */
export async function serveFiles(
  t: TestContext,
  files: SiteFiles,
  misbehave: Misbehave = () => false,
  base = '/',
): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).slice(base.length);
    if (misbehave(path, response)) return;
    const bytes = path === '' || path.endsWith('/') ? files.get(`${path}index.html`) : files.get(path);
    const isHidden = path === '_headers' || path === '.nojekyll';
    if (!bytes || isHidden) response.writeHead(404).end(files.get('404.html'));
    else response.writeHead(200).end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}

/** Checks a served site. */
export function check(t: TestContext, home: string, options: Parameters<typeof checkSite>[1] = {}) {
  const reader = new SiteReader(home, 4);
  t.after(() => reader.close());
  return checkSite(reader, options);
}
