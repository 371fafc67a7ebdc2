/**
 * The entry: everything known of an article except its text. This schema is its only definition, and the descriptions
 * document its fields. An entry is plain data. It has no body, because a page renders the body from the source.
 */
import { z } from 'zod';
import { pictureSchema } from './picture.ts';

/** A real calendar day as a string; never a `Date`, so that no time zone can move it. */
const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Where a value was found. For dates, `front-matter` to `folders` is the order of precedence. */
const origin = z.enum([
  'front-matter',
  'header',
  'inline',
  'file-name',
  'folders',
  'first-line',
  'first-heading',
  'first-sentence',
  'first-paragraph',
  'dateline',
  'closing-line',
  'script',
  'wording',
  'site',
]);
export type Origin = z.infer<typeof origin>;

/** A correction that the source names. */
const correction = z.strictObject({
  date: calendarDate.optional().describe('The day of the correction. Absent: the source names none.'),
  text: z.string().min(1).max(2000).describe('The words of the correction, plain text.'),
});
export type Correction = z.infer<typeof correction>;

/** Why a story of a preview is not in the published site, and the day or time until which, or from which on, it is not. */
const unpublished = z.strictObject({
  reason: z.enum(['draft', 'unpublished', 'embargo', 'expired', 'future-date']),
  until: z
    .string()
    .optional()
    .describe('`YYYY-MM-DD`, followed by `T` and the time if there is one; `T24:00` is the end of the day.'),
});
export type Unpublished = z.infer<typeof unpublished>;

/** Day and time as the text has them: the time alone when no day is known, and an offset when the text names a zone. */
const moment = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?$/);

/** A live report. */
const live = z.strictObject({
  start: moment.describe('Day and time of the first entry.'),
  end: moment.describe('Day and time of the last entry.'),
  written: z.enum(['newest', 'oldest']).describe('The entry that is first in the source.'),
  order: z
    .enum(['newest', 'oldest'])
    .optional()
    .describe('The entry that is to be first on the page, as a label says.'),
});

export const entrySchema = z.strictObject({
  date: calendarDate.optional().describe('The day the article belongs to. Absent: it is on the undated shelf.'),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/)
    .optional()
    .describe(
      'Time of day as the source gave it, with its offset if it had one; joined to date with a T it is ISO 8601.',
    ),
  updated: calendarDate.optional().describe('The day of the latest correction or update the source names.'),
  corrections: z.array(correction).min(1).max(50).optional().describe('Corrections, newest first.'),
  title: z
    .string()
    .min(1)
    .max(1000)
    .describe('The headline, plain text on one line; derived when the source has none.'),
  summary: z.string().max(400).describe('Plain text of one or two sentences for lists and meta data; may be empty.'),
  byline: z.array(z.string().min(1).max(300)).max(100).describe('The authors, in order.'),
  dateline: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .describe('Place and agency as printed before the first sentence, without the dash.'),
  credit: z.string().min(1).max(1200).optional().describe('The closing credit, without its brackets.'),
  source: z.string().min(1).max(300).optional().describe('The agency or paper the text comes from.'),
  licence: z
    .strictObject({
      name: z.string().min(1).max(300).describe('Its words, plain text.'),
      url: z
        .string()
        .regex(/^https?:\/\/\S+$/)
        .optional()
        .describe('The address of its terms.'),
    })
    .optional()
    .describe('What the source says of its rights. Absent: the licence of the paper applies.'),
  section: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .describe('The section: named in the header, else the first folder that is not a date.'),
  series: z.string().min(1).max(300).optional().describe('The series that the article belongs to.'),
  tags: z.array(z.string().min(1).max(300)).max(100).describe('Subjects as the source names them, without repeats.'),
  lang: z.string().min(2).max(35).describe('BCP 47 language of the text.'),
  dir: z.enum(['ltr', 'rtl']).describe('Direction of the text.'),
  words: z.int().nonnegative().describe('Number of words in the body.'),
  size: z.int().nonnegative().describe('The most bytes that the body takes in a page, in a feed or in JSON.'),
  cut: z.literal(true).optional().describe('The page and the data hold the beginning of a text that was too long.'),
  parts: z.int().min(2).optional().describe('Number of pages that a long text is divided into.'),
  pictures: z.array(pictureSchema).min(1).max(100).optional().describe('The pictures, the lead picture first.'),
  live: live.optional().describe('In a live report alone: when its entries are of, and their order.'),
  lead: z.literal(true).optional().describe('The source says that the story leads its day and the front page.'),
  weight: z.int().optional().describe('Place among the stories of its day: the lowest is first, as in Hugo.'),
  unpublished: unpublished.optional().describe('In a preview alone: why the published site does not have the story.'),
  withdrawn: z
    .strictObject({ reason: z.string().min(1).max(1000).optional(), since: calendarDate.optional() })
    .optional()
    .describe('The story is withdrawn: it stays at its address, with the reason, and is in no list.'),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Last segment of the permalink.'),
  url: z.string().startsWith('/').describe('Permalink: root-relative, without the base path.'),
  id: z
    .string()
    .startsWith('/')
    .optional()
    .describe('The first address of an article that has moved; feeds and JSON know it by that.'),
  aliases: z.array(z.string().startsWith('/')).describe('Former root-relative paths of the article.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the bytes of the source file.'),
  bytes: z.int().nonnegative().describe('Number of bytes of the source file.'),
  origins: z
    .partialRecord(
      z.enum(['date', 'title', 'summary', 'byline', 'dateline', 'credit', 'source', 'section', 'lang', 'slug']),
      origin,
    )
    .describe('For each value, where in the source it was found.'),
});

/** The stored data of one article. Its path below the content folder is the key in the store, not a field. */
export type Entry = z.infer<typeof entrySchema>;

/** The fields that the parser produces. The others are added by `ingest/`. */
export const parsedFieldsSchema = entrySchema.omit({
  url: true,
  id: true,
  digest: true,
  bytes: true,
  pictures: true,
  unpublished: true,
  withdrawn: true,
});

/** A problem of an article that is published nevertheless. */
export interface Warning {
  /** Stable kebab-case code, such as `undated`. */
  readonly code: string;
  /** The problem and its remedy, in one or two sentences. */
  readonly message: string;
  /** 1-based line of the source that causes the problem, if one does. */
  readonly line?: number;
}
