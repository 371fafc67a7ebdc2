/**
 * The body of one article for the page that prints it, as safe HTML. The store keeps no bodies, so that its size does not
 * grow with the length of articles. What was rendered when its source was read lies in a file; else the page reads its own
 * source.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { renderArticle } from '../article/html/render.ts';
import { type SpooledBody, readStore } from '../article-store.ts';
import { readSource } from './read-source.ts';

/** Files of bodies that are open: a handful, until the build ends. */
const open = new Map<string, number>();

/** Bodies that were rendered here lately: the feeds, one after the other, ask for those of the same newest stories. */
const lately = new Map<string, string>();
/** As many as a feed and its archive have: mostly a few kB each, and never more characters together than these. */
const LATELY = 128;
const LATELY_LENGTH = 16_000_000;
let latelyLength = 0;

/**
 * @param contentDir the content folder; a relative one is taken from the working directory
 * @param digest SHA-256 of the source as it was parsed
 * @throws when the source is no longer the one that was parsed; see `readSource`
 */
export function getBodyHtml(contentDir: string, path: string, digest: string): string {
  const packed = readStore().bodies.get(path);
  if (packed) return readSpooledBody(packed);
  const key = `${digest} ${path}`;
  const known = lately.get(key);
  const html = known ?? renderArticle({ path, text: readSource(contentDir, path, digest) }).html;
  // Put at the end again: the one that nobody has asked for the longest stands first.
  lately.delete(key);
  lately.set(key, html);
  latelyLength += html.length - (known?.length ?? 0);
  for (const [oldest, { length }] of lately) {
    if (lately.size <= LATELY && latelyLength <= LATELY_LENGTH) break;
    lately.delete(oldest);
    latelyLength -= length;
  }
  return html;
}

/** A body that was rendered when its source was read. */
export function readSpooledBody(packed: SpooledBody): string {
  let handle = open.get(packed.pack);
  if (handle === undefined) {
    handle = openSync(packed.pack, 'r');
    open.set(packed.pack, handle);
    const opened = handle;
    process.once('exit', () => closeSync(opened));
  }
  const bytes = Buffer.allocUnsafe(packed.length);
  for (let length = 0; length < packed.length;) {
    const read = readSync(handle, bytes, length, packed.length - length, packed.at + length);
    if (read === 0) throw new Error(`The bodies in ${packed.pack} were cut off. Build again.`);
    length += read;
  }
  return bytes.toString();
}
