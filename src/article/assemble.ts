/** Assembles the article from the results of the parser's steps, and records the origin of each value. */
import type { Article, Expiry, Hold, SourceText } from './article.ts';
import { truncateFields } from './truncate-fields.ts';
import { isVisible, cleanCharacters, cleanFragment } from './text/invisible-characters.ts';
import type { Dated } from './date/choose-date.ts';
import type { Correction, Entry, Origin, Warning } from './entry.ts';
import type { GivenFields } from './header/fields.ts';
import type { Header } from './header/labels.ts';
import { wordingOf } from './features/wording.ts';
import { deriveHeadline } from './derive/headline.ts';
import type { Language } from './choose-language.ts';
import { countWords, directionOf } from './text/script-language.ts';
import { withoutInlineMarks } from './text/inline-marks.ts';
import { extractFeatures } from './features/features.ts';
import type { Opening } from './opening/opening.ts';
import { placeAbove } from './opening/place-above.ts';
import type { PathMetadata } from './header/path-metadata.ts';
import { headerPictures } from './pictures/header-pictures.ts';
import { nameOfScan } from './scan/scanned-head.ts';
import { cutBetweenWords } from './text/sentences.ts';
import { deriveSlug, slugify } from './derive/slug.ts';
import { deriveSummary } from './derive/summary.ts';
import type { Text } from './body/read-body.ts';

/** Maximum lengths in the schema (entry.ts), in characters. */
const MAX_TITLE = 1000;
const MAX_SUMMARY = 400;

/** Origins of a headline that is derived because the source does not give one. */
const DERIVED: ReadonlySet<Origin | undefined> = new Set(['first-sentence', 'file-name']);

export interface Findings {
  source: SourceText;
  language: Language;
  path: PathMetadata;
  head: Header;
  given: GivenFields;
  opening: Opening;
  dated: Dated;
  /** The day of the latest correction, `YYYY-MM-DD`. */
  updated: string | undefined;
  corrections: readonly Correction[];
  text: Text;
  hold: Hold | undefined;
  expiry: Expiry | undefined;
  /** The words of the slug; by default those of the headline. */
  slugWords: string | undefined;
  /** Warnings about the characters of the file. */
  warnings: readonly Warning[];
}

