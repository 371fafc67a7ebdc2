/** In a preview: which articles the published site does not have, and why. */
import type { Rejection } from '../../article/article.ts';
import type { Entry, Unpublished } from '../../article/entry.ts';
import type { DirectoryEntry } from '../list-files.ts';
import { type Edition, type Release, withheld } from './edition.ts';

/** An article that the published site does not have. */
interface Unreleased {
  /** The field of the entry, which its pages show. */
  readonly label: Pick<Entry, 'unpublished'>;
  /** The same for the report. */
  readonly rejection: Rejection;
}

/** Reasons to hold the articles of a folder. */
interface Holds {
  readonly listed: readonly DirectoryEntry[];
  /** The words of the sources, by path. */
  readonly index: ReadonlyMap<string, Release>;
  /** Articles with doubtful dates, by path. */
  readonly byDate: ReadonlyMap<string, Rejection>;
}

type Articles = readonly { readonly path: string }[];

/**
 * A build holds back the articles of doubtful dates. A preview holds back nothing, and knows what the published site does not
 * have. Both by path.
 */
export const holdsOf = (articles: Articles, holds: Holds, edition: Edition) =>
  edition.preview
    ? { heldBack: new Map<string, Rejection>(), unreleased: unreleasedIn(articles, holds, edition) }
    : { heldBack: holds.byDate, unreleased: new Map<string, Unreleased>() };

function unreleasedIn(articles: Articles, { listed, index, byDate }: Holds, edition: Edition): Map<string, Unreleased> {
  const byName = new Map(listed.flatMap(({ path, rejection }) => (rejection ? [[path, rejection] as const] : [])));
  const found = new Map<string, Unreleased>();
  for (const { path } of articles) {
    const release = index.get(path) ?? {};
    const rejection = byName.get(path) ?? withheld(release, edition) ?? byDate.get(path);
    if (rejection) found.set(path, { label: { unpublished: unpublishedBy(rejection, release) }, rejection });
  }
  return found;
}

/** @param release what the source says */
export function unpublishedBy({ reason }: Rejection, { hold, expiry }: Release): Unpublished {
  if (reason === 'expired' && expiry) return { reason, until: expiry.at };
  if (reason === 'embargo' && hold && 'until' in hold && hold.until !== undefined) return { reason, until: hold.until };
  return { reason: isKnown(reason) ? reason : 'unpublished' };
}

const isKnown = (reason: string): reason is Unpublished['reason'] => reasons.has(reason);
const reasons: ReadonlySet<string> = new Set(['draft', 'embargo', 'expired', 'future-date']);
