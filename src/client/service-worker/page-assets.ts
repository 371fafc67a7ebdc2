/**
 * Which style sheets and scripts a page is shown with. Their names change with their content, so a page that is kept with
 * the very ones it names is of one release. Pure.
 */

/** The folder of the bundler's files below the site's root. */
export const ASSETS = '_astro/';

const inPage = /<(?:link|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g;
const inScript = /["'`](?:\.\/|_astro\/)([\w.-]+\.(?:css|js))["'`]/g;

/** Paths that the head and the end of a page name. @param base the path the site lives under; ends with a slash */
export const namedByPage = (html: string, base: string): string[] =>
  unique(Array.from(html.matchAll(inPage), ([, path = '']) => path).filter((path) => path.startsWith(base + ASSETS)));

/** Paths of what a script loads at once or when it is wanted. */
export const namedByScript = (code: string, base: string): string[] =>
  unique(Array.from(code.matchAll(inScript), ([, name = '']) => base + ASSETS + name));

const unique = (paths: readonly string[]) => [...new Set(paths)];

/** Something of the site's, as a path that can be asked for. @param base the path the site lives under */
export const pathWithin = (address: unknown, base: string, origin: string): string | undefined => {
  if (typeof address !== 'string' || !URL.canParse(address, origin)) return undefined;
  const { pathname } = new URL(address, origin);
  return pathname.startsWith(base) ? pathname : undefined;
};
