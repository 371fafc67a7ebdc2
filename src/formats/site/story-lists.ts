/** The JSON representation of days, months and the undated list, with the same pages as in HTML. */
import { z } from 'zod';
import type { Day, Month } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import type { Page } from '../../archive/pagination.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { idOfStory } from '../feeds/feed.ts';
import { address, articleSchema } from '../article/ninjs.ts';

/** The path of the published schema. */
export const LIST_SCHEMA = '/schemas/list.json';

const count = z.int().positive();
const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('YYYY-MM-DD');

const listedStory = articleSchema
  .pick({ uri: true, headline: true, description_text: true, authors: true, language: true, section: true, time: true })
  .extend({
    wordcount: articleSchema.shape.wordcount,
    canonical: articleSchema.shape.canonical,
    twin: address.describe('The article as JSON.'),
  })
  .describe('An article without its text.');

const storyList = z
  .strictObject({
    kind: z.enum(['day', 'undated']).describe('What the list is of.'),
    date: calendarDate.optional().describe('The day, YYYY-MM-DD; absent on the undated shelf.'),
    url: address.describe('The page that shows the same to people.'),
    count: count.describe('Articles on all pages of the list.'),
    stories: z.array(site.articleData === 'day' ? articleSchema : listedStory).describe('Articles in reading order.'),
    next: address.optional().describe('The next page of the list. Absent: this is the last.'),
  })
  .describe('A page of the articles of a day or of the undated shelf.');

const monthList = z
  .strictObject({
    kind: z.literal('month').describe('What the list is of.'),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe('The month, YYYY-MM.'),
    url: address.describe('The page that shows the same to people.'),
    count: count.describe('Articles of the month.'),
    days: z
      .array(
        z.strictObject({
          date: calendarDate,
          count: count.describe('Articles of the day.'),
          url: address.describe('The page of the day.'),
          list: address.describe('The day as a list.'),
        }),
      )
      .describe('The days that have articles, in order.'),
  })
  .describe('A month.');

export const listSchema = z.discriminatedUnion('kind', [storyList, monthList]).describe('A list of articles or days.');

/** The path of a page of a day. @param date undefined for the undated list */
export const pageAt = (date: string | undefined, page: number) => (date ? urls.day(date, page) : urls.undated(page));

/**
 * @param date undefined for the undated list
 * @param write an article of the list
 */
export function dayListOf(
  date: string | undefined,
  { items, number, of, total }: Page<Story>,
  write: (story: Story) => object = listed,
) {
  return {
    kind: date ? 'day' : 'undated',
    date,
    url: urls.address(pageAt(date, 1)),
    count: total,
    stories: items.map((story) => write(story)),
    next: number < of ? urls.address(urls.listOf(pageAt(date, number + 1))) : undefined,
  };
}

/** An article without its text. */
export const listed = ({ entry }: Story) => ({
  uri: idOfStory(entry),
  headline: entry.title,
  description_text: entry.summary || undefined,
  authors: entry.byline,
  language: entry.lang,
  section: entry.section,
  time: entry.time,
  wordcount: entry.words,
  canonical: urls.address(entry.url),
  twin: urls.address(urls.articleJsonOf(entry.url)),
});

/** A month with the number of stories of each day. */
export interface MonthCounts extends Pick<Month, 'month' | 'count'> {
  readonly days: readonly { readonly date: string; readonly count: number }[];
}

export const countsOf = ({ month, count, days }: Month): MonthCounts => ({
  month,
  count,
  days: days.map(({ date, stories }: Day) => ({ date, count: stories.length })),
});

export const monthListOf = ({ month, count, days }: MonthCounts) => ({
  kind: 'month',
  month,
  url: urls.address(urls.month(month)),
  count,
  days: days.map(({ date, count }) => ({
    date,
    count,
    url: urls.address(urls.day(date)),
    list: urls.address(urls.listOf(urls.day(date))),
  })),
});
