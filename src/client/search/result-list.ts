/** Renders search results. All text is set as text nodes, never parsed as HTML. */
import { formatMessage } from '../../i18n/format-message.ts';
import type { SearchParams } from './search-params.ts';
import { formatSearchParams } from './search-params.ts';
import type { Piece } from './excerpt.ts';
import type { ShownResult } from './result.ts';
import { counted, dayOf, searchMessages } from './result-text.ts';
import type { StoryRecord } from '../../search/format/records.ts';

type Child = Node | string;

function element(name: string, className: string, ...children: readonly Child[]): HTMLElement {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function link(href: string, className: string, ...children: readonly Child[]): HTMLAnchorElement {
  const node = document.createElement('a');
  node.href = href;
  if (className) node.className = className;
  node.append(...children);
  return node;
}

const highlighted = (pieces: readonly Piece[]): Child[] =>
  pieces.map((piece) => (piece.marked ? element('mark', '', piece.text) : piece.text));

/** Gives an element the language and direction of a story where they are not those of the page. */
function inLanguageOf<Kind extends HTMLElement>(node: Kind, { lang, dir }: Pick<StoryRecord, 'lang' | 'dir'>): Kind {
  if (lang) node.lang = lang;
  if (dir) node.dir = dir;
  return node;
}

/** A result, and a function that replaces its excerpt. */
export interface StoryItem {
  readonly item: HTMLElement;
  readonly setExcerpt: (excerpt: readonly Piece[]) => void;
}

/** @param base the path the site lives under; ends with a slash */
export function storyItem(story: ShownResult, base: string): StoryItem {
  const { url, headline, excerpt, date, byline, place, section, copies, moreCopies } = story;
  const title = inLanguageOf(element('h2', 'headline', link(base + url.slice(1), '', ...highlighted(headline))), story);
  const standfirst = inLanguageOf(element('p', 'standfirst', ...highlighted(excerpt)), story);
  const meta = element('p', 'meta', ...(date ? [dateOf(date)] : []));
  for (const fact of [byline && formatMessage(searchMessages.by, { authors: byline }), place])
    if (fact) meta.append(element('span', '', fact));
  const item = element('li', 'story');
  if (section) item.append(element('p', 'kicker', section));
  item.append(title, meta);
  if (excerpt.length > 0) item.append(standfirst);
  if (copies.length > 0) item.append(copiesOf(copies, moreCopies, base));
  const setExcerpt = (pieces: readonly Piece[]) => {
    standfirst.replaceChildren(...highlighted(pieces));
    meta.after(standfirst);
  };
  return { item, setExcerpt };
}

/** The near-duplicates of a story, as the lists of the site have them. */
function copiesOf(copies: readonly StoryRecord[], more: number, base: string): HTMLElement {
  const items = copies.map((copy) => {
    const title = inLanguageOf(link(base + copy.url.slice(1), '', copy.title), copy);
    return element('li', '', title, ' ', copy.date ? dateOf(copy.date) : searchMessages.dateUnknown);
  });
  if (more > 0) items.push(element('li', '', counted(searchMessages.moreCopies, more)));
  const [before = '', after = ''] = searchMessages.copies.split('{stories}');
  return element('div', 'meta copies', before, element('ul', '', ...items), after);
}

function dateOf(date: string): HTMLElement {
  const time = document.createElement('time');
  time.dateTime = date;
  time.textContent = dayOf(date);
  return time;
}

export const adviceList = (lines: readonly string[]): HTMLElement[] =>
  lines.map((line) => element('li', 'advice', line));

/** Links to the previous and next page. */
export function pagerLinks(params: SearchParams, pages: number): HTMLElement[] {
  const to = (page: number, className: string, text: string) => {
    const node = link(formatSearchParams({ ...params, page }), className, text);
    node.rel = className === 'next' ? 'next' : 'prev';
    return node;
  };
  return [
    ...(params.page > 1 ? [to(params.page - 1, 'previous', searchMessages.previous)] : []),
    ...(params.page < pages ? [to(params.page + 1, 'next', searchMessages.next)] : []),
  ];
}
