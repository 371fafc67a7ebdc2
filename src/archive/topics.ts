/**
 * What stories have in common: a section, a tag of their header, a name found in their text. Each topic has a page of its
 * stories, and there is a bounded number of topics, whatever the articles name.
 */
import { fnv1a } from '../article/text/fnv.ts';
import { slugify } from '../article/derive/slug.ts';
import type { TopicKind } from '../urls.ts';
import type { Story } from './archive.ts';

export interface Topic {
  readonly kind: TopicKind;
  readonly slug: string;
  /** As most of its stories spell it. */
  readonly name: string;
  /** In the order of the archive: oldest first, the undated last. */
  readonly stories: readonly Story[];
}

/** A topic without its stories. */
export interface TopicSummary extends Omit<Topic, 'stories'> {
  readonly count: number;
}

export const topicSummaryOf = ({ stories, ...topic }: Topic): TopicSummary => ({ ...topic, count: stories.length });

/** A topic as the page of one of its stories shows it; without a slug where it has no page. */
export interface TopicLink {
  readonly name: string;
  readonly slug: string | undefined;
}

/** The topics of one story. */
export interface StoryTopics {
  readonly section: TopicLink | undefined;
  readonly tags: readonly TopicLink[];
  readonly names: readonly TopicLink[];
}

export const topicKinds: readonly TopicKind[] = ['sections', 'tags', 'names'];

/** A topic of few stories is a page nobody looks for; a tag or a section somebody has given on purpose. */
const FEWEST: Readonly<Record<TopicKind, number>> = { sections: 1, tags: 1, names: 3 };
/** Each topic has a page and three feeds with the texts of its latest stories. */
const MOST: Readonly<Record<TopicKind, number>> = { sections: 200, tags: 2000, names: 2000 };

/** Each is one line of a few columns. */
export const TOPICS_ON_A_PAGE = 300;

const MAX_SLUG = 60;
/** Words that are letters and digits, however they are joined: such a name is its slug's only one. */
const PLAIN = /^[a-z0-9]+(?:[ _-]+[a-z0-9]+)*$/;
/** Folders of these names cannot be made on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * The address of a topic, by its name alone, so that no other topic's arrival changes it. Names that differ in case,
 * accents, apostrophes and full stops only are one topic; where a slug cannot hold a name, the name's fingerprint is added.
 */
export function slugOfTopic(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .trim();
  const slug = plain.replace(/[ _-]+/g, '-');
  if (PLAIN.test(plain) && slug.length <= MAX_SLUG && !DEVICE.test(slug)) return slug;
  const words = slugify(name, MAX_SLUG);
  return [words, fnv1a(name.normalize('NFC').toLowerCase())].filter(Boolean).join('-');
}

/** A topic while its stories are gathered; how often each spelling was met. */
interface Found {
  readonly stories: Story[];
  readonly spellings: Map<string, number>;
}

/**
 * The topics of a kind by slug, in the order of their slugs. Where there would be too many, twice as many stories make a
 * topic, and twice as many again: a step so large is seldom crossed by one more story.
 * @param labelsOf what a story says it belongs to
 */
export function topicsOf(
  kind: TopicKind,
  stories: readonly Story[],
  labelsOf: (story: Story) => readonly string[],
): ReadonlyMap<string, Topic> {
  const found = new Map<string, Found>();
  for (const story of stories) {
    for (const label of labelsOf(story)) {
      const slug = knownSlug(label);
      const topic: Found = found.get(slug) ?? { stories: [], spellings: new Map() };
      if (topic.stories.at(-1) !== story) topic.stories.push(story);
      topic.spellings.set(label, (topic.spellings.get(label) ?? 0) + 1);
      found.set(slug, topic);
    }
  }
  let least = FEWEST[kind];
  let listed = [...found].filter(([, topic]) => topic.stories.length >= least);
  while (listed.length > MOST[kind]) {
    least *= 2;
    listed = listed.filter(([, topic]) => topic.stories.length >= least);
  }
  return new Map(
    listed
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, topic]) => [slug, { kind, slug, name: commonest(topic.spellings), stories: topic.stories }]),
  );
}

/** The links of one story to the topics it belongs to, as it spells them; without a slug what has no page. */
export const linksTo = (topics: ReadonlyMap<string, Topic>, labels: readonly string[]): TopicLink[] =>
  labels.map((name) => ({ name, slug: topics.get(knownSlug(name))?.slug }));

/** Slugs of labels: a hundred thousand stories have the same few thousand. In development the names of removed articles stay. */
const slugs = new Map<string, string>();

function knownSlug(label: string): string {
  const known = slugs.get(label);
  if (known !== undefined) return known;
  const slug = slugOfTopic(label);
  slugs.set(label, slug);
  return slug;
}

/** The first by count, then by code unit. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
