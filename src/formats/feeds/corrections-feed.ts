/** The feed of corrections: an item for each, with its words and a link to the corrected article. */
import type { CorrectedStory } from '../../archive/corrections.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { messages } from '../../i18n/messages.ts';
import * as urls from '../../urls.ts';
import { limits, parted, sizeWritten } from '../limits.ts';
import { titleWithPaper } from '../site/title-with-paper.ts';
import { EPOCH } from '../timestamps.ts';
import { type Feed, type FeedItem, idOf, idOfStory } from './feed.ts';
import { escapeHtml } from '../escape-html.ts';

/** Upper bound, in bytes, of the markup, identifiers and dates of an item. */
const OVERHEAD = 1500;

/** The newest corrections with a day, newest first, up to the maximum number of items and bytes of a feed. @param all oldest first */
export function newestCorrections(all: readonly CorrectedStory[]): readonly CorrectedStory[] {
  const dated = all.filter(({ correction }) => correction.date !== undefined);
  const sizeOf = ({ story, correction }: CorrectedStory) =>
    OVERHEAD + 3 * sizeWritten(urls.address(story.url)) + sizeWritten(story.title) + 3 * sizeWritten(correction.text);
  const capacity = { most: limits.inSiteFeed, bytes: limits.feedBytes };
  return parted(dated.slice(-limits.inSiteFeed).reverse(), sizeOf, capacity)[0] ?? [];
}

/** @param newest see `newestCorrections` */
export function correctionsFeedOf(newest: readonly CorrectedStory[]): Feed {
  const page = urls.corrections();
  const items = newest.map(itemOf);
  return {
    title: titleWithPaper(messages.nav.corrections),
    description: '',
    page,
    folder: page,
    id: idOf(page),
    updated: items[0]?.published ?? EPOCH,
    items,
  };
}

function itemOf({ story, correction: { date, text }, number }: CorrectedStory): FeedItem {
  return {
    id: `${idOfStory(story)}#correction-${date}${number > 0 ? `-${number + 1}` : ''}`,
    address: urls.address(story.url),
    title: formatMessage(messages.corrections.of, { title: story.title }),
    summary: text,
    html: `<p>${escapeHtml(text)}</p>`,
    published: date && `${date}T00:00:00Z`,
    updated: undefined,
    authors: [],
    categories: [],
    licence: undefined,
    lang: story.lang,
  };
}
