/**
 * The labelled values at the top of a file, independent of their notation: front matter between `---` lines
 * (front-matter.ts) or `Key: value` lines (header-lines.ts). This file defines the labels.
 */
import { type Rejection, reject } from '../article.ts';
import { isNo, isYes } from '../hold/hold-values.ts';
import { holdKindOf } from '../hold/hold-words.ts';
import type { HoldLabel } from '../hold/holds.ts';
import { isDay, readDate } from '../date/parse-date.ts';
import type { WrittenCorrection } from '../date/corrections.ts';
import { isAboutRights } from '../licence.ts';
import { isLiveKind, readOrder, saysLive } from '../live/live-label.ts';
import { namesMaker } from '../pictures/picture-credit.ts';
import { isPictureName } from '../pictures/picture-name.ts';
import { plainLabel } from './plain-label.ts';
import { translatedField } from './translations/translated-labels.ts';

/** One labelled value as in the source. */
export interface HeaderValue {
  /** A text or a list of texts; null for an explicit null (`~`); undefined for any other structure. */
  readonly value: string | readonly string[] | null | undefined;
  /** 1-based line of the source. */
  readonly line: number;
}

export interface Header {
  readonly kind: 'front-matter' | 'header' | 'none';
  /** True for the head of a scanned article; see scan/scanned-head.ts. */
  readonly scanned?: true;
  /** By field; see {@link fieldOf}. */
  readonly values: ReadonlyMap<Field, HeaderValue>;
  /** Every label that may hold the article back, in source order, including repeated labels. */
  readonly holdLabels: readonly HoldLabel[];
  /** The corrections, in source order. */
  readonly corrections?: readonly WrittenCorrection[];
  /** Labels, as written, that are neither a field nor a reason to hold. */
  readonly unknown: readonly string[];
  /** The text after the header. */
  readonly body: string;
  /** 1-based line of the source where the body begins. */
  readonly bodyLine: number;
}

/**
 * Names of our fields in publishing, wire formats and other site generators, compared without case, spaces, `-` and
 * `_`.
 */
const NAMES = {
  title: ['title', 'headline'],
  date: [
    ...['date', 'published', 'pubdate', 'datepublished', 'publicationdate', 'posted'],
    ...['datum', 'erscheinungsdatum', 'veröffentlicht', 'veröffentlichtam', 'veröffentlichungsdatum'],
    ...['fecha', 'fechadepublicación', 'publicado', 'publicadoel', 'datedepublication', 'publié', 'publiéle'],
    ...['تاريخ', 'التاريخ', 'تاريخالنشر', 'نشرفي', 'दिनांक', 'तारीख', 'तारीख़', 'तिथि', 'प्रकाशनतिथि', 'प्रकाशित'],
    ...['日期', '发布日期', '發佈日期', '发布时间', '發佈時間', '发表日期', '發表日期'],
    ...['data', 'datadipubblicazione', 'pubblicato', 'pubblicatoil', 'datadepublicação', 'publicadoem'],
    ...['дата', 'датапубликации', 'опубликовано'],
  ],
  publishDate: ['publishdate'],
  // The date of an article that has no other one; see fieldWith.
  created: [
    ...['created', 'createdat', 'createdon', 'datecreated', 'firstpublished', 'firstpublishedat', 'firstpublishedon'],
    ...['dateposted', 'postedon', 'postedat', 'postdate', 'issuedate'],
  ],
  updated: ['updated', 'modified', 'lastmod', 'lastmodified', 'datemodified', 'corrected', 'updatedate'],
  corrections: ['correction', 'corrections', 'corrigendum', 'corrigenda'],
  expires: [
    ...['expires', 'expireson', 'expiresat', 'expiry', 'expirydate', 'expirationdate', 'expiredate'],
    ...['unpublish', 'unpublishon', 'unpublishdate', 'unpublishat'],
  ],
  byline: ['author', 'authors', 'byline', 'by'],
  dateline: ['dateline', 'place', 'location'],
  summary: ['summary', 'standfirst', 'description', 'excerpt', 'deck', 'abstract'],
  credit: ['credit', 'credits'],
  source: ['source', 'agency'],
  licence: ['licence', 'license', 'rights', 'usageterms', 'licenceurl', 'licenseurl'],
  section: ['section', 'category', 'categories', 'desk'],
  series: ['series'],
  tags: ['tags', 'tag', 'keywords', 'topics'],
  slug: ['slug'],
  lang: ['lang', 'language', 'locale'],
  // The permalink of Jekyll and Hexo is the address that the article had there.
  aliases: ['aliases', 'alias', 'redirectfrom', 'permalink', 'redirects', 'oldurl', 'oldurls', 'url'],
  picture: ['picture', 'image', 'cover', 'coverimage', 'featuredimage', 'featureimage', 'leadimage', 'photo'],
  caption: ['caption', 'imagecaption', 'picturecaption', 'covercaption', 'featuredimagecaption'],
  alt: ['alt', 'imagealt', 'picturealt', 'coveralt', 'featuredimagealt', 'alttext'],
  pictureCredit: ['picturecredit', 'photocredit', 'imagecredit', 'covercredit', 'photographer', 'photoby'],
  scan: ['scan'],
  lead: ['lead'],
  weight: ['weight'],
  withdrawn: ['withdrawn', 'retracted'],
  // `redirect_to` is that of a plugin of Jekyll.
  redirect: ['redirect', 'redirectto', 'movedto'],
  gone: ['gone', 'takendown', 'removed'],
  vanish: ['vanish', 'vanished', 'erase', 'erased'],
  live: ['live', 'liveblog', 'livereport', 'liveticker'],
  order: ['order'],
  // Only with a value that means a live report; see fieldWith.
  kind: [],
} satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof NAMES;

