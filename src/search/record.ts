/** The part of a story that is in the index: the words it is searched by, and its record for the results. */
import type { SpooledBody } from '../article-store.ts';
import { listFormat } from '../i18n/list-format.ts';
import { languages } from '../languages.ts';
import { site } from '../site.ts';
import type { ArticleText } from './article-words.ts';
import type { StoryRecord } from './format/records.ts';
import type { SearchableStory } from './shards.ts';

/** Length of the summary of a record, in UTF-16 code units. Ten results load the summaries of 360 stories. */
const SUMMARY = 100;

/** The fields of an entry that the index needs. Sending the others to a thread takes as long again. */
export type IndexedEntry = Pick<
  SearchableStory['entry'],
  'digest' | 'url' | 'title' | 'summary' | 'byline' | 'dateline' | 'date' | 'section' | 'tags' | 'lang' | 'dir'
>;

export function indexedEntryOf({ entry }: SearchableStory): IndexedEntry {
  const { digest, url, title, summary, byline, dateline, date, section, tags, lang, dir } = entry;
  return { digest, url, title, summary, byline, dateline, date, section, tags, lang, dir };
}

/** A story with the fields that the index needs. */
export interface IndexedStory {
  readonly entry: IndexedEntry;
}

/** A story as a thread gets it. */
export interface Story extends IndexedStory {
  readonly path: string;
  /** See `SearchableStory`. */
  readonly group: string | undefined;
  readonly body: SpooledBody | undefined;
}

/** @param text the body of the story without markup */
export function recordOf({ entry }: IndexedStory, text: string): StoryRecord {
  const { url, title, byline, dateline, date, section, lang, dir } = entry;
  return {
    url,
    title,
    summary: cut(summaryOf(entry, text)),
    ...(date && { date }),
    ...(byline.length > 0 && { byline: listFormat.format(byline) }),
    ...(dateline && { place: dateline }),
    ...(section && { section }),
    ...(lang !== site.lang && { lang }),
    ...(dir !== languages[site.lang].dir && { dir }),
  };
}

/** A headline that was taken from the beginning of the text is not repeated. */
function summaryOf({ title, summary }: IndexedEntry, text: string): string {
  if (text.startsWith(title)) return text.slice(title.length).replace(/^[\s\p{P}]+/u, '');
  return summary || text;
}

/** Cuts between words. Scripts without spaces are cut anywhere, but for pairs of surrogates. */
function cut(text: string): string {
  if (text.length <= SUMMARY) return text;
  const space = text.lastIndexOf(' ', SUMMARY - 1);
  const end = space > SUMMARY / 2 ? space : SUMMARY - 1;
  return `${text.slice(0, /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end).trimEnd()} …`;
}

/** @param text the body of the story without markup */
export function articleTextOf({ entry }: IndexedStory, text: string): ArticleText {
  const { title, byline, dateline: place, section, tags } = entry;
  return { title, text, byline, place, section, tags };
}
