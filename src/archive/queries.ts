/** The one door to the store. A build walks through it once; in development every change opens it again. */
import { readStore, readAnalysis } from '../article-store.ts';
import type { TopicKind } from '../urls.ts';
import { type Archive, buildArchive, type Story } from './archive.ts';
import { type StoryRelations, relateStories } from './related-stories.ts';
import { linksTo, type StoryTopics, type Topic, topicKinds, topicsOf } from './topics.ts';

/**
 * A story that is short in the key of a page: all that its entry says comes from the bytes and the path of its source, from
 * its address, and from what is compared for all pages at once.
 */
class StoredStory implements Story {
  readonly path: string;
  readonly entry: Story['entry'];

  constructor(path: string, entry: Story['entry']) {
    this.path = path;
    this.entry = entry;
  }

  toJSON(): readonly string[] {
    return [this.path, this.entry.digest, this.entry.url];
  }
}

interface Opened {
  readonly archive: Archive;
  readonly relations: StoryRelations;
  /** By slug. */
  readonly topics: Readonly<Record<TopicKind, ReadonlyMap<string, Topic>>>;
  /** What a story shows of the topics it belongs to. */
  readonly topicsOf: (story: Story) => StoryTopics;
}

let opened: (Opened & { readonly store: ReturnType<typeof readStore> }) | undefined;

export const getArchive = (): Archive => open().archive;
export const getRelatedStories = (): StoryRelations => open().relations;
export const getTopics = (): Pick<Opened, 'topics' | 'topicsOf'> => open();
/** What a name is, as far as its topic is spelled as the name was found. */
export const entityTypeOf = (name: string) => readAnalysis().entityTypes.get(name);
/** False for a story that is dated far ahead of all others: it stands in no list of the newest. */
export const mayLead = ({ entry: { date } }: Story): boolean => {
  const { newestDay } = readStore();
  return date === undefined || newestDay === undefined || date <= newestDay;
};
/**
 * A list of stories, oldest first, as a list of the newest first is made of: those that may not lead stand before all
 * others, as if they were the oldest.
 */
export const newestOrder = (stories: readonly Story[]): readonly Story[] =>
  stories.every(mayLead) ? stories : [...stories.filter((story) => !mayLead(story)), ...stories.filter(mayLead)];
export const allTopics = (): readonly Topic[] => topicKinds.flatMap((kind) => [...open().topics[kind].values()]);

function open(): Opened {
  const store = readStore();
  if (opened?.store !== store) opened = { store, ...openAll(store) };
  return opened;
}

function openAll({ entries, features, newestDay }: ReturnType<typeof readStore>): Opened {
  const subjects = readAnalysis();
  const archive = buildArchive(
    Array.from(entries, ([path, entry]) => new StoredStory(path, entry)),
    newestDay,
  );
  const relations = relateStories(archive, features, subjects);
  const stories = archive.stories.map(({ story }) => story);
  const namesIn = ({ path }: Story) => subjects.names.get(path) ?? [];
  const topics = {
    sections: topicsOf('sections', stories, ({ entry }) => (entry.section ? [entry.section] : [])),
    tags: topicsOf('tags', stories, ({ entry }) => entry.tags),
    names: topicsOf('names', stories, namesIn),
  };
  return {
    archive,
    relations,
    topics,
    topicsOf: (story) => ({
      section: story.entry.section ? linksTo(topics.sections, [story.entry.section])[0] : undefined,
      tags: linksTo(topics.tags, story.entry.tags),
      names: linksTo(topics.names, namesIn(story)).filter(({ slug }) => slug),
    }),
  };
}
