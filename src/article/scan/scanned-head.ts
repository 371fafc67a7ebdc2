/**
 * Reads the head of a scanned article: `# headline`, `## standfirst` and `### byline role` are its first lines, in this
 * order, and may be empty. Archives of scanned newspapers have it in plain text; elsewhere in a plain text, `#` means
 * itself.
 */
import type { Rejection } from '../article.ts';
import type { Field, Header, HeaderValue } from '../header/labels.ts';
import type { HoldLabel } from '../hold/holds.ts';
import { noticeIn } from '../hold/notices.ts';
import { oneLine } from '../header/fields.ts';
import { withoutStop } from '../text/sentences.ts';
import { readScannedByline } from './scanned-byline.ts';

/** The words of scanners where they have found no headline. */
const NO_HEADLINE = /^[[(]?(?:untitled(?: (?:article|story|item|text))?|no (?:title|headline)|\?+)[\])]?[.!]?$/i;
/** The words of scanners above an advertisement: "Adv. 4 Page 2", "Page 2 Advertisements Column 1". */
const ADVERTISEMENT =
  /^(?:adv(?:ert(?:isement)?)?s?\.?\s*(?:no\.?\s*)?\d+(?:[,;]?\s*(?:on\s+)?p(?:age|\.)?\s*\d+)?|(?:untitled )?advertisements?|page\s*\d+\s+advertisements?(?:\s+column\s*\d+)?)\.?$/i;
/** The name of a file with an advertisement: `PART9.advertisement.txt`. */
const ADVERTISEMENT_NAME = /\.advert(?:isement)?s?\.\w+$/i;

/**
 * @param lines the lines of the whole file
 * @returns the header; undefined when the first lines are others
 */
export function readScannedHead(lines: readonly string[]): Header | undefined {
  const open = lines.findIndex((line) => line.trim() !== '');
  const marked = [/^#(?!\S)/, /^##(?!\S)/, /^###(?!\S)/].map((mark, at) => mark.test(lines[open + at] ?? ''));
  if (open < 0 || !marked[0] || !marked[1]) return undefined;
  const end = open + (marked[2] ? 3 : 2);
  const holdLabels: HoldLabel[] = [];
  const [first = '', second = '', third = ''] = lines.slice(open, end).map((line, at) => {
    const notice = noticeIn(line);
    if (notice) holdLabels.push({ ...notice.holdLabel, line: open + at + 1 });
    return notice?.isWholeLine ? '' : oneLine(line.replace(/^#+/, ''));
  });
  const headline = NO_HEADLINE.test(first) ? '' : first;
  const { byline, source } = readScannedByline(third);
  const given: readonly (readonly [Field, HeaderValue['value'], line: number])[] = [
    ['title', withoutStop(headline || second), headline ? open : open + 1],
    ['summary', headline ? second : '', open + 1],
    ['byline', byline, open + 2],
    ['source', source ?? '', open + 2],
  ];
  const values = new Map(
    given
      .filter(([, value]) => value?.length)
      .map(([field, value, line]) => [field, { value, line: line + 1 }] as const),
  );
  const body = lines.slice(end).join('\n');
  return { kind: 'header', scanned: true, values, holdLabels, unknown: [], body, bodyLine: end + 1 };
}

/** The hold of an advertisement, which is no story; undefined for any other file. */
export function holdAdvertisement(path: string, { scanned, values }: Header): Rejection | undefined {
  const title = values.get('title');
  const isTitled = scanned && typeof title?.value === 'string' && ADVERTISEMENT.test(title.value);
  if (!isTitled && !ADVERTISEMENT_NAME.test(path)) return undefined;
  return {
    outcome: 'held',
    reason: 'advertisement',
    message: isTitled
      ? 'The headline is that of an advertisement, which is no story. Change the headline to publish the text.'
      : 'The name is that of an advertisement, which is no story. Rename the file to publish it.',
    line: isTitled ? title.line : undefined,
  };
}

/** A word in a scanner's name for one text of a page: `ITEM_1`, `MODSMD_ARTICLE12`, `PART9`. */
const SCANNER_WORD =
  /^(?:[A-Z\d]+|(?:[Ii]tem|[Aa]rticle|[Pp]art|[Pp]age|[Ss]can|[Ii]mage|[Ii]mg|[Dd]oc|[Ff]ile|[Tt]ext|[Ss]ection)s?\d*)$/;

/**
 * The words in the name of a scanned article, from which its slug is made.
 * @param name the file name without its date and extension
 * @returns the number alone where a scanner has numbered the texts
 */
export function nameOfScan(name: string): string {
  const words = name.replace(/\.(?:article|story|text)$/i, '');
  const isNumbered = /\d/.test(words) && words.split(/[_ .-]+/).every((word) => SCANNER_WORD.test(word));
  return isNumbered ? (words.match(/\d+/g) ?? []).join('-') : words;
}
