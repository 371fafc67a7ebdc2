/**
 * The archive of the site's Atom feed (RFC 5005): every article there is stands in one of its documents. They are filled in
 * reading order, so that what is published later changes only the last; the undated shelf comes before all months.
 */
import type { Archive, Story } from '../archive/archive.ts';
import * as urls from '../urls.ts';

/** Some 250 kB of full text; a reader that follows the archive asks for many documents, one after the other. */
const IN_DOCUMENT = 50;

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
  const shelves = [
    { month: 'undated', stories: undated },
    ...months.map(({ month, days }) => ({ month, stories: days.flatMap((day) => day.stories) })),
  ];
  const documents = shelves.flatMap(({ month, stories }) =>
    Array.from({ length: Math.ceil(stories.length / IN_DOCUMENT) }, (_, at) => ({
      path: urls.feedArchive(month, at + 1),
      stories: stories.slice(at * IN_DOCUMENT, (at + 1) * IN_DOCUMENT).reverse(),
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
