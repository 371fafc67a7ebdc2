/** The archive of the article store, its relations and topics. Built once per build; in development, again after every change. */
import { ownPageKey, readStore, readAnalysis } from '../article-store.ts';
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { type TopicKind, topicKinds } from '../urls.ts';
import { type Archive, buildArchive, type StoryWithAdjacent } from './archive.ts';
import type { Story, BylineItem, TopicLink } from './story.ts';
import { type Authors, authorsOf } from './authors.ts';
import { markedSince } from './corrections.ts';
import { type StoryRelations, relateStories } from './story-relations.ts';
import { type Tombstone, tombstonesOf } from './tombstones.ts';
import {
  largestTopics,
  type ListLink,
  linksTo,
  seriesByStory,
  type StoryTopics,
  type Topic,
  sectionsOf,
  topicsOf,
} from './topics.ts';

/**
 * A story that is short in the cache key of a page. Its entry depends only on the path and bytes of its source, on its URL and its id, on
 * whether its headline stands below a rubric, and on the program and settings, which are compared for all pages at once.
 */
class StoredStory implements Story {
  readonly path: string;
  readonly entry: Story['entry'];
  /** Set once the authors of all stories are known. */
  byline: readonly BylineItem[] = [];
  declare section?: TopicLink;
  /** Set in lists; the page of the story does not change when the mark goes. */
  corrected = false;

  constructor(path: string, entry: Story['entry']) {
    this.path = path;
    this.entry = entry;
  }

  toJSON(): readonly unknown[] {
    const authors = this.byline.flatMap(({ slug }) => slug ?? []);
    const marks: boolean[] = this.corrected ? [true] : [];
    // In a preview, the edition decides why a story is not published.
    const { unpublished, withdrawn, digest, url, title, id } = this.entry;
    const why = [unpublished, withdrawn && { withdrawn }].filter(Boolean);
    // The entry decides the section, but among too many sections it has no page.
    if (this.section && this.section.slug === undefined) marks.push(false);
    return [...why, this.path, digest, url, title, ...authors, ...marks, ...(id === undefined ? [] : [{ id }])];
  }
}

/** A story whose body is shown: its pictures, and what its links lead to, depend on other files, so they are part of the cache key. */
class StoryWithBody extends StoredStory {
  readonly links: NonNullable<Story['links']>;

  constructor({ path, entry, byline = [], section }: Story, links: Story['links'] = {}) {
    super(path, entry);
    this.byline = byline;
    if (section) this.section = section;
    this.links = links;
  }

  override toJSON(): readonly unknown[] {
    return [...super.toJSON(), this.links, ...(this.entry.pictures ?? [])];
  }
}

function unmarked({ path, entry, byline = [], section }: Story): Story {
  const story = new StoredStory(path, entry);
  story.byline = byline;
  if (section) story.section = section;
  return story;
}

interface ArchiveData {
  readonly archive: Archive;
  readonly relations: StoryRelations;
  /** By slug. */
  readonly topics: Readonly<Record<TopicKind, ReadonlyMap<string, Topic>>>;
  readonly authorPageOf: Authors['pageOf'];
  /** The topic links of a story. */
  readonly topicsOf: (story: Story) => StoryTopics;
  /** Stories that have a page and are in no list. */
  readonly withdrawn: readonly Story[];
}

let latest: (ArchiveData & { readonly store: ReturnType<typeof readStore> }) | undefined;

/** The pages of addresses whose story is gone. */
export const getTombstones = (): readonly Tombstone[] => tombstonesOf(readStore().gone ?? [], current().archive);
export const getArchive = (): Archive => current().archive;
/** The stories that are withdrawn. They are next to no other, because they are not in the archive. */
export const getWithdrawn = (): readonly StoryWithAdjacent[] =>
  current().withdrawn.map((story) => ({ story, previous: undefined, next: undefined }));
export const getRelatedStories = (): StoryRelations => current().relations;
export const getTopics = (): Pick<ArchiveData, 'topics' | 'topicsOf' | 'authorPageOf'> => current();
/** Links to the largest sections, for pages that are rendered in every build; none where the paper has chosen those of its head. */
export const mainSections = (): readonly ListLink[] =>
  site.nav.length > 0
    ? []
    : largestTopics(current().topics.sections).map(({ slug, name }) => ({ name, path: urls.topic('sections', slug) }));
