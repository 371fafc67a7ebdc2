/** The Pagefind record of a story. */
import { languages } from '../languages.ts';
import { site } from '../site.ts';
import { segmentWords } from './segment-words.ts';
import type { SearchableStory } from './shards.ts';

export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  /** Fields that are searched too, each with its own weight. */
  readonly meta: Record<string, string>;
  /** Facets of the search. The date is one, in three lengths: a range is a union of years, months and days. */
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/**
 * @param at position among the stories of the shard, the newest first
 * @param html the body of the story
 */
export function recordOf({ entry }: SearchableStory, at: number, html: string, language: string): SearchRecord {
  const { url, title, byline, dateline, date, section, tags, lang, dir } = entry;
  return {
    url,
    language,
    // Pagefind searches for phrases in the content only, so the content includes the headline.
    content: segmentWords(`${title}\n${plainTextOf(html)}`),
    meta: {
      title: segmentWords(title),
      ...(byline.length > 0 && { byline: segmentWords(byline.join(', ')) }),
      ...(dateline && { place: segmentWords(dateline) }),
    },
    filters: {
      ...(date && { year: [date.slice(0, 4)], month: [date.slice(0, 7)], day: [date] }),
      ...(section && { section: [section] }),
      ...(tags.length > 0 && { tag: [...tags] }),
      // These values are shown in the result list and are not searched. Default values are left out.
      ...(lang !== site.lang && { lang: [lang] }),
      ...(dir !== languages[site.lang].dir && { dir: [dir] }),
    },
    sort: { at: String(at) },
  };
}

/** Elements that separate words. */
const blockTag =
  /<\/?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|table|tr|td|th|hr|br|div|section|figure|figcaption|caption)\b/i;
const tag = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** The text of HTML as our renderer writes it. A parser gives the same text and takes five times as long (docs/decisions/009). */
export const plainTextOf = (html: string): string =>
  html
    .replace(tag, (found) => (blockTag.test(found) ? '\n' : ''))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return namedCharacters[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(/\s+/g, ' ')
    .trim();
