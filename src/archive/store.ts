/** The one door to the store. A build walks through it once; in development every change opens it again. */
import { readStore, readSubjects } from '../store.ts';
import type { TopicKind } from '../urls.ts';
import { type Archive, buildArchive, type Story } from './archive.ts';
import { type Relations, relationsIn } from './relations.ts';
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
  readonly relations: Relations;
  /** By slug. */
  readonly topics: Readonly<Record<TopicKind, ReadonlyMap<string, Topic>>>;
  /** What a story shows of the topics it belongs to. */
  readonly topicsOf: (story: Story) => StoryTopics;
}

let opened: (Opened & { readonly store: ReturnType<typeof readStore> }) | undefined;

export const openArchive = (): Archive => open().archive;
export const openRelations = (): Relations => open().relations;
export const openTopics = (): Pick<Opened, 'topics' | 'topicsOf'> => open();
/** What a name is, as far as its topic is spelled as the name was found. */
export const kindOfName = (name: string) => readSubjects().kinds.get(name);
export const allTopics = (): readonly Topic[] => topicKinds.flatMap((kind) => [...open().topics[kind].values()]);

function open(): Opened {
  const store = readStore();
  if (opened?.store !== store) opened = { store, ...openAll(store) };
  return opened;
}

function openAll({ entries, marks }: ReturnType<typeof readStore>): Opened {
  const subjects = readSubjects();
  const archive = buildArchive(Array.from(entries, ([path, entry]) => new StoredStory(path, entry)));
  const relations = relationsIn(archive, marks, subjects);
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
