/**
 * The labelled values at the top of a file, whichever way they are written: front matter between `---` lines
 * (front-matter.ts) or `Key: value` lines (header-lines.ts). This file knows the labels.
 */
import { type Rejection, reject } from '../article.ts';
import { holdKindOf, isNo, isYes } from '../hold/hold-words.ts';
import type { HoldMark } from '../hold/holds.ts';

/** One labelled value as the source has it. */
export interface HeaderValue {
  /** A text, a list of texts, null for an explicit nothing (`~`), or undefined for a structure that is neither. */
  readonly value: string | readonly string[] | null | undefined;
  /** 1-based line of the source. */
  readonly line: number;
}

export interface Header {
  readonly kind: 'front-matter' | 'header' | 'none';
  /** By field; see {@link fieldOf}. */
  readonly values: ReadonlyMap<Field, HeaderValue>;
  /** Every label that may hold the article back, in the order of the lines, repeated ones too. */
  readonly marks: readonly HoldMark[];
  /** Labels that name no field of ours and hold nothing back, as written. */
  readonly unknown: readonly string[];
  /** What follows the head. */
  readonly body: string;
  /** 1-based line at which the body begins. */
  readonly bodyLine: number;
}

export type Field =
  | 'title'
  | 'date'
  | 'publishDate'
  | 'updated'
  | 'byline'
  | 'dateline'
  | 'summary'
  | 'credit'
  | 'source'
  | 'section'
  | 'tags'
  | 'slug'
  | 'lang'
  | 'aliases';

/** What publishers, wire formats and other site generators call our fields; compared without case, spaces, `-` and `_`. */
const LABELS: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  date: ['date', 'published', 'pubdate', 'datepublished', 'publicationdate'],
  publishDate: ['publishdate'],
  updated: ['updated', 'modified', 'lastmod', 'lastmodified', 'datemodified', 'corrected', 'updatedate'],
  byline: ['author', 'authors', 'byline', 'by'],
  dateline: ['dateline', 'place', 'location'],
  summary: ['summary', 'standfirst', 'description', 'excerpt', 'deck', 'abstract'],
  credit: ['credit', 'credits'],
  source: ['source', 'agency'],
  section: ['section', 'category', 'categories', 'desk'],
  tags: ['tags', 'tag', 'keywords', 'topics'],
  slug: ['slug'],
  lang: ['lang', 'language', 'locale'],
  aliases: ['aliases', 'alias', 'redirectfrom'],
};

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(LABELS) as Field[]).flatMap((field) => LABELS[field].map((label) => [label, field] as const)),
);

/** The field a label names, or undefined. */
export function fieldOf(label: string): Field | undefined {
  return FIELDS.get(label.toLowerCase().replace(/[\s_-]/g, ''));
}

/** The field that a label with this value gives: `published: true` is no date. */
export function fieldWith(label: string, value: HeaderValue['value']): Field | undefined {
  const field = fieldOf(label);
  const isFlag = field === 'date' && holdKindOf(label) === 'public';
  return isFlag && (typeof value !== 'string' || isYes(value) || isNo(value) || !/\d/.test(value)) ? undefined : field;
}

/** A head that cannot be read. */
export const headerProblem = (message: string, line: number): Rejection => reject('front-matter', message, line);
