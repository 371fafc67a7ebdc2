/** Lists of stored entries: one entry per id, newest first, with a maximum length. Pure. */

/** A kind of entries. */
export interface EntryKind<Entry> {
  /** @param base the path the site lives under @returns undefined if the value is no such entry of the site */
  readonly parse: (value: unknown, base: string) => Entry | undefined;
  /** Tells entries apart. */
  readonly idOf: (entry: Entry) => string;
  /** The most entries of a list. */
  readonly most: number;
}

/** When an entry was made, in milliseconds; entries without a time keep their order. */
export interface Timed {
  readonly at?: number;
}

/** The valid entries of a stored list. */
export const parseEntries = <Entry extends Timed>(kind: EntryKind<Entry>, value: unknown, base: string): Entry[] =>
  mergeEntries(
    kind,
    listOf(value).flatMap((one) => kind.parse(one, base) ?? []),
  );

/** Merges lists, at most `kind.most` entries. */
export const mergeEntries = <Entry extends Timed>(
  kind: EntryKind<Entry>,
  ...lists: readonly (readonly Entry[])[]
): Entry[] => newestFirst(kind, lists.flat()).slice(0, kind.most);

/** One entry per id: the newest, or else the first. */
export function newestFirst<Entry extends Timed>({ idOf }: EntryKind<Entry>, entries: readonly Entry[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byId.get(idOf(entry));
    if (!known || timeOf(known) < timeOf(entry)) byId.set(idOf(entry), entry);
  }
  return [...byId.values()].sort((a, b) => timeOf(b) - timeOf(a));
}

const timeOf = ({ at = 0 }: Timed) => at;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
