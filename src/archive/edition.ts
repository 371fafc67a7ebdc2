/**
 * The edition of a day: one story leads, two stand beside it, the others follow in columns, and from thirteen stories on under
 * their sections. The front page is the edition of the newest day.
 */
import { groupConsecutive } from './group-consecutive.ts';
import { type Page, PAGE_SIZE, pagesOf } from './pagination.ts';
import type { Story, TopicLink } from './story.ts';

const SECONDS = 2;
/** Number of stories from which on a day is divided into sections. */
const DIVIDED_FROM = 13;

/** Stories of one section; `topic` is undefined for those of no section. */
export interface EditionSection {
  readonly topic: TopicLink | undefined;
  /** The id of its heading. */
  readonly id: string;
  readonly stories: readonly Story[];
}

/** A section of a day, in the line of links to them. */
interface SectionPlace extends Omit<EditionSection, 'stories'> {
  /** The number of the page on which it begins. */
  readonly page: number;
}

/** The stories of a front page, or of one page of a day. */
export interface Edition {
  readonly lead: Story | undefined;
  readonly seconds: readonly Story[];
  /** The other stories of an edition without sections. */
  readonly rest: readonly Story[];
  readonly sections: readonly EditionSection[];
}

/** A page of a day. */
export interface EditionPage extends Omit<Page<Story>, 'items'> {
  readonly edition: Edition;
  /** The sections of the whole day. */
  readonly places: readonly SectionPlace[];
}

/** @param ranked at most one page of stories, the first one leads */
export const undividedEdition = ([lead, ...others]: readonly Story[]): Edition => ({
  lead,
  seconds: others.slice(0, SECONDS),
  rest: others.slice(SECONDS),
  sections: [],
});

/** @param ranked the stories of a day, the first one leads */
export function editionPages(ranked: readonly Story[], size = PAGE_SIZE): readonly EditionPage[] {
  const top = ranked.slice(0, 1 + SECONDS);
  const bySection = sectionsOf(ranked.slice(top.length));
  const isDivided = ranked.length >= DIVIDED_FROM && bySection.length > 1;
  const ordered = isDivided ? [...top, ...bySection.flatMap(({ stories }) => stories)] : ranked;
  const pages = pagesOf(ordered, size);
  const pageWithStory = new Map(pages.flatMap(({ number, items }) => items.map((story) => [story, number] as const)));
  const places = isDivided
    ? bySection.map(({ stories: [first], ...section }) => ({
        ...section,
        page: pageWithStory.get(first as Story) ?? 1,
      }))
    : [];
  return pages.map(({ items, ...page }) => {
    const lead = page.number === 1 ? items[0] : undefined;
    const seconds = page.number === 1 ? items.slice(1, top.length) : [];
    const others = page.number === 1 ? items.slice(top.length) : items;
    const edition = isDivided
      ? { lead, seconds, rest: [], sections: consecutiveSections(others) }
      : { lead, seconds, rest: others, sections: [] };
    return { ...page, edition, places };
  });
}

/** The id of the heading of stories without a section. */
const OTHERS = 'others';
const idOf = (topic: TopicLink | undefined) => (topic?.slug === undefined ? OTHERS : `section-${topic.slug}`);

const sectionOf = ([id, stories]: readonly [id: string, stories: readonly Story[]]): EditionSection => ({
  id,
  topic: id === OTHERS ? undefined : stories[0]?.section,
  stories,
});

/** The sections of stories, that with the most stories first, and last the stories of no section. Each keeps its order. */
function sectionsOf(stories: readonly Story[]): readonly EditionSection[] {
  const byId = Map.groupBy(stories, ({ section }) => idOf(section));
  return [...byId]
    .map(sectionOf)
    .sort(
      (a, b) =>
        Number(a.topic === undefined) - Number(b.topic === undefined) ||
        b.stories.length - a.stories.length ||
        (a.id < b.id ? -1 : 1),
    );
}

const consecutiveSections = (stories: readonly Story[]): readonly EditionSection[] =>
  groupConsecutive(stories, ({ section }) => idOf(section)).map(sectionOf);