export const LABELS: Readonly<Record<Field, readonly string[]>> = NAMES;

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(LABELS) as Field[]).flatMap((field) =>
    LABELS[field].map((label) => [label.normalize('NFC'), field] as const),
  ),
);

/** Values of a date label that mean that there is no date. */
const NO_DATE =
  /^[[(]?(?:unknown|undated|no date|not (?:known|dated|visible|available|given)|n\.?\s?d\.?|n\/?a|none|nil|tb[ac]|s\.?\s?d\.?|o\.?\s?[dj]\.?|ohne datum|undatiert|unbekannt|sin fecha|desconocid[ao]|sans date|inconnue?|غير معروف|غير مؤرخ|بدون تاريخ|بلا تاريخ|अज्ञात|तिथि अज्ञात|未知|不详|日期不详|无日期|\?+|-+|–|—|\.+)[\])]?$/i;

/** Values of other labels that mean that there is none: "(location not visible)". */
const NONE =
  /^[[(]?(?:(?:the |no )?(?:source|agency|location|place|dateline|authors?|byline|name) )?(?:is |was )?(?:not (?:visible|known|given|stated|available|specified|legible|readable)|unknown|invisible|illegible|unreadable|unspecified|none|n\/a|unbekannt|desconocid[ao]|inconnue?|غير معروف|अज्ञात|未知|\?+|-+|–|—)[\])]?\.?$/i;

/** Whether a value of a source, place or author says that there is none. */
export const saysNone = (value: string): boolean => value.length < 60 && NONE.test(value.trim());

/** Whether a label is that of the date and says that there is none. */
export const saysNoDate = (label: string, value: HeaderValue['value']): boolean =>
  fieldOf(label) === 'date' && typeof value === 'string' && NO_DATE.test(value.trim());

/** The field that a label names, or undefined. */
export function fieldOf(label: string): Field | undefined {
  return FIELDS.get(plainLabel(label)) ?? translatedField(label);
}

/** The labels in English, in small letters, that another label may be a misspelling of: "height", "load" and "cove" are words. */
export const englishLabels = (): string[] =>
  [...FIELDS.keys()].filter(
    (label) => !/^(?:lead|weight|rights|alt|scan|cover|photo|image|picture|caption|live|order)$/.test(label),
  );