/** Whether a name is a person, place or organisation; undefined if the topic is spelled differently from the name in the text. */
export const entityTypeOf = (name: string) => readAnalysis().entityTypes.get(name);
/** False for a story that is dated far ahead of all others: it is not in lists of the newest stories. */
export const mayLead = ({ entry: { date } }: Story): boolean => {
  const { newestDay } = readStore();
  return date === undefined || newestDay === undefined || date <= newestDay;
};
/**
 * Sorts a list (oldest first) for lists of the newest stories: stories dated far ahead move to the beginning, as if they were
 * the oldest.
 */
export const newestOrder = (stories: readonly Story[]): readonly Story[] =>
  stories.every(mayLead) ? stories : [...stories.filter((story) => !mayLead(story)), ...stories.filter(mayLead)];
/** The stories that an editor has chosen for the front page, the lead first. */
export const chosenStories = (): readonly Story[] => {
  const { chosen } = readStore();
  if (chosen.length === 0) return [];
  const byPath = new Map(current().archive.stories.map(({ story }) => [story.path, story]));
  return chosen.flatMap((path) => byPath.get(path) ?? []);
};
/** The story for a page or feed that shows its body. */
export function withLinks(story: Story): Story {
  const links = readStore().links.get(story.path);
  return links || story.entry.pictures ? new StoryWithBody(story, links) : story.corrected ? unmarked(story) : story;
}
/** The versions of a story; undefined when it has fewer than two. @param path of its source */
export const historyOf = (path: string) => readStore().histories?.get(path);
/** Bytes of the file that stands for an article; undefined while pictures are not encoded, as in the development server. */
export const pictureSizeOf = (path: string): number | undefined => readStore().pictureSizes.get(path);
/** Where the links of an own page lead. @param file its path below the folder of the paper */
export const linksOf = (file: string) => readStore().links.get(ownPageKey(file));
export const allTopics = (): readonly Topic[] => topicKinds.flatMap((kind) => [...current().topics[kind].values()]);

function current(): ArchiveData {
  const store = readStore();
  if (latest?.store !== store) latest = { store, ...build(store) };
  return latest;
}

/** The sections, with those that the paper links in its head: each of them has a page, even while it has no story. */
function withNavSections(sections: ReadonlyMap<string, Topic>): ReadonlyMap<string, Topic> {
  const missing = site.nav.flatMap(({ section, title }): [string, Topic][] =>
    section === undefined || sections.has(section)
      ? []
      : [[section, { kind: 'sections', slug: section, name: title, stories: [] }]],
  );
  if (missing.length === 0) return sections;
  return new Map([...sections, ...missing].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function build({ entries, features, authors, newestDay }: ReturnType<typeof readStore>): ArchiveData {
  const analysis = readAnalysis();
  const stored = Array.from(entries, ([path, entry]) => new StoredStory(path, entry));
  const archive = buildArchive(
    stored.filter(({ entry }) => entry.withdrawn === undefined),
    newestDay,
  );
  const relations = relateStories(archive, features, analysis);
  const stories = archive.stories.map(({ story }) => story);
  const namesOf = ({ path }: Story) => analysis.names.get(path) ?? [];
  const { topics: ofAuthors, pageOf, bylineOf } = authorsOf(stories, authors);
  const since = markedSince(archive.daysUpToNewest.at(-1)?.date ?? '9999-12-31');
  for (const story of stored) {
    const byline = bylineOf(story);
    // An author whose only story is withdrawn has no page.
    const linked = ({ slug }: BylineItem) => slug !== undefined && ofAuthors.has(slug);
    story.byline = story.entry.withdrawn
      ? byline.map((item) => (linked(item) ? item : { ...item, slug: undefined }))
      : byline;
    story.corrected = (story.entry.corrections?.[0]?.date ?? '') >= since;
  }
  const topics = {
    sections: withNavSections(sectionsOf(stories)),
    tags: topicsOf('tags', stories, ({ entry }) => entry.tags),
    names: topicsOf('names', stories, namesOf),
    authors: ofAuthors,
    series: topicsOf('series', stories, ({ entry }) => (entry.series ? [entry.series] : [])),
  };
  for (const story of stored) {
    const [section] = story.entry.section ? linksTo(topics.sections, [story.entry.section]) : [];
    if (section) story.section = section;
  }
  const ofSeries = seriesByStory(topics.series);
  return {
    archive,
    withdrawn: stored.filter(({ entry }) => entry.withdrawn !== undefined),
    relations,
    topics,
    authorPageOf: pageOf,
    topicsOf: (story) => ({
      section: story.section,
      tags: linksTo(topics.tags, story.entry.tags),
      names: linksTo(topics.names, namesOf(story)).filter(({ slug }) => slug),
      series: ofSeries.get(story.path),
    }),
  };
}
