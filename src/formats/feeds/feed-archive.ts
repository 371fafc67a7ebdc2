/**
 * The archive of the site's Atom feed (RFC 5005). Every article is in one of its documents. Documents are filled in reading order
 * up to a number of entries and bytes, so a new article at the end changes only the last one. Undated articles come first.
 */
import type { Archive } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import * as urls from '../../urls.ts';
import { roughSizeInFeed, sizeInFeed } from './item-size.ts';
import { limits, parted } from '../limits.ts';

const CAPACITY = { most: limits.inArchiveDocument, bytes: limits.feedBytes };

export interface ArchiveDocument {
  /** The name of the document's file, without `.xml`. */
  readonly name: string;
  readonly path: string;
  /** The newest first, as in every feed. */
  readonly stories: readonly Story[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** All documents, the oldest first. */
export function archiveDocuments({ months, undated }: Archive): readonly ArchiveDocument[] {
  const groups = [
    { month: 'undated', stories: undated },
    ...months.map(({ month, days }) => ({ month, stories: days.flatMap((day) => day.stories) })),
  ];
  const documents = groups.flatMap(({ month, stories }) =>
    parted(stories, sizeInFeed, CAPACITY, roughSizeInFeed).map((part, at) => ({
      path: urls.feedArchive(month, at + 1),
      stories: part.reverse(),
    })),
  );
  return documents.map(({ path, stories }, at) => ({
    name: path.slice(path.lastIndexOf('/') + 1, -'.xml'.length),
    path,
    stories,
    previous: documents[at - 1]?.path,
    next: documents[at + 1]?.path,
  }));
}
