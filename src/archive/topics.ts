/**
 * Topics: sections, tags from article headers, names found in the texts, authors, and series. Each topic has a page of its stories. The
 * number of topics is bounded.
 */
import { slugOfTopic } from '../article/derive/topic-slug.ts';
import { type TopicKind, topicKinds } from '../urls.ts';
import { type AdjacentStory, adjacentStoryOf, type Story, type TopicLink } from './story.ts';

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
  /** The number of stories; undefined in the lists of authors and series, so that one more article does not change it. */
  readonly count?: number;
}

export const withoutCount = ({ stories: _, ...topic }: Topic): TopicSummary => topic;
export const topicSummaryOf = (topic: Topic): TopicSummary => ({ ...withoutCount(topic), count: topic.stories.length });

/** The topics of one story. */
export interface StoryTopics {
  readonly section: TopicLink | undefined;
  readonly tags: readonly TopicLink[];
  readonly names: readonly TopicLink[];
  readonly series: StorySeries | undefined;
}

/** The series of a story, with the stories before and after it in reading order. */
export interface StorySeries {
  readonly topic: TopicLink;
  readonly previous: AdjacentStory | undefined;
  readonly next: AdjacentStory | undefined;
}

/** The kinds whose list is a page. Nothing but series leads to the list of series, so it is a page only when there are some. */
export const listedKinds = (topics: readonly Pick<Topic, 'kind'>[]): readonly TopicKind[] =>
  topicKinds.filter((kind) => kind !== 'series' || topics.some((topic) => topic.kind === 'series'));

/** Minimum number of stories. Sections, tags, authors and series are named by someone; a name found in few stories needs no page. */
const MIN_STORIES: Readonly<Record<TopicKind, number>> = { sections: 1, tags: 1, names: 3, authors: 1, series: 1 };
/** Maximum number of topics. Each topic has a page and feeds with the full text of its latest stories: three, an author or a series one. */
const MAX_TOPICS: Readonly<Record<TopicKind, number>> = {
  sections: 200,
  tags: 2000,
  names: 2000,
  authors: 5000,
  series: 2000,
};

/** Topics on one page of the list of topics. */
export const TOPICS_ON_A_PAGE = 300;

const isLatin = ({ name }: TopicSummary) => /^\P{L}*\p{sc=Latin}/u.test(name);

/** The order of a list of topics, given in that of their slugs: Latin names first, the others by script. */
export const inListOrder = (topics: readonly TopicSummary[]): readonly TopicSummary[] => [
  ...topics.filter(isLatin),
  ...topics.filter((topic) => !isLatin(topic)).sort((a, b) => (a.name < b.name ? -1 : 1)),
];

/** The number of stories with each spelling of a name. */
export type Spellings = ReadonlyMap<string, number>;

/** A topic while its stories are collected, with the frequency of each spelling. */
interface Collected {
  readonly stories: Story[];
  readonly spellings: Map<string, number>;
}

/**
 * The topics of a kind by slug, in the order of their slugs. While there are too many topics, the minimum number of stories is
 * doubled: a single new story seldom changes such a coarse limit.
 * @param labelsOf the names of the topics of a story
 * @param slugFor the slug of a name: all names with the same one are the same topic
 * @param nameFor the name of a topic that is spelled in several ways
 */
export function topicsOf(
  kind: TopicKind,
  stories: readonly Story[],
  labelsOf: (story: Story) => readonly string[],
  slugFor: (label: string) => string = cachedSlug,
  nameFor: (spellings: Spellings) => string = mostFrequent,
): ReadonlyMap<string, Topic> {
  const found = new Map<string, Collected>();
  for (const story of stories) {
    for (const label of labelsOf(story)) {
      const slug = slugFor(label);
      const topic: Collected = found.get(slug) ?? { stories: [], spellings: new Map() };
      if (topic.stories.at(-1) !== story) topic.stories.push(story);
      topic.spellings.set(label, (topic.spellings.get(label) ?? 0) + 1);
      found.set(slug, topic);
    }
  }
  let least = MIN_STORIES[kind];
  let listed = [...found].filter(([, topic]) => topic.stories.length >= least);
  while (listed.length > MAX_TOPICS[kind]) {
    least *= 2;
    listed = listed.filter(([, topic]) => topic.stories.length >= least);
  }
  return new Map(
    listed
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, topic]) => [slug, { kind, slug, name: nameFor(topic.spellings), stories: topic.stories }]),
  );
}

/** Topics in a line of links, and the fewest that are worth one. */
const MOST_IN_LINE = 9;
const LEAST_IN_LINE = 3;

/** A link to a list of the paper, or to a section of a page. */
export interface ListLink {
  readonly name: string;
  /** From the root of the site, or `#` and an id. */
  readonly path: string;
}

/** The topics with the most stories, for a line of links; none where there are few topics. */
export const largestTopics = (topics: ReadonlyMap<string, Topic>): readonly Topic[] =>
  topics.size < LEAST_IN_LINE
    ? []
    : [...topics.values()]
        .sort((a, b) => b.stories.length - a.stories.length || (a.slug < b.slug ? -1 : 1))
        .slice(0, MOST_IN_LINE);

/** The topic links of a story, in its own spelling; without a slug if the topic has no page. */
export const linksTo = (topics: ReadonlyMap<string, Topic>, labels: readonly string[]): TopicLink[] =>
  labels.map((name) => ({ name, slug: topics.get(cachedSlug(name))?.slug }));

/** The place of each story in its series, by path. */
export function seriesByStory(series: ReadonlyMap<string, Topic>): ReadonlyMap<string, StorySeries> {
  const found = new Map<string, StorySeries>();
  for (const { slug, name, stories } of series.values()) {
    const all = stories.map(adjacentStoryOf);
    for (const [at, { path }] of stories.entries())
      found.set(path, { topic: { name, slug }, previous: all[at - 1], next: all[at + 1] });
  }
  return found;
}

/** Caches slugs by label: 100,000 stories share a few thousand labels. In development, labels of removed articles stay. */
const slugs = new Map<string, string>();

function cachedSlug(label: string): string {
  const known = slugs.get(label);
  if (known !== undefined) return known;
  const slug = slugOfTopic(label);
  slugs.set(label, slug);
  return slug;
}

/** A spelling in capitals, as in the place line of a report, counts this part of any other. */
const CAPITALS_SHARE = 1 / 4;
/** Shorter ones are mostly initials, such as CERN. */
const isCapitals = (label: string) =>
  label.length > 4 && label === label.toUpperCase() && label !== label.toLowerCase();
const weightOf = ([label, count]: readonly [string, number]) => count * (isCapitals(label) ? CAPITALS_SHARE : 1);

/** The most frequent spelling; among equals, the first by code unit. */
export function mostFrequent(spellings: Spellings): string {
  const [first] = [...spellings].sort((a, b) => weightOf(b) - weightOf(a) || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? '';
}

/** The name of a section. It is often that of a folder, in small letters, and heads a page and stands in lists. */
function sectionName(spellings: Spellings): string {
  const name = mostFrequent(spellings);
  return /\p{Lu}/u.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The sections of stories, by slug. */
export const sectionsOf = (stories: readonly Story[]): ReadonlyMap<string, Topic> =>
  topicsOf('sections', stories, ({ entry: { section } }) => (section ? [section] : []), cachedSlug, sectionName);