export function assemble(findings: Findings): Article {
  const { source, language, path, head, given, opening, dated, text } = findings;
  const warnings: Warning[] = [...findings.warnings, ...given.warnings, ...dated.warnings];
  const origins: Entry['origins'] = {};
  const labelled: Origin = head.kind === 'front-matter' ? 'front-matter' : 'header';
  /** Returns the first value that is present and records its origin. */
  const choose = <T>(field: keyof Entry['origins'], ...places: [T | undefined, Origin][]): T | undefined => {
    const found = places.find(([value]) => {
      if (typeof value === 'string') return isVisible(value);
      return value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
    if (found) origins[field] = found[1];
    return found?.[0];
  };

  const title = choose(
    'title',
    [given.title && path.markdown ? withoutInlineMarks(given.title) : given.title, labelled],
    [opening.headline, 'first-line'],
    [text.heading, 'first-heading'],
    [headlineOf(text, dated.date?.date), 'first-sentence'],
    [titleOfName(path.name), 'file-name'],
  );
  const summary = choose(
    'summary',
    [given.summary && path.markdown ? withoutInlineMarks(given.summary) : given.summary, labelled],
    [deriveSummary(text.lede), 'first-paragraph'],
  );
  const { lang } = language;
  origins.lang = language.from;
  const headline = title ?? titleOfName(source.path);
  if (headline.length > MAX_TITLE)
    warnings.push({ code: 'long-title', message: `The headline is cut at ${MAX_TITLE} characters.` });
  if (text.words.trim() === '') warnings.push({ code: 'empty-body', message: 'There is a headline but no text.' });
  warnings.push(...text.warnings);
  const name = head.scanned ? nameOfScan(path.name) : path.name;
  const slug = chooseSlug(given.slug, name, findings.slugWords ?? headline, source.path, warnings);
  origins.slug = slug.from === 'title' ? (origins.title ?? 'file-name') : (slug.from ?? labelled);
  const count = countWords(text.words);
  const date = dated.date;
  if (dated.from) origins.date = dated.from;
  const optional = {
    date: date?.date,
    time: date?.time,
    updated: findings.updated,
    dateline: choose(
      'dateline',
      [placeAbove(given.dateline, text.lede), labelled],
      [text.dateline ?? opening.place, 'first-line'],
    ),
    credit: choose('credit', [given.credit, labelled], [text.credit, 'closing-line']),
    source: choose('source', [given.source, labelled], [opening.source, 'first-line'], [text.source, 'dateline']),
    section: choose('section', [given.section, labelled], [opening.section, 'first-line'], [path.section, 'folders']),
    licence: given.licence,
    series: given.series,
    cut: text.cut || undefined,
    lead: given.lead || undefined,
    weight: given.weight,
  };
  const { fields, warnings: cut } = truncateFields(
    cleanFields({
      ...withoutUndefined(optional),
      title: cutBetweenWords(headline, MAX_TITLE),
      summary: cutBetweenWords(summary ?? '', MAX_SUMMARY),
      byline: choose('byline', [given.byline, labelled], [opening.byline, 'first-line']) ?? [],
      tags: given.tags,
      lang,
      dir: directionOf(lang),
      words: count,
      size: text.size,
      slug: slug.slug,
      aliases: given.aliases,
      origins,
    }),
  );
  const pictures = headerPictures(head);
  return {
    outcome: 'article',
    fields: findings.corrections.length > 0 ? { ...fields, corrections: [...findings.corrections] } : fields,
    features: extractFeatures({ title: fields.title, text: text.words, lang }),
    wording: wordingOf({
      headline: DERIVED.has(origins.title) ? undefined : title,
      summary: origins.summary === labelled ? summary : undefined,
      count,
      text,
    }),
    dateLine: dated.line,
    slugGiven: slug.given,
    hold: findings.hold,
    expiry: findings.expiry,
    warnings: [...warnings, ...cut],
    body: text.body,
    ...(pictures.length > 0 && { pictures }),
    ...(given.live?.order && { order: given.live.order }),
  };
}

/** The derived headline. Lines of a letterhead alone get the date, because many texts have the same ones. */
function headlineOf({ lede, above, isLetterhead }: Text, date: string | undefined): string {
  const headline = deriveHeadline(lede, above);
  return isLetterhead && date !== undefined && headline !== '' && !/\d{4}$/.test(headline)
    ? `${headline}, ${date}`
    : headline;
}

/**
 * Turns a file name into a headline. Unlike a line of text, a file name may contain line breaks, control characters and
 * bidirectional controls.
 */
function titleOfName(name: string): string {
  return cleanCharacters(name.replace(/[\p{Cc}\s_.-]+/gu, ' ').trim()).text;
}

function chooseSlug(given: string | undefined, name: string, headline: string, path: string, warnings: Warning[]) {
  const wanted = given === undefined ? '' : slugify(given);
  if (given !== undefined && wanted !== given) {
    const result = wanted === '' ? 'it is left out' : `it became "${wanted}"`;
    warnings.push({
      code: 'slug-changed',
      message: `The slug ${JSON.stringify(given.slice(0, 60))} is not plain a-z, 0-9 and hyphens; ${result}.`,
    });
  }
  if (wanted !== '') return { slug: wanted, given: true, from: undefined };
  return { ...deriveSlug(name, headline, path), given: false };
}

/**
 * Cleans all texts again: splitting a line may have separated a pair of bidirectional controls, and a Markdown
 * character reference can spell one.
 */
function cleanFields(fields: Article['fields']): Article['fields'] {
  const clean = (value: unknown) =>
    typeof value === 'string'
      ? cleanFragment(value)
      : Array.isArray(value)
        ? value.map((item: string) => cleanFragment(item)).filter(isVisible)
        : value;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, clean(value)])) as Article['fields'];
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Removes undefined values: the store holds plain data, where an absent value is an absent key. */
function withoutUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
