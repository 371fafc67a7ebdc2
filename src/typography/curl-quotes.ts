/**
 * Replaces straight quotation marks and apostrophes by those that newspapers print. The marks of a paragraph are paired from its
 * beginning to its end; a mark that may be several things stays as it is.
 */
import type { Marks, Pair } from './quotation-marks.ts';
import { type Mark, marksIn } from './quote-shapes.ts';

/** The text in the place of a character, by its index. */
export type Replacements = Map<number, string>;

interface Opened {
  readonly kind: Mark['kind'];
  readonly close: string;
}

const APOSTROPHE = '’';
/** The closing mark of an opening one that the source has itself. */
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['„', '“'],
  ['“', '”'],
]);
/** A number that may be a measure: `12`, `5.5`, `6½`, but no year. */
const NUMBER = /(?:^|[^\d.,])(?:\d{1,3}(?:[.,]\d{1,2})?)?(?:\d|[¼½¾⅓⅔⅛])$/u;
const FEET = /\d['’′]\s?\d{1,2}(?:[.,]\d+)?$/;
/** In headlines and in text, a decade or a year without its century. */
const YEAR = /^(\d\d)(s?)(?![\p{L}\p{N}])/u;
/** The most marks that are open at once. An older one is closed by its looks. */
const MOST_OPEN = 8;

/** @param text a paragraph, in which other things than text are U+FFFC */
export function curlQuotes(text: string, { double, single, elisions }: Marks): Replacements {
  const replaced: Replacements = new Map();
  const marks = marksIn(text);
  const partner = partnersOf(marks);
  const lastClosing = marks.findLastIndex(({ kind, shape }) => kind === 'single' && shape === 'close');
  const opened: Opened[] = [];

  const put = ({ at, length }: Mark, sign: string) => {
    replaced.set(at, sign);
    // The space that belongs to a mark takes the place of one that is written.
    if (sign.endsWith('\u00A0') && text[at + length] === ' ') replaced.set(at + length, '');
    if (sign.startsWith('\u00A0') && text[at - 1] === ' ') replaced.set(at - 1, '');
    if (length === 2) replaced.set(at + 1, '');
  };
  const remember = (one: Opened) => {
    if (opened.push(one) > MOST_OPEN) opened.shift();
  };
  const open = (mark: Mark, pair: Pair) => {
    remember({ kind: mark.kind, close: pair[1] });
    put(mark, pair[0]);
  };
  const isOpen = (kind: Mark['kind']) => opened.some((one) => one.kind === kind);
  /** Ends the innermost quotation of a kind, and those within it that were not ended. @returns its closing mark */
  const close = (kind: Mark['kind']) => opened.splice(opened.findLastIndex((one) => one.kind === kind))[0]?.close;

  const seePrinted = ({ at }: Mark) => {
    const sign = text[at] as string;
    const top = opened.findLastIndex((one) => one.kind === 'printed' && one.close === sign);
    if (top >= 0) opened.splice(top);
    else if (sign === double[0].trim() || (sign !== double[1].trim() && sign !== '“' && PARTNERS.has(sign)))
      remember({ kind: 'printed', close: PARTNERS.get(sign) ?? sign });
  };

  const curlDouble = (mark: Mark, index: number) => {
    const next = marks[partner[index] ?? -1];
    // Within guillemets that the source has itself, French and Spanish print the other marks.
    const pair: Pair = opened.at(-1)?.close === '»' && opened.at(-1)?.kind === 'printed' ? ['“', '”'] : double;
    const kind = isOpen('double') ? 'double' : isOpen('printed') ? 'printed' : undefined;
    const lead = text.slice(Math.max(0, mark.at - 8), mark.at);
    if (mark.shape === 'open') open(mark, pair);
    else if (mark.shape === 'apart') {
      if (kind === 'double') put(mark, close('double') as string);
      else if (next) open(mark, pair);
    } else if (FEET.test(lead) || (NUMBER.test(lead) && (kind === 'double' ? next?.shape === 'close' : !kind)))
      put(mark, '″');
    else if (kind === 'double' || (kind && mark.shape === 'close')) put(mark, close(kind) as string);
    else if (mark.shape === 'close') put(mark, double[1]);
    else if (next && next.shape !== 'open') open(mark, pair);
  };

  const curlSingle = (mark: Mark, index: number) => {
    const next = marks[partner[index] ?? -1];
    const rest = text.slice(mark.at + 1, mark.at + 14);
    const lead = text.slice(Math.max(0, mark.at - 8), mark.at);
    const isSpeech = next?.shape === 'close' && /[,.!?…]/.test(text[next.at - 1] ?? '');
    const opens = () => open(mark, single);
    if (text[mark.at] === '`') {
      if (mark.shape === 'open' && index < lastClosing) opens();
    } else if (mark.shape === 'open') {
      const [, year, ending] = YEAR.exec(rest) ?? [];
      const word = /^\p{L}+/u.exec(rest)?.[0];
      const isQuoted = next?.at === mark.at + 1 + (word ?? year ?? '').length && word?.toLowerCase() !== 'n';
      if (year && !isQuoted && (ending || !isSpeech)) put(mark, APOSTROPHE);
      else if (word && elisions?.has(word.toLowerCase()) && !isQuoted && !isSpeech) put(mark, APOSTROPHE);
      else if (index < lastClosing || !/\S/.test(lead.replace(/["'`]/g, ''))) opens();
      else put(mark, APOSTROPHE);
    } else if (mark.shape === 'inside') {
      const isMeasure = /\d$/.test(lead) && /^\d(?!\d\d)/.test(rest) && !/^\d\ds/.test(rest);
      put(mark, isMeasure ? '′' : APOSTROPHE);
    } else if (mark.shape === 'close') {
      if (!isOpen('single')) put(mark, NUMBER.test(lead) ? '′' : APOSTROPHE);
      // The owner's name may end in s: within a quotation, the mark that ends it comes later.
      else if (/[sxzß]$/i.test(lead) && next?.shape === 'close') put(mark, APOSTROPHE);
      else put(mark, close('single') as string);
    } else if (isOpen('single')) put(mark, close('single') as string);
    else if (next?.shape === 'apart') opens();
  };

  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'printed') seePrinted(mark);
    else if (mark.kind === 'double') curlDouble(mark, index);
    else curlSingle(mark, index);
  }
  return replaced;
}

/** For each mark the next one of its kind that is no apostrophe between letters. */
function partnersOf(marks: readonly Mark[]): readonly (number | undefined)[] {
  const next: { double?: number; single?: number; printed?: number } = {};
  const partners: (number | undefined)[] = [];
  for (const [index, { kind, shape }] of [...marks.entries()].reverse()) {
    partners[index] = next[kind];
    if (kind === 'double' || shape !== 'inside') next[kind] = index;
  }
  return partners;
}
