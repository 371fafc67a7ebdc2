/**
 * What a request asks for: a pure function of its target. Only a path whose every part is an honest name gets through,
 * so that no spelling of a URL leads out of the output folder or a visitor to another host.
 */

export type ResolvedRequest =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'redirect'; readonly status: 307 | 308; readonly to: string }
  | {
      readonly kind: 'file';
      /** Names below the output folder. */
      readonly names: readonly string[];
      /** Where to send the visitor when the names lead to a folder; undefined when the path ends with a slash. */
      readonly slashed: string | undefined;
    };

/** The file of a page in the page's folder. */
const PAGE = 'index.html';

const nothing: ResolvedRequest = { kind: 'nothing' };

/**
 * @param target the request target as it was sent, with its query
 * @param base the path the site lives under, with slashes at both ends
 */
export function resolveRequest(target: string, base: string): ResolvedRequest {
  const [path = '', query] = splitOnce(target, '?');
  // Not permanent: what lives at the root of this host may be another site tomorrow.
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
  // A page has one address, which does not name its file.
  if (names.at(-1) === PAGE)
    return { kind: 'redirect', status: 308, to: withQuery(addressOf(names.slice(0, -1)), query) };
  const address = addressOf(names);
  return { kind: 'file', names, slashed: withQuery(address, query) };
}

/** One part of a path as a file name, or undefined when it is none. Dot files are not part of a site. */
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
