/**
 * Analyses the articles once, for pages and search: near-duplicates, the inverted index, named entities. The type of each
 * name is cached for the next build, because the library that classifies names is slow to load.
 */
import { buildArchive } from '../archive/archive.ts';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import { listedEntries, storeAnalysis, readStore } from '../article-store.ts';
import { type DuplicateGroups, findNearDuplicates } from '../analysis/near-duplicates.ts';
import { entitiesOfStories, type EntityTypes, type ListedEntity, listEntities } from '../analysis/named-entities.ts';
import { storiesWithFeatures } from '../analysis/story-features.ts';
import { buildInvertedIndex } from '../analysis/inverted-index.ts';

/** The types of names that were classified before, in a file or in memory. */
export interface EntityTypeCache {
  read(): EntityTypes;
  write(types: EntityTypes): void;
}

/** @param fingerprint the digest of program and library; the types are valid for no other */
export function entityTypesFile(file: string, fingerprint: string): EntityTypeCache {
  const header = { kinds: fingerprint };
  return {
    read: () => new Map((readCacheFile(file, header) ?? []) as [string, never][]),
    write: (types) => writeCacheFile(file, header, types),
  };
}

/** For development, which writes no cache. */
export function entityTypesInMemory(): EntityTypeCache {
  let cached: EntityTypes = new Map();
  return {
    read: () => cached,
    write: (types) => {
      cached = types;
    },
  };
}

/**
 * Adds the analysis of all stories to the store.
 * @param cache undefined where the site has no pages of names
 * @param fold false where near-duplicates are separate stories
 */
export async function analyzeArchive(cache: EntityTypeCache | undefined, fold: boolean): Promise<void> {
  const { entries, features } = readStore();
  const { stories } = buildArchive(Array.from(listedEntries(entries), ([path, entry]) => ({ path, entry })));
  const withFeatures = storiesWithFeatures(
    stories.map(({ story }) => story),
    features,
  );
  const duplicateGroups: DuplicateGroups = fold ? findNearDuplicates(withFeatures) : new Map();
  const terms = buildInvertedIndex(withFeatures, duplicateGroups);
  // Stored before the library is loaded: in development a page may be requested meanwhile.
  storeAnalysis({ duplicateGroups, terms, names: new Map(), entityTypes: new Map() });
  if (!cache) return;
  const entities = entitiesOfStories(withFeatures, duplicateGroups, terms);
  const types = await entityTypesOf(
    entities.map(({ name }) => name),
    cache,
  );
  const listed = listEntities(entities, types);
  storeAnalysis({
    duplicateGroups,
    terms,
    names: namesByStory(listed),
    entityTypes: new Map(listed.map(({ name, kind }) => [name, kind])),
  });
}

async function entityTypesOf(names: readonly string[], cache: EntityTypeCache): Promise<EntityTypes> {
  const known = cache.read();
  const unknown = names.filter((name) => !known.has(name));
  // Loading the library takes a second and 40 MB.
  const classified: EntityTypes =
    unknown.length > 0 ? (await import('../analysis/classify-names.ts')).classifyNames(unknown) : new Map();
  const types: EntityTypes = new Map(
    names.flatMap((name) => {
      const type = known.get(name) ?? classified.get(name);
      return type ? [[name, type]] : [];
    }),
  );
  if (unknown.length > 0 || types.size !== known.size) cache.write(types);
  return types;
}

function namesByStory(listed: readonly ListedEntity[]): ReadonlyMap<string, readonly string[]> {
  const byStory = new Map<string, string[]>();
  for (const { name, stories } of listed) {
    for (const path of stories) {
      const names = byStory.get(path);
      if (names) names.push(name);
      else byStory.set(path, [name]);
    }
  }
  return byStory;
}
