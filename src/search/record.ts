/** The part of a story that is in the index: the words it is searched by, and its record for the results. */
import { languages } from '../languages.ts';
import { site } from '../site.ts';
import type { ArticleText } from './article-words.ts';
import type { StoryRecord } from './format/files.ts';
import type { SearchableStory } from './shards.ts';

export function recordOf({ entry }: SearchableStory): StoryRecord {
  const { url, title, byline, dateline, date, section, lang, dir } = entry;
  return {
    url,
    title,
    ...(date && { date }),
    ...(byline.length > 0 && { byline: byline.join(', ') }),
    ...(dateline && { place: dateline }),
    ...(section && { section }),
    ...(lang !== site.lang && { lang }),
    ...(dir !== languages[site.lang].dir && { dir }),
  };
}

/** @param text the body of the story without markup */
export function articleTextOf({ entry }: SearchableStory, text: string): ArticleText {
  const { title, byline, dateline: place, section, tags } = entry;
  return { title, text, byline, place, section, tags };
}
