/** Messages with gaps, filled; and messages that count. Pure, for pages and scripts alike. */

/** A message by the plural forms of its language (`Intl.PluralRules`): `{ one: '{n} story', other: '{n} stories' }`. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type Values = Readonly<Record<string, string>>;

/** The message with its `{placeholders}` replaced; what no value is given for stays. */
export const fill = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);

/**
 * What speaks a language: its numbers, plurals and lists. The objects of Intl are made once, which costs more than their use.
 * @param locale BCP 47
 */
export function speech(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const number = (value: number) => numbers.format(value);
  /** The form for a count, with `{n}` and the other gaps filled. */
  const counted = (forms: Plural, count: number, values: Values = {}) =>
    fill(forms[plurals.select(count)] ?? forms.other, { n: number(count), ...values });
  return { number, counted };
}

/** Bytes as a language writes them, `340 kB` or `1.2 MB`. @param locale BCP 47 */
export function amountIn(locale: string, bytes: number): string {
  const [unit, size, maximumFractionDigits] = bytes < 1e6 ? ['kilobyte', 1e3, 0] : ['megabyte', 1e6, 1];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(bytes / size);
}

/** A piece that takes the place of a gap, or is made of the words between `<name>` and `</name>`. */
type Woven<Piece> = Piece | ((words: string) => Piece);

/**
 * The message in pieces: a `{name}` is replaced by a piece, and `<name>words</name>` by what a function makes of the words, so
 * that a sentence with links in it stays one sentence.
 */
export function weave<Piece>(message: string, pieces: Readonly<Record<string, Woven<Piece>>>): (Piece | string)[] {
  const woven: (Piece | string)[] = [];
  let end = 0;
  for (const found of message.matchAll(/\{(\w+)\}|<(\w+)>(.*?)<\/\2>/g)) {
    const [whole, gap = '', wrap = '', words = ''] = found;
    const piece = pieces[gap || wrap];
    if (piece === undefined) continue;
    if (found.index > end) woven.push(message.slice(end, found.index));
    woven.push(piece instanceof Function ? piece(words) : piece);
    end = found.index + whole.length;
  }
  if (end < message.length) woven.push(message.slice(end));
  return woven;
}
