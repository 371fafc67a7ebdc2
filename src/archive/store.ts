/** The one door to the store. A build walks through it once; in development every change opens it again. */
import { type Entries, readStore } from '../store.ts';
import type { TopicKind } from '../urls.ts';
import { type Archive, buildArchive, type Story } from './archive.ts';
import { type Topic, topicKinds, topicsOf } from './topics.ts';

type Topics = Readonly<Record<TopicKind, ReadonlyMap<string, Topic>>>;

let opened: { readonly entries: Entries; readonly archive: Archive; readonly topics: Topics } | undefined;

export const openArchive = (): Archive => open().archive;

/** The topics of each kind by slug. */
export const openTopics = (): Topics => open().topics;

export const allTopics = (): readonly Topic[] => topicKinds.flatMap((kind) => [...openTopics()[kind].values()]);

function open() {
  const { entries } = readStore();
  if (opened?.entries !== entries) {
    const archive = buildArchive([...entries].map(([path, entry]) => ({ path, entry })));
    const stories = archive.stories.map(({ story }) => story);
    opened = { entries, archive, topics: topicsIn(stories) };
  }
  return opened;
}

const topicsIn = (stories: readonly Story[]): Topics => ({
  sections: topicsOf('sections', stories, ({ entry }) => (entry.section ? [entry.section] : [])),
  tags: topicsOf('tags', stories, ({ entry }) => entry.tags),
  names: new Map(),
});
