/** The pages of the versions of stories: a history, newest first, and each version by itself. */
import type { LinkAddresses } from '../article/html/article-links.ts';
import type { Picture } from '../article/picture.ts';
import type { Version } from '../article/version.ts';
import type { Story } from './story.ts';
import type { Part } from './article-parts.ts';
import { getArchive, historyOf, withLinks } from './current-archive.ts';
import { type Page, pagesOf, VERSIONS_PER_PAGE } from './pagination.ts';

/** The fields of the story that these pages show. */
export type VersionedStory = Pick<Story['entry'], 'url' | 'title' | 'date' | 'lang' | 'dir'>;

/** A version with the one before it. */
export interface ListedVersion {
  readonly version: Version;
  /** Undefined for the first version. */
  readonly before: Version | undefined;
  /** Whether the page of the story shows this text. */
  readonly isCurrent: boolean;
}

export interface HistoryPage {
  readonly story: VersionedStory;
  readonly page: Page<ListedVersion>;
}

export interface VersionPage extends Omit<ListedVersion, 'before'> {
  readonly story: VersionedStory;
  /** The times of the versions before and after it. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Undefined for a version on one page. */
  readonly part: Part | undefined;
  /** Where links lead and which pictures there are, as far as the story of today has them. */
  readonly links: LinkAddresses | undefined;
  readonly pictures: readonly Picture[] | undefined;
}

/** The number of versions of a story; undefined when it has fewer than two. */
export const countVersions = ({ path }: Story): number | undefined => historyOf(path)?.versions.length;

/** The stories with several versions, in the order of the archive. */
const versioned = () =>
  getArchive().stories.flatMap(({ story }) => {
    const history = historyOf(story.path);
    if (!history) return [];
    const { url, title, date, lang, dir } = story.entry;
    const { versions, isCurrent, parts } = history;
    const listed = versions.map((version, at): ListedVersion => {
      return { version, before: versions[at - 1], isCurrent: isCurrent && at === versions.length - 1 };
    });
    return [{ story, shown: { url, title, date, lang, dir }, listed, parts }];
  });

export const historyPages = (): readonly HistoryPage[] =>
  versioned().flatMap(({ shown, listed }) =>
    pagesOf(listed.toReversed(), VERSIONS_PER_PAGE).map((page) => ({ story: shown, page })),
  );

export const versionPages = (): readonly VersionPage[] =>
  versioned().flatMap(({ story, shown, listed, parts }) => {
    const { links } = withLinks(story);
    const { pictures } = story.entry;
    return listed.flatMap(({ version, before, isCurrent }, at): readonly VersionPage[] => {
      const of = parts[at] as number;
      const page = {
        story: shown,
        version,
        isCurrent,
        previous: before?.at,
        next: listed[at + 1]?.version.at,
        links,
        pictures,
      };
      if (of === 1) return [{ ...page, part: undefined }];
      return Array.from({ length: of }, (_, part) => ({ ...page, part: { number: part + 1, of } }));
    });
  });
