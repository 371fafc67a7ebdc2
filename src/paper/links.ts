/** The links that a paper has chosen for the head and the foot of each page. Pure. */
import { slugOfTopic } from '../article/derive/topic-slug.ts';
import { nearestWord } from '../article/text/edit-distance.ts';
import type { PaperSettings } from './schema.ts';

/** A link that the paper has chosen. */
export interface Link {
  readonly title: string;
  /** A path of the site without the base path, or an address elsewhere. */
  readonly to: string;
}

/** The link to a section in the head. The section has a page even while it has no story. */
export interface NavLink extends Link {
  readonly section?: string;
}

interface PaperLinks {
  readonly nav: readonly NavLink[];
  readonly foot: readonly Link[];
  /** A line for each entry that leads where an entry above it leads; such an entry is no link. */
  readonly notes: readonly string[];
}

/** @param placeOf the file and the line of an entry, as messages name them */
export function linksOf(
  { nav = [], foot = [] }: Pick<PaperSettings, 'nav' | 'foot'>,
  placeOf: (path: readonly (string | number)[]) => string,
): PaperLinks {
  const notes: string[] = [];
  const once = <Some extends Link>(key: string, links: readonly Some[]): Some[] =>
    links.filter(({ title, to }, at) => {
      const first = links.findIndex((other) => keyOf(other) === keyOf({ title, to }));
      if (first === at) return true;
      const what = `${key}, entry ${at + 1}, ${JSON.stringify(title)}: entry ${first + 1} leads to ${to} already`;
      notes.push(`${placeOf([key, at])}: ${what}, so this one is left out. Remove it.`);
      return false;
    });
  return { nav: once('nav', nav.map(navLinkOf)), foot: once('foot', foot), notes };
}

/** One spelling of the addresses that lead to the same page. */
function keyOf({ to }: Link): string {
  if (URL.canParse(to)) return new URL(to).href;
  return /^\/(?:[^?#]*\/)?[^/?#.]+$/.test(to) ? `${to}/` : to;
}

function navLinkOf(entry: NonNullable<PaperSettings['nav']>[number]): NavLink {
  if (typeof entry !== 'string') return entry;
  const section = slugOfTopic(entry);
  return { title: entry, to: `/sections/${section}/`, section };
}

/**
 * A line for each section in the head that has no story, with the name that was perhaps meant.
 * @param file the settings as messages name them @param sections the sections of the published stories, as the stories spell them
 */
export function emptySections(file: string, nav: readonly NavLink[], sections: Iterable<string>): string[] {
  const bySlug = new Map(Array.from(sections, (name) => [slugOfTopic(name), name]));
  return nav.flatMap(({ title, section }) => {
    if (section === undefined || bySlug.has(section)) return [];
    const meant = bySlug.get(nearestWord(section, bySlug.keys()) ?? '');
    const remedy = meant === undefined ? '' : ` Did you mean ${JSON.stringify(meant)}?`;
    return `${file}: nav, ${JSON.stringify(title)}: no published story is in this section, so its page is empty.${remedy}`;
  });
}
