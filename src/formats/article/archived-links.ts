/**
 * The outside links of an article, with the address of each linked page in the Wayback Machine as it was on the article's day. Pure.
 * The addresses are only links: nothing is asked of the archive before a reader follows one.
 */
import { plainTextOf } from '../../search/plain-text.ts';

export interface ArchivedLink {
  /** The words of the link; where they are the address itself, its host and path. */
  readonly text: string;
  /** The host of the linked page, without `www.`; undefined where the words begin with it. */
  readonly host: string | undefined;
  /** `https://web.archive.org/web/20220207/https://…`, which the archive redirects to its copy nearest to that day. */
  readonly address: string;
}

/** Links of one page that are listed, and characters of all their addresses. */
const MOST = 40;
const MOST_CHARACTERS = 8000;
const LONGEST_TEXT = 100;
/** The Wayback Machine has no copy of an earlier day. */
const FIRST_DAY = '1996-05-10';
/** Archives whose pages are copies already. Their subdomains count, too. */
const ARCHIVES = ['archive.org', 'archive.today', 'archive.ph', 'archive.is', 'perma.cc', 'webcitation.org'];

/** A link of the sanitiser's HTML: such a link has no other one inside, and no `>` in its attributes. */
const LINK = /<a\b[^>]*?\shref="(https?:[^"]*)"[^>]*>(.*?)<\/a>/gs;

/**
 * @param html a body, as the sanitiser gives it, with its links resolved
 * @param date the day of the article, `YYYY-MM-DD`
 * @param origin the origin of the site, where it is known: links to it are no outside links
 * @returns in the order of the text, each address once, at most 40
 */
export function archivedLinksOf(html: string, date: string, origin: string | undefined): readonly ArchivedLink[] {
  if (date < FIRST_DAY) return [];
  const links = new Map<string, ArchivedLink>();
  let characters = 0;
  for (const [, written = '', words = ''] of html.matchAll(LINK)) {
    const url = outside(plainTextOf(written), origin);
    if (!url || links.has(url.href)) continue;
    characters += url.href.length;
    if (links.size >= MOST || characters > MOST_CHARACTERS) break;
    const host = url.hostname.replace(/^www\./, '');
    const text = textOf(plainTextOf(words), url, host);
    const address = `https://web.archive.org/web/${date.replaceAll('-', '')}/${url.href}`;
    links.set(url.href, { text, host: text.startsWith(host) ? undefined : host, address });
  }
  return [...links.values()];
}

/** The URL of a page of the public web on another site that is no copy in an archive. */
function outside(written: string, origin: string | undefined): URL | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const isPublic = /\.[a-z][a-z\d-]*\.?$/.test(url.hostname);
  const isCopy = ARCHIVES.some((host) => `.${url.hostname}`.endsWith(`.${host}`));
  return isPublic && !isCopy && url.origin !== origin ? url : undefined;
}

/** The words of a link. An address as words, and a picture, which has none, are replaced by the host and path. */
function textOf(words: string, { pathname }: URL, host: string): string {
  const isAddress = words === '' || /^(?:https?:\/\/|www\.)\S*$/i.test(words);
  const text = isAddress ? host + (pathname === '/' ? '' : pathname) : words;
  const letters = Array.from(text);
  return letters.length > LONGEST_TEXT ? `${letters.slice(0, LONGEST_TEXT - 1).join('')}…` : text;
}
