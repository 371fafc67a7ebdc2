/** Adds entries to a list, also those of an imported file. Apart from `entries.ts`, because few pages need it. Pure. */
import { type EntryKind, listOf, mergeEntries, newestFirst, type Timed } from './entries.ts';

interface Added<Entry> {
  readonly list: readonly Entry[];
  /** Entries that are new in the list. */
  readonly added: number;
  /** New entries for which the list has no room: no entry of the list gives way. */
  readonly noRoom: number;
}

/** The fate of the entries of an imported list. The counts add up to the entries of the file. */
export interface Imported<Entry> extends Added<Entry> {
  /** Entries that the list had before, or that the file has twice. */
  readonly known: number;
  /** Entries whose address is not one of this site. */
  readonly elsewhere: number;
  /** Entries of another form. */
  readonly malformed: number;
}

/** Adds entries to a list as far as there is room. Of an entry that it has already, the newer one stays. */
export function addEntries<Entry extends Timed>(
  kind: EntryKind<Entry>,
  own: readonly Entry[],
  some: readonly Entry[],
): Added<Entry> {
  const ids = new Set(own.map(kind.idOf));
  const isKnown = (entry: Entry) => ids.has(kind.idOf(entry));
  const fresh = newestFirst(
    kind,
    some.filter((entry) => !isKnown(entry)),
  );
  const added = fresh.slice(0, Math.max(0, kind.most - own.length));
  return {
    list: mergeEntries(kind, own, added, some.filter(isKnown)),
    added: added.length,
    noRoom: fresh.length - added.length,
  };
}

/**
 * Adds the entries of an imported list to the reader's own.
 * @param copy the value in the file @param base the path the site lives under
 */
export function importEntries<Entry extends Timed>(
  kind: EntryKind<Entry>,
  own: readonly Entry[],
  copy: unknown,
  base: string,
): Imported<Entry> {
  const given = listOf(copy);
  const valid = given.flatMap((one) => kind.parse(one, base) ?? []);
  const ofAnySite = given.filter((one) => kind.parse(withAnyUrl(one, base), base)).length;
  const { list, added, noRoom } = addEntries(kind, own, valid);
  return {
    ...{ list, added, noRoom },
    known: valid.length - added - noRoom,
    elsewhere: ofAnySite - valid.length,
    malformed: given.length - ofAnySite,
  };
}

/** The value with an address of the site in the place of its own, if it has one. */
const withAnyUrl = (value: unknown, base: string): unknown =>
  typeof (value as { readonly url?: unknown } | null)?.url === 'string' && { ...(value as object), url: `${base}any/` };
