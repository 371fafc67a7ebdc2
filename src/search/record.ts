/** What the index gets of a story: the words it is searched by, and its record for the results. */
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
    ...beginningOf(text),
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

/** The text up to the end of a word. */
function beginningOf(text: string): Pick<StoryRecord, 'text' | 'more'> {
  if (text.length <= SHOWN) return { text };
  const cut = text.slice(0, SHOWN);
  const end = cut.lastIndexOf(' ');
  return { text: (end > SHOWN / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, ''), more: true };
}
