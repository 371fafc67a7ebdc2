/** A former address of an article, as front matter of this and of other programs names it. */
import { limits } from '../limits.ts';

/** Letters and digits of any script, and the signs that addresses have without a meaning of their own. */
const PATH = /^\/(?![/\\])[\p{L}\p{M}\p{N}\-._~+,=@()! /]*$/u;

/**
 * @param written a path: `/old/name/`, `old/name.html`, `/%C3%A4/`; a sign after `#` is left out
 * @returns the path, which begins with a slash, as it is written in a URL; undefined when it is no path of this site, such as an address
 *   elsewhere, a pattern of another program (`/:year/:title/`), or one with a query
 */
export function readAlias(written: string): string | undefined {
  if (written.length > limits.value || /^[a-z][a-z\d+.-]*:/i.test(written)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(written.split('#', 1)[0] ?? '').normalize('NFC');
  } catch {
    return undefined;
  }
  if (!/^[/\\]/.test(path)) path = `/${path.replace(/^\.\//, '')}`;
  const isPlain = PATH.test(path) && !path.includes('//') && !/\/\.{1,2}(?:\/|$)/.test(path) && path.trim() === path;
  const encodedSlash = /%2f|%5c/i.test(written);
  return isPlain && path.length > 1 && !encodedSlash ? encodeURI(path) : undefined;
}
