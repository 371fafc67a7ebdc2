/**
 * Authors: the names in bylines, each with a page of its stories. Two names are the same author only when they have the same
 * letters, or when a file in the folder of authors says so.
 */
import type { AuthorProfile } from '../article/author/author-file.ts';
import { fnv1a } from '../article/text/fnv.ts';
import { authorIn, authorKey, type NamedItem } from '../article/opening/author-name.ts';
import type { BylineItem, Story } from './story.ts';
import { slugOfTopic } from '../article/derive/topic-slug.ts';
import { mostFrequent, type Spellings, type Topic, topicsOf } from './topics.ts';

export type { AuthorProfile };

/** The part of an author's first page besides the stories. */
export interface AuthorPage {
  readonly kind: NamedItem['kind'];
  /** The file about the author, if there is one. */
  readonly profile: AuthorProfile | undefined;
}

export interface Authors {
  /** By slug. */
  readonly topics: ReadonlyMap<string, Topic>;
  readonly pageOf: (author: Pick<Topic, 'slug' | 'name'>) => AuthorPage;
  /** The items of a story's byline. */
  readonly bylineOf: (story: Story) => readonly BylineItem[];
}

/**
 * @param stories in the order of the archive
 * @param profiles the files about authors
 */
export function authorsOf(stories: readonly Story[], profiles: readonly AuthorProfile[]): Authors {
  const bySlug = new Map(profiles.map((profile) => [profile.slug, profile]));
  const slugFor = slugsWith(profiles);
  // The same items come again and again: 100,000 bylines have a few hundred.
  const items = new Map<string, BylineItem>();
  const read = (item: string): BylineItem => {
    const known = items.get(item);
    if (known) return known;
    const named = authorIn(item);
    const found = { ...named, slug: named.name === '' ? undefined : slugFor(named.name) };
    items.set(item, found);
    return found;
  };
  const namesOf = ({ entry }: Story) => entry.byline.flatMap((item) => read(item).name || []);
  const topics = new Map(
    [...topicsOf('authors', stories, namesOf, slugFor, namesBeside(profiles))].map(([slug, topic]) => [
      slug,
      { ...topic, name: bySlug.get(slug)?.name ?? topic.name },
    ]),
  );
  // Among too many authors, some have no page.
  for (const [item, found] of items) if (!topics.has(found.slug ?? '')) items.set(item, { ...found, slug: undefined });
  return {
    topics,
    pageOf: ({ slug, name }) => ({ kind: authorIn(name).kind, profile: bySlug.get(slug) }),
    bylineOf: ({ entry }) => entry.byline.map(read),
  };
}

/**
 * The name of an author whose file has none: the most frequent spelling. Those that a file lists under "also", and those in
 * capitals as wire copy has them, come after all others.
 */
function namesBeside(profiles: readonly AuthorProfile[]): (spellings: Spellings) => string {
  const also = new Set(profiles.flatMap((profile) => profile.also.map(authorKey)));
  const isCapitals = (name: string) => name === name.toUpperCase() && name !== name.toLowerCase();
  return (spellings) => {
    const own = [...spellings].filter(([name]) => !also.has(authorKey(name)) && !isCapitals(name));
    return mostFrequent(own.length > 0 ? new Map(own) : spellings);
  };
}

/**
 * Gives names their slugs: that of the file that has the name, else one of the name's letters without accents. When two authors
 * differ in accents alone, the one who is asked for first has that slug, and the other one's hash is appended; in the order of the
 * archive, a newer story never takes an address away.
 */
function slugsWith(profiles: readonly AuthorProfile[]): (name: string) => string {
  const slugs = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { slug, name, also } of profiles) {
    if (name !== undefined) owners.set(slug, authorKey(name));
    for (const spelling of [...(name === undefined ? [] : [name]), ...also]) slugs.set(authorKey(spelling), slug);
  }
  return (name) => {
    const key = authorKey(name);
    const known = slugs.get(key);
    if (known !== undefined) return known;
    const wanted = slugOfTopic(key);
    const slug = owners.has(wanted) ? `${wanted}-${fnv1a(key)}` : wanted;
    owners.set(slug, key);
    slugs.set(key, slug);
    return slug;
  };
}
