/** Checks and types the labelled values. Unusable values are dropped with a warning; misleading values are rejected. */
import type { Rejection } from '../article.ts';
import { cleanName, splitNames } from '../opening/split-names.ts';
import { decodeReferences } from '../text/character-references.ts';
import { hasInvisible, cleanFragment } from '../text/invisible-characters.ts';
import { readAlias } from '../derive/alias.ts';
import type { Entry, Warning } from '../entry.ts';
import { readLicence } from '../licence.ts';
import { cutBetweenWords } from '../text/sentences.ts';
import { isYes } from '../hold/hold-values.ts';
import { headerProblem, type Field, type Header, type HeaderValue, saysNone } from './labels.ts';
import { type GivenLive, readLive } from '../live/live-label.ts';
import { isPictureCredit } from '../pictures/picture-credit.ts';
import { canonicalLanguage } from '../text/script-language.ts';
import { limits } from '../limits.ts';
import { warnUnknownLabels } from './unknown-labels.ts';

export interface GivenFields {
  readonly title: string | undefined;
  readonly byline: string[];
  readonly dateline: string | undefined;
  readonly summary: string | undefined;
  readonly credit: string | undefined;
  readonly source: string | undefined;
  readonly licence: Entry['licence'];
  readonly section: string | undefined;
  readonly series: string | undefined;
  readonly tags: string[];
  readonly slug: string | undefined;
  readonly lang: string | undefined;
  readonly aliases: string[];
  readonly lead: boolean;
  /** As in Hugo: the lowest is first. */
  readonly weight: number | undefined;
  /** Undefined when no label names a live report. */
  readonly live: GivenLive | undefined;
  readonly warnings: Warning[];
}

/** The category that WordPress gives to an article without one, in the languages of the interface. */
const NO_CATEGORY =
  /^(?:uncategori[sz]ed|allgemein|non classé|sin categoría|غير مصنف|senza categoria|sem categoria|без рубрики|अवर्गीकृत|未分类|未分類)$/iu;

/** @returns the typed values, or a rejection when a value has a wrong structure */
export function readFields(head: Header): GivenFields | Rejection {
  for (const field of ['title', 'date', 'slug', 'updated'] as const) {
    const given = head.values.get(field);
    if (given && (given.value === undefined || (typeof given.value === 'object' && given.value !== null))) {
      return headerProblem(`"${field}" is not one text. Write one value on its line.`, given.line);
    }
  }
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => void warnings.push({ code, message });
  const text = (field: Field) => textOf(head.values.get(field));
  const list = (field: Field) => listOf(head.values.get(field));
  const isGiven = (value: string) => !saysNone(value);

  warnings.push(...warnUnknownLabels(head));
  const strings = [...head.values.values()].flatMap(({ value }) => value ?? []);
  if (strings.some((value) => hasInvisible(value) && cleanFragment(value) !== value))
    warn('invisible-characters', 'Escapes that spell invisible characters were taken out of labelled values.');
  if (head.values.has('title') && text('title') === undefined)
    warn('no-title', 'The title is empty; the headline is derived from the text.');

  for (const [field, { value, line }] of head.values)
    if (value === undefined)
      warn('bad-value', `"${field}" on line ${line} is neither a text nor a list of texts and is not used.`);

  const language = text('lang');
  const lang = language === undefined ? undefined : canonicalLanguage(language);
  if (language !== undefined && lang === undefined)
    warn('bad-lang', `${JSON.stringify(language.slice(0, 40))} is not a language code such as en or pt-BR.`);

  const named = list('aliases').flatMap(splitAliases).map(readAlias);
  const aliases = named.filter((alias) => alias !== undefined);
  if (aliases.length < named.length)
    warn(
      'bad-alias',
      'A former address (aliases, redirect_from, permalink) is not a path of this site such as /old/name/ and is dropped. Write the path alone, without the host and without a query.',
    );

  const { name, url } = readLicence(text('licence') ?? '');
  const words = cutBetweenWords(name, limits.value);
  if (words !== name) warn('long-value', `Too long, and cut: licence. At most ${limits.value} characters are kept.`);

  const place = text('dateline');
  // The first category is the section. The others are kept as tags.
  const sections = list('section').filter((name) => !NO_CATEGORY.test(name));

  const [series, ...otherSeries] = list('series').filter(isGiven);
  if (otherSeries.length > 0)
    warn('one-series', `An article belongs to one series. ${JSON.stringify(series)} is used; remove the others.`);

  return {
    title: text('title'),
    byline: unique(splitList(head, 'byline', splitNames, cleanName)).filter(isGiven),
    dateline: place !== undefined && isGiven(place) ? place : undefined,
    summary: text('summary'),
    credit: isPictureCredit(head) ? undefined : list('credit').join('; ') || undefined,
    source: list('source').filter(isGiven).join(', ') || undefined,
    licence: words && isGiven(words) ? { name: words, ...(url && { url }) } : undefined,
    section: sections[0],
    series,
    tags: unique([...splitList(head, 'tags', splitTags), ...sections.slice(1).filter((name) => name !== sections[0])]),
    slug: text('slug'),
    lang,
    aliases: unique(aliases).slice(0, limits.values),
    lead: isYes(text('lead') ?? ''),
    weight: text('weight') === undefined ? undefined : Number(text('weight')),
    live: readLive(text('live'), text('order'), text('kind')),
    warnings,
  };
}

/**
 * A list of values. An item of a list in front matter is one value, whatever it contains. A text, and each of several
 * equal header lines, may contain several values.
 */
function splitList(
  head: Header,
  field: Field,
  split: (text: string) => string[],
  clean: (item: string) => string = (item) => item,
): string[] {
  const given = head.values.get(field);
  const isOne = (head.kind === 'front-matter' || head.scanned) && typeof given?.value !== 'string';
  return listOf(given).flatMap((item) => (isOne ? [clean(item)] : split(item)));
}

/** A line may have several. The words are styles of permalinks in Jekyll, not addresses. */
const splitAliases = (text: string) =>
  text.split(/\s*[,;]\s*(?=\/)/).filter((alias) => !/^(?:date|pretty|ordinal|weekdate|none)$/.test(alias));

/** Splits at commas and semicolons, but not at the semicolon of a character reference such as `&amp;`. */
const splitTags = (text: string) => text.split(/\s*(?:[,，、،；]|(?<!&#?\w{1,10});)\s*/);

function textOf(given: HeaderValue | undefined): string | undefined {
  const value = typeof given?.value === 'string' ? labelled(given.value) : listOf(given).join(', ');
  return value || undefined;
}

function listOf(given: HeaderValue | undefined): string[] {
  const value = given?.value;
  const items = typeof value === 'string' ? [value] : (value ?? []);
  return items.map(labelled).filter(Boolean);
}

/**
 * Puts a labelled value on one line. References and escapes in YAML can spell control characters and bidirectional
 * controls.
 */
export const labelled = (text: string) => oneLine(cleanFragment(decodeReferences(text)));

/** Folds white space, because every labelled value is printed on one line. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Removes repeats that differ only in case. The first spelling is kept. */
function unique(items: readonly string[]): string[] {
  const seen = new Map(
    items
      .filter(Boolean)
      .map((item) => [item.toLowerCase(), item] as const)
      .reverse(),
  );
  return items.filter((item) => seen.get(item.toLowerCase()) === item && seen.delete(item.toLowerCase()));
}
