/** A story as pages and lists have it. */
import type { LinkAddresses } from '../article/html/article-links.ts';
import type { Entry } from '../article/entry.ts';
import type { NamedItem } from '../article/opening/author-name.ts';

/** An article in the archive: its entry and the path of its source below the content folder. */
export interface Story {
  readonly path: string;
  readonly entry: Entry;
  /** In a list: older near-duplicates at other URLs, which have no entries of their own in the list. */
  readonly copies?: Copies;
  /** Where a page, feed or file shows the body: where the links to other articles lead. */
  readonly links?: LinkAddresses;
  /** The items of the byline with the pages of their authors. */
  readonly byline?: readonly BylineItem[];
  /** Its section, with the page of the section. */
  readonly section?: TopicLink;
  /** In a list: the story was corrected lately. */
  readonly corrected?: boolean;
}

/** The fields of an adjacent story that a page may show. Keep this minimal: they are part of the page's cache key. */
export type AdjacentStory = Pick<Entry, 'url' | 'title' | 'date' | 'lang' | 'dir' | 'unpublished'>;

/** Near-duplicates of a story: the first few, and the number of others. A text that is published daily has thousands. */
export interface Copies {
  readonly first: readonly AdjacentStory[];
  readonly more: number;
}

/** A topic as a link on the page of a story; without a slug if the topic has no page. */
export interface TopicLink {
  readonly name: string;
  readonly slug: string | undefined;
}

/** An item of a byline. Without a slug it is no author with a page. */
export interface BylineItem extends NamedItem {
  readonly slug: string | undefined;
}

export function adjacentStoryOf({ entry }: Story): AdjacentStory {
  const { url, title, date, lang, dir, unpublished } = entry;
  return { url, title, date, lang, dir, ...(unpublished && { unpublished }) };
}
