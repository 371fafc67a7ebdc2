/**
 * Finds the style sheets, scripts and pictures of the frame that a page uses. Their names change with their content, so a page cached with exactly
 * the assets it names is of one release. Pure.
 */

/** The folder of the bundler's files below the site's root. */
export const ASSETS = '_astro/';

const inPage = /<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g;
const inScript = /["'`](?:\.\/|_astro\/)([\w.-]+\.(?:css|js))["'`]/g;
/** The rules of endings of a language, which the search loads for its index: `en.oI63WT68.js`. Kept stories are searched without. */
const endings = /^[a-z]{2}\.[\w-]+\.js$/;

/** Paths of the assets that a page links to. @param base the base path of the site; ends with a slash */
export const assetsOfPage = (html: string, base: string): string[] =>
  unique(Array.from(html.matchAll(inPage), ([, path = '']) => path).filter((path) => path.startsWith(base + ASSETS)));

/** The folder of the pictures of articles. */
export const PICTURES = 'pictures/';
/** The most pictures that are kept with a page. */
const MOST_PICTURES = 10;

/** The pictures of a page: of each, the one file that every browser can show. @param base the base path of the site */
export const picturesOfPage = (html: string, base: string): string[] =>
  unique(
    Array.from(html.matchAll(inPage), ([, path = '']) => path).filter((path) => path.startsWith(base + PICTURES)),
  ).slice(0, MOST_PICTURES);

/** The name under which a picture is kept: without the width and the format, because a browser may ask for others. */
export const keptPicture = (path: string): string => path.replace(/-\d+\.\w+$/, '');

/** Paths of the assets that a script imports, statically or on demand. */
export const assetsOfScript = (code: string, base: string): string[] =>
  unique(
    Array.from(code.matchAll(inScript), ([, name = '']) => name)
      .filter((name) => !endings.test(name))
      .map((name) => base + ASSETS + name),
  );

/**
 * The URL in a page that only redirects: `<meta http-equiv="refresh">` and the canonical link, as the build writes it for hosts that
 * cannot redirect. @returns undefined for any other page
 */
export function addressInRedirectPage(html: string): string | undefined {
  const head = html.slice(0, 4000);
  const canonical = /<link\b[^>]*\brel="?canonical\b[^>]*>/i.exec(head)?.[0] ?? '';
  return /<meta\b[^>]*\bhttp-equiv="?refresh\b/i.test(head) ? /\bhref="?([^\s">]+)/i.exec(canonical)?.[1] : undefined;
}

const unique = (paths: readonly string[]) => [...new Set(paths)];
