/**
 * Resolves a request target to a file or a redirect, without looking at the disk. Every part of the path must be a plain
 * file name, so no spelling of a URL leads out of the output folder or redirects to another host.
 */

export type ResolvedRequest =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'redirect'; readonly status: 307 | 308; readonly to: string }
  | {
      readonly kind: 'file';
      /** Names below the output folder. */
      readonly names: readonly string[];
      /** The redirect target if the names lead to a folder; undefined when the path ends with a slash. */
      readonly slashed: string | undefined;
    };

/** The file name of a page, in the page's folder. */
const PAGE = 'index.html';

const nothing: ResolvedRequest = { kind: 'nothing' };

/**
 * @param target the request target as it was sent, with its query
 * @param base the path of the site, with slashes at both ends
 */
export function resolveRequest(target: string, base: string): ResolvedRequest {
  const [path = '', query] = splitOnce(target, '?');
  // Not permanent: the root of this host may belong to another site later.
  if (path === '/' && base !== '/') return { kind: 'redirect', status: 307, to: withQuery(base, query) };
  if (`${path}/` === base) return { kind: 'redirect', status: 308, to: withQuery(base, query) };
  if (!path.startsWith(base)) return nothing;

  const parts = path.slice(base.length).split('/');
  const folder = parts.at(-1) === '';
  if (folder) parts.pop();
  const names = parts.map(decodeName);
  if (!names.every((name) => name !== undefined)) return nothing;
  if (folder) return { kind: 'file', names: [...names, PAGE], slashed: undefined };
  const addressOf = (folders: readonly string[]) =>
    base + folders.map((name) => `${encodeURIComponent(name)}/`).join('');
  // The only address of a page is that of its folder.
  if (names.at(-1) === PAGE)
    return { kind: 'redirect', status: 308, to: withQuery(addressOf(names.slice(0, -1)), query) };
  const address = addressOf(names);
  return { kind: 'file', names, slashed: withQuery(address, query) };
}

/** One part of a path as a file name; undefined when it is not one. Dot files are not served. */
function decodeName(part: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(part);
  } catch {
    return undefined;
  }
  if (name === '' || /[/\\\0]/.test(name)) return undefined;
  return name.startsWith('.') && name !== '.well-known' ? undefined : name;
}

const withQuery = (path: string, query: string | undefined) => (query === undefined ? path : `${path}?${query}`);

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