/**
 * A text below a label in the plural is a list. Jekyll separates its items by spaces, other programs by commas.
 * @param spaced whether spaces separate the items
 */
export function listOfPlural(label: string, value: HeaderValue['value'], spaced = false): HeaderValue['value'] {
  if (typeof value !== 'string' || !/^(?:categories|tags)$/i.test(label)) return value;
  if (spaced && !/[,;]/.test(value)) return value.split(/\s+/).filter(Boolean);
  return /^categories$/i.test(label) ? value.split(/\s*(?:,|(?<!&#?\w{1,8});)\s*/).filter(Boolean) : value;
}

/** Whether a label sets a field or may hold an article back. */
export const isLabel = (label: string): boolean => fieldOf(label) !== undefined || holdKindOf(label) !== undefined;

const firstOf = (value: HeaderValue['value']) => (typeof value === 'string' ? value : value?.[0])?.trim();

const KIND =
  /^(?:(?:post|article|content)[ _-]?)?(?:type|kind|format|layout|typ|art|tipo|genre|نوع|प्रकार|类型|類型|体裁)$/i;

/** The field that a label with this value sets: `published: true` is not a date. */
export function fieldWith(label: string, value: HeaderValue['value']): Field | undefined {
  if (KIND.test(label) && typeof value === 'string' && isLiveKind(value)) return 'kind';
  const field = fieldOf(label);
  // "Date: unknown" says that there is none.
  if (saysNoDate(label, value)) return undefined;
  // Hugo writes the address of a page so; an address of another site is none of this one.
  if (plainLabel(label) === 'url') return firstOf(value)?.startsWith('/') ? field : undefined;
  // "Data: what the census says", "First published: 1994"
  if (field === 'created' || plainLabel(label) === 'data')
    return typeof value === 'string' && isDay(readDate(value, { order: 'day-first' })) ? field : undefined;
  // "Lead: The bridge is open." is a standfirst, and "Weight: 70 kg" a word of a table.
  if (field === 'lead') return typeof value === 'string' && (isYes(value) || isNo(value)) ? field : undefined;
  // "permalink: no" holds the article, as Eleventy makes no page of it.
  if (field === 'aliases' && plainLabel(label) === 'permalink' && typeof value === 'string' && isNo(value))
    return undefined;
  // "live: no" holds the article, and "order: 3" is a place in a list.
  if (field === 'live') return typeof value === 'string' && saysLive(value) ? field : undefined;
  if (field === 'order') return typeof value === 'string' && readOrder(value) ? field : undefined;
  // "Photo: A. Name" names who made it, and a picture of another site is not shown.
  const first = firstOf(value) ?? '';
  if (field === 'picture' && namesMaker(label, first) && !isYes(first) && !isNo(first) && !saysNone(first))
    return 'pictureCredit';
  if (field === 'picture' || field === 'scan') return isPictureName(first) ? field : undefined;
  if (field === 'weight') return typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? field : undefined;
  // "Rights: what the court decided" is a headline.
  if (field === 'licence' && !/licen|lizenz|usageterms/i.test(plainLabel(label)) && typeof value === 'string')
    return isAboutRights(value) ? field : undefined;
  const isFlag = field === 'date' && holdKindOf(label) === 'public';
  return isFlag && (typeof value !== 'string' || isYes(value) || isNo(value) || !/\d/.test(value)) ? undefined : field;
}

/** False for fields whose values are words of the story: a title "Draft" holds nothing. */
export const mayHold = (field: Field | undefined) =>
  field === undefined ||
  field === 'date' ||
  field === 'publishDate' ||
  field === 'created' ||
  field === 'withdrawn' ||
  field === 'section' ||
  field === 'series' ||
  field === 'tags';

/** The rejection of a header that cannot be read. */
export const headerProblem = (message: string, line: number): Rejection => reject('front-matter', message, line);
