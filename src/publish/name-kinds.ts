/**
 * Tells what the names in the store are, and remembers it for the next build: the library that tells it is loaded only
 * when there is a name that no build has met before.
 */
import { buildArchive } from '../archive/archive.ts';
import { readCacheFile, writeCacheFile } from '../cache-file.ts';
import { addKinds, readStore } from '../store.ts';
import { copiesOf } from '../subjects/copies.ts';
import { carriedNames, type Kinds } from '../subjects/names.ts';

/** What the builds before have told, in a file or in this process alone. */
export interface KindMemory {
  read(): Kinds;
  write(kinds: Kinds): void;
}

/** @param made what the answers were made with: program and library */
export function kindsFile(file: string, made: string): KindMemory {
  const header = { kinds: made };
  return {
    read: () => new Map((readCacheFile(file, header) ?? []) as [string, never][]),
    write: (kinds) => writeCacheFile(file, header, kinds),
  };
}

/** For development, which leaves nothing behind. */
export function kindsInMemory(): KindMemory {
  let kept: Kinds = new Map();
  return {
    read: () => kept,
    write: (kinds) => {
      kept = kinds;
    },
  };
}

/** Adds to the store what its names are. */
export async function tellNames(memory: KindMemory): Promise<void> {
  const { entries, marks } = readStore();
  const { stories } = buildArchive([...entries].map(([path, entry]) => ({ path, entry })));
  const marked = stories.flatMap(({ story }) => {
    const its = marks.get(story.path);
    return its ? [{ ...story, marks: its }] : [];
  });
  const names = carriedNames(marked, copiesOf(marked)).map(({ name }) => name);
  const known = memory.read();
  const unknown = names.filter((name) => !known.has(name));
  // The module of the library is the price: a second and 40 MB where nothing else is done.
  const told: Kinds = unknown.length > 0 ? (await import('../subjects/classify.ts')).classifyNames(unknown) : new Map();
  const kinds: Kinds = new Map(
    names.flatMap((name) => {
      const kind = known.get(name) ?? told.get(name);
      return kind ? [[name, kind]] : [];
    }),
  );
  if (unknown.length > 0 || kinds.size !== known.size) memory.write(kinds);
  addKinds(kinds);
}
