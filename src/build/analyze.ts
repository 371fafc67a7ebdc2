/**
 * Finds copies, terms and names among what was read, once for all that need them: the pages and the search. What
 * the names are is remembered for the next build: the library that tells it is loaded only when there is a name that no
 * build has met before.
 */
import { buildArchive } from '../archive/archive.ts';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import { storeAnalysis, readStore } from '../article-store.ts';
import { findNearDuplicates } from '../analysis/near-duplicates.ts';
import { entitiesOfStories, type EntityTypes, type ListedEntity, listEntities } from '../analysis/named-entities.ts';
import { storiesWithFeatures } from '../analysis/analysis.ts';
import { buildInvertedIndex } from '../analysis/inverted-index.ts';

/** What the builds before have told, in a file or in this process alone. */
export interface EntityTypeCache {
  read(): EntityTypes;
  write(kinds: EntityTypes): void;
}

/** @param made what the answers were made with: program and library */
export function entityTypesFile(file: string, made: string): EntityTypeCache {
  const header = { kinds: made };
  return {
    read: () => new Map((readCacheFile(file, header) ?? []) as [string, never][]),
    write: (kinds) => writeCacheFile(file, header, kinds),
  };
}

/** For development, which leaves nothing behind. */
export function entityTypesInMemory(): EntityTypeCache {
  let kept: EntityTypes = new Map();
  return {
    read: () => kept,
    write: (kinds) => {
      kept = kinds;
    },
  };
}

/**
 * Adds to the store what its stories are about.
 * @param memory undefined where names are not wanted
 */
export async function analyzeArchive(memory: EntityTypeCache | undefined): Promise<void> {
  const { entries, features } = readStore();
  const { stories } = buildArchive(Array.from(entries, ([path, entry]) => ({ path, entry })));
  const marked = storiesWithFeatures(
    stories.map(({ story }) => story),
    features,
  );
  const duplicateGroups = findNearDuplicates(marked);
  const terms = buildInvertedIndex(marked, duplicateGroups);
  // Before anybody waits for a library: in development a page may be asked for meanwhile.
  storeAnalysis({ duplicateGroups, terms, names: new Map(), entityTypes: new Map() });
  if (!memory) return;
  const carried = entitiesOfStories(marked, duplicateGroups, terms);
  const kinds = await kindsOf(
    carried.map(({ name }) => name),
    memory,
  );
  const listed = listEntities(carried, kinds);
  storeAnalysis({
    duplicateGroups,
    terms,
    names: byStory(listed),
    entityTypes: new Map(listed.map(({ name, kind }) => [name, kind])),
  });
}

async function kindsOf(names: readonly string[], memory: EntityTypeCache): Promise<EntityTypes> {
  const known = memory.read();
  const unknown = names.filter((name) => !known.has(name));
  // The module of the library is the price: a second and 40 MB where nothing else is done.
  const told: EntityTypes =
    unknown.length > 0 ? (await import('../analysis/classify-names.ts')).classifyNames(unknown) : new Map();
  const kinds: EntityTypes = new Map(
    names.flatMap((name) => {
      const kind = known.get(name) ?? told.get(name);
      return kind ? [[name, kind]] : [];
    }),
  );
  if (unknown.length > 0 || kinds.size !== known.size) memory.write(kinds);
  return kinds;
}

function byStory(listed: readonly ListedEntity[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, stories } of listed) {
    for (const path of stories) {
      const its = found.get(path);
      if (its) its.push(name);
      else found.set(path, [name]);
    }
  }
  return found;
}
