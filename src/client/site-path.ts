/** Checks addresses that come from storage, an imported file or a list: none may lead out of the site. Pure. */

/** An article's permalink below the base path: its day or the undated list, then its slug (`urls.ts`). */
const PERMALINK = /^(?:\d{4}\/\d\d\/\d\d|undated)\/[^/]+\/$/;
/** Maximum length of the list of removed articles, in characters, and of its addresses. */
const MAX_LIST = 2_000_000;
const MAX_GONE = 50_000;

/**
 * Whether a URL is a path of a page of this site: it can neither lead elsewhere nor run code. Browsers read `%2e` as a dot.
 * @param base the path the site lives under; ends with a slash
 */
export const isPath = (url: unknown, base: string): url is string =>
  typeof url === 'string' &&
  url.length < 300 &&
  url.startsWith(base) &&
  /^(?:[\w.~%-]+\/)+$/.test(url.slice(base.length)) &&
  !/(?:^|\/)(?:\.|%2e){1,2}\/|%(?:2f|5c|00)/i.test(url);

/** Whether a URL is the permalink of an article of this site, and not of another one below its path. */
export const isPermalink = (url: unknown, base: string): url is string =>
  isPath(url, base) && PERMALINK.test(url.slice(base.length));

/** The path of a URL if it is within the site, else undefined. @param base the base path of the site */
export const pathWithin = (url: unknown, base: string, origin: string): string | undefined => {
  if (typeof url !== 'string' || !URL.canParse(url, origin)) return undefined;
  const { pathname } = new URL(url, origin);
  return pathname.startsWith(base) ? pathname : undefined;
};

/** The articles that were removed from the site. */
export interface GoneList {
  readonly paths: readonly string[];
  /** The results of `addressDigest` for the addresses of further ones, which the site does not tell. */
  readonly digests: readonly string[];
}

/**
 * @param text the content of `/gone.json`: `{"gone": ["/2022/02/07/story/"], "dropped": ["3f…"]}`, without the base path
 * @returns empty lists if the text has another form or is too long
 */
export function parseGoneList(text: string, base: string): GoneList {
  try {
    const { gone, dropped } = JSON.parse(text.length > MAX_LIST ? '' : text) as Readonly<Record<string, unknown>>;
    const paths = listOf(gone).map((path) => base.slice(0, -1) + path);
    return {
      paths: paths.filter((path) => isPermalink(path, base)),
      digests: listOf(dropped).filter(
        (digest) => typeof digest === 'string' && /^[0-9a-f]{32}$/.test(digest),
      ) as string[],
    };
  } catch {
    return { paths: [], digests: [] };
  }
}

const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list.slice(0, MAX_GONE) : []);

/** The digest of the address of a page, without the base path. @param path with the base path */
export async function addressDigest(path: string, base: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`/${path.slice(base.length)}`));
  return Array.from(new Uint8Array(bytes, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
