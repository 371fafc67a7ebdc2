/** The text of a story for the index, and its record for the results. */
import { languages } from '../languages.ts';
import { site } from '../site.ts';
import type { ArticleText } from './article-words.ts';
import type { StoryRecord } from './format/files.ts';
import type { SearchableStory } from './shards.ts';

/** Characters of a story's text that a result shows. */
const SHOWN = 300;

/** @param text the body of the story without markup */
export function recordOf({ entry }: SearchableStory, text: string): StoryRecord {
  const { url, title, byline, dateline, date, section, lang, dir } = entry;
  return {
    url,
    title,
    text: beginningOf(text),
    ...(date && { date }),
    ...(byline.length > 0 && { byline: byline.join(', ') }),
    ...(dateline && { place: dateline }),
    ...(section && { section }),
    ...(lang !== site.lang && { lang }),
    ...(dir !== languages[site.lang].dir && { dir }),
  };
}

export function articleTextOf({ entry }: SearchableStory, text: string): ArticleText {
  const { title, byline, dateline: place, section, tags } = entry;
  return { title, text, byline, place, section, tags };
}

/** The text up to the end of a word, with an ellipsis when there is more. */
function beginningOf(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.slice(0, SHOWN);
  const end = cut.lastIndexOf(' ');
  return `${(end > SHOWN / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')} …`;
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
