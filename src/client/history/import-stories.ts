/** Adds the stories of an imported file to a list. Apart from `stored-story.ts`, because few pages need it. Pure. */
import { MAX_STORIES, mergeStories, parseStory, type StoredStory, uniqueByUrl } from './stored-story.ts';

/** The fate of the entries of an imported list. The counts add up to the entries of the file. */
export interface ImportResult {
  readonly list: readonly StoredStory[];
  /** Stories that are new in the list. */
  readonly added: number;
  /** Stories that the list had before, or that the file has twice. */
  readonly known: number;
  /** Entries whose address is not one of this site. */
  readonly elsewhere: number;
  /** Entries that are not stories. */
  readonly malformed: number;
  /** Stories for which the list has no room: an import pushes no story off a list. */
  readonly noRoom: number;
}

/** Adds the stories of an imported list to the reader's own. */
export function importStories(own: readonly StoredStory[], copy: unknown, base: string): ImportResult {
  const given: readonly unknown[] = Array.isArray(copy) ? copy : [];
  const valid = given.flatMap((one) => parseStory(one, base) ?? []);
  const withAnyUrl = (one: unknown) =>
    typeof (one as StoredStory | null)?.url === 'string' && { ...(one as StoredStory), url: `${base}any/` };
  const ofAnySite = given.filter((one) => parseStory(withAnyUrl(one), base)).length;
  const ownUrls = new Set(own.map(({ url }) => url));
  const newStories = uniqueByUrl(valid.filter(({ url }) => !ownUrls.has(url)));
  const added = newStories.slice(0, Math.max(0, MAX_STORIES - own.length));
  const list = mergeStories(
    own,
    added,
    valid.filter(({ url }) => ownUrls.has(url)),
  );
  return {
    list,
    added: added.length,
    known: valid.length - newStories.length,
    elsewhere: ofAnySite - valid.length,
    malformed: given.length - ofAnySite,
    noRoom: newStories.length - added.length,
  };
}
