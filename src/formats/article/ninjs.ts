/**
 * The JSON representation of an article. It uses the fields of IPTC's ninjs 1.3 where they exist, and its own fields otherwise.
 * The published schema is the only definition, and its descriptions are the documentation.
 */
import { z } from 'zod';
import type { Story } from '../../archive/story.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { idOf, idOfStory } from '../feeds/feed.ts';
import { publishedAt, updatedAt } from '../timestamps.ts';
import { associationsOf, associationsSchema } from './associations.ts';
import { licenceOfArticle } from './licence.ts';
import { sourcePlaceOf } from './source-place.ts';
import { withAnchors } from '../feeds/portable-html.ts';

/** The path of the published schema. */
export const ARTICLE_SCHEMA_URL = '/schemas/article.json';

const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/)
  .describe('A point in time by RFC 3339.');
export const address = z
  .string()
  .regex(/^(https?:\/)?\/\S*$/)
  .describe('A URL: absolute where the site knows its origin, else from the root.');
const text = z.string().min(1);

export const articleSchema = z
  .strictObject({
    uri: z.string().regex(/^tag:/).describe('Identifier of the article; stays when the site moves (RFC 4151).'),
    type: z.literal('text').describe('What kind of news object it is.'),
    mimetype: z.literal('text/html').describe('The type of body_html.'),
    representationtype: z
      .enum(['complete', 'incomplete'])
      .describe('Whether body_html is the whole text; a text that is too long is cut, and source_text has all of it.'),
    pubstatus: z.literal('usable').describe('The article is published.'),
    language: text.describe('BCP 47 language of the text.'),
    firstcreated: instant
      .optional()
      .describe('When it was published. A day alone is its midnight, and an hour without an offset is in UTC.'),
    versioncreated: instant
      .optional()
      .describe('When it was last changed, if the source says so, else when it was published.'),
    headline: text.describe('The headline, plain text.'),
    description_text: text.optional().describe('One or two sentences for lists, plain text.'),
    byline: text.optional().describe('The authors as one line.'),
    located: text.optional().describe('The dateline as printed: place and agency.'),
    body_html: z.string().describe('The body as HTML; its paragraphs have the ids that links to them use.'),
    wordcount: z.int().nonnegative().describe('Number of words in the body.'),
    subject: z
      .array(z.strictObject({ name: text, scheme: text.describe('Identifier of the vocabulary.') }))
      .optional()
      .describe('The section, then the tags.'),
    infosources: z
      .array(z.strictObject({ name: text }))
      .optional()
      .describe('The agency or paper that the text comes from.'),
    copyrightnotice: text.optional().describe('The closing credit as printed.'),
    usageterms: text.optional().describe('The words of the licence: that of the article, or else that of the paper.'),
    licence: z
      .strictObject({ name: text, url: z.url().optional().describe('The address of its terms.') })
      .optional()
      .describe('The same licence, with its address.'),
    associations: associationsSchema.optional(),
    canonical: address.describe('The page of the article.'),
    date: z.string().optional().describe('YYYY-MM-DD: the day the article belongs to. Absent: the source names none.'),
    time: text.optional().describe('The hour as the source gives it, with its offset if there is one.'),
    authors: z.array(text).describe('The authors one by one, in order.'),
    section: text.optional().describe('The section.'),
    series: text.optional().describe('The series that the article belongs to.'),
    tags: z.array(text).describe('Subjects as the source names them.'),
    corrections: z
      .array(
        z.strictObject({
          date: z.string().optional().describe('YYYY-MM-DD: the day of the correction. Absent: the source names none.'),
          text: text.describe('The words of the correction, plain text.'),
        }),
      )
      .optional()
      .describe('Corrections, newest first.'),
    coverage: z
      .strictObject({
        start: text.describe(
          'Day and time of the first entry as the text has them, with an offset if it names a zone.',
        ),
        end: text.describe('Day and time of the last entry.'),
      })
      .optional()
      .describe('In a live report alone: when its entries are of. Each has an id in body_html.'),
    direction: z.enum(['ltr', 'rtl']).describe('Direction of the text.'),
    source_text: address.optional().describe('The source file, byte for byte. Absent: the site has no file of it.'),
    source: z.string().optional().describe('The text of the source file, in the JSON of a day.'),
    source_sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the source file.'),
    origins: z
      .record(text, text)
      .describe('For each value, where in the source it was found: header, first-sentence, file-name, …'),
  })
  .describe('An article.');
type ArticleJson = z.infer<typeof articleSchema>;

/**
 * @param html the safe HTML of its body
 * @returns the fields in the order of the schema; fields without a value are undefined, so JSON leaves them out
 */
export function ninjsOf({ entry }: Story, html: string) {
  const { section, tags, byline, date, time, lang, dir, digest, origins } = entry;
  const [published, updated] = [publishedAt(entry), updatedAt(entry)];
  const licence = licenceOfArticle(entry);
  const subject = [
    ...(section ? [{ name: section, scheme: idOf(urls.topics('sections')) }] : []),
    ...tags.map((name) => ({ name, scheme: idOf(urls.topics('tags')) })),
  ];
  return {
    uri: idOfStory(entry),
    type: 'text',
    mimetype: 'text/html',
    representationtype: entry.cut ? 'incomplete' : 'complete',
    pubstatus: 'usable',
    language: lang,
    firstcreated: published,
    versioncreated: updated ?? published,
    headline: entry.title,
    description_text: entry.summary || undefined,
    byline: byline.length > 0 ? byline.join(', ') : undefined,
    located: entry.dateline,
    body_html: withAnchors(html),
    wordcount: entry.words,
    subject: subject.length > 0 ? subject : undefined,
    infosources: entry.source ? [{ name: entry.source }] : undefined,
    copyrightnotice: entry.credit,
    usageterms: licence?.name,
    licence,
    associations: associationsOf(entry),
    canonical: urls.address(entry.url),
    date,
    time,
    authors: byline,
    section,
    series: entry.series,
    tags,
    corrections: entry.corrections,
    coverage: entry.live && { start: entry.live.start, end: entry.live.end },
    direction: dir,
    source_text: sourcePlaceOf(entry, site.articleData) === 'file' ? urls.address(urls.sourceOf(entry.url)) : undefined,
    source: undefined,
    source_sha256: digest,
    origins,
  } satisfies { [Name in keyof ArticleJson]-?: unknown };
}
