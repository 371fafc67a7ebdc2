/** Renders search results. All text is set as text nodes, never parsed as HTML. */
import { formatMessage } from '../../i18n/format-message.ts';
import type { SearchParams } from './search-params.ts';
import { formatSearchParams } from './search-params.ts';
import type { Piece } from './excerpt.ts';
import type { ShownResult } from './result.ts';
import { dayOf, searchMessages } from './result-text.ts';

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

/** @param base the path the site lives under; ends with a slash */
export function storyItem({ lang, dir, ...story }: ShownResult, base: string): HTMLElement {
  const { url, headline, excerpt, date, byline, place, section } = story;
  const title = element('h2', 'headline', link(base + url.slice(1), '', ...highlighted(headline)));
  const standfirst = element('p', 'standfirst', ...highlighted(excerpt));
  for (const text of [title, standfirst]) {
    if (lang) text.lang = lang;
    if (dir) text.dir = dir;
  }
  const meta = element('p', 'meta', ...(date ? [dateOf(date)] : []));
  for (const fact of [byline && formatMessage(searchMessages.by, { authors: byline }), place])
    if (fact) meta.append(element('span', '', fact));
  const item = element('li', 'story');
  if (section) item.append(element('p', 'kicker', section));
  item.append(title, meta, ...(excerpt.length > 0 ? [standfirst] : []));
  return item;
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
