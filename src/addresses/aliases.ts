/** Former addresses that an article names itself: whether they can lead to it. */
import { isAddress } from './register.ts';

/** The first names of addresses below which the program has files of its own. */
const FOLDERS = /^(?:feeds|search|sections|tags|names|authors|series|corrections|on-this-day|schemas|sitemaps)$/i;
/** Pages of the program, and those of years, months, days and lists. */
const PAGES =
  /^\/(?:(?:about|archive|reading|saved|offline|404)\/?|(?:\d{4}|undated)(?:\/\d{2}){0,2}(?:\/page\/\d+)?\/?)$/i;
/** Names of files. A folder of such a name would stand where a file does. */
const FILE = /\.(?:xml|json|txt|js|mjs|css|gz|bin|png|jpe?g|gif|svg|ico|webp|avif|webmanifest|wasm|pdf|map)$/i;

/** Longest address and longest name in it, in bytes: those of a path and a name on a disk. */
const MAX_ALIAS = 500;
const MAX_NAME = 200;

/**
 * The address in the form of the register: a page `old.html` is a file, and everything else is a folder.
 * @param alias root-relative and encoded
 */
export function addressOfAlias(alias: string): string {
  const address = alias.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/i, '/');
  return /\.html?$/i.test(address) || address.endsWith('/') ? address : `${address}/`;
}

/**
 * Why an alias cannot be served; undefined when it can.
 * @param address from `addressOfAlias`
 * @param pages addresses of the site's pages and public files
 */
export function aliasProblem(address: string, pages: ReadonlySet<string>): string | undefined {
  if (!isAddress(address) || address.length > MAX_ALIAS) return 'is no address that can be served';
  const names = address.split('/').filter(Boolean).map(decodeURIComponent);
  if (names.some((name) => Buffer.byteLength(name) > MAX_NAME)) return 'has a name that is too long';
  if (names.length === 0 || PAGES.test(address) || pages.has(address)) return 'is that of a page of the site';
  if (FOLDERS.test(names[0] ?? '') || names.some((name) => /^[_.]/.test(name)))
    return 'is reserved for the site itself';
  if (names.some((name) => FILE.test(name))) return 'has the name of a file';
  // A page below a public file: a file cannot be a folder as well.
  for (let at = address.indexOf('/', 1); at > 0; at = address.indexOf('/', at + 1))
    if (pages.has(address.slice(0, at)) || (at + 1 < address.length && /\.html?$/i.test(address.slice(0, at))))
      return 'lies below a file';
  return undefined;
}
