/** The file of a new article: its path below the content folder, and a header that holds it as a draft. */
import { slugify } from '../article/derive/slug.ts';
import { isDay, readDate } from '../article/date/parse-date.ts';
import { BuildError } from '../errors.ts';

export interface NewArticleOptions {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly section: string | undefined;
  readonly markdown: boolean;
}

/** @throws {BuildError} when the headline has no word, or the date is not a day */
export function newArticle(headline: string, { date, section, markdown }: NewArticleOptions) {
  const title = headline.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const slug = slugify(title);
  if (!slug) throw new BuildError(`${JSON.stringify(headline)}: the headline of an article has at least one word.`);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? readDate(date) : undefined;
  if (!day || !isDay(day))
    throw new BuildError(`--date ${JSON.stringify(date)}: this is not a day. Write it as YYYY-MM-DD.`);
  const folder = section === undefined ? '' : slugify(section);
  if (folder === '' && section !== undefined)
    throw new BuildError(`--section ${JSON.stringify(section)}: the name of a section has at least one word.`);
  const header = [`Title: ${title}`, `Date: ${date}`, ...(section ? [`Section: ${section.trim()}`] : []), 'Draft: yes'];
  return {
    path: `${folder && `${folder}/`}${date}-${slug}.${markdown ? 'md' : 'txt'}`,
    text: `${header.join('\n')}\n\n`,
  };
}
