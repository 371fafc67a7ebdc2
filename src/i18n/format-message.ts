/** Messages with gaps, filled; and messages that count. Pure, for pages and scripts alike. */

/** A message by the plural forms of its language (`Intl.PluralRules`): `{ one: '{n} story', other: '{n} stories' }`. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type Values = Readonly<Record<string, string>>;

/** The message with its `{placeholders}` replaced; what no value is given for stays. */
export const formatMessage = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);

const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/**
 * What speaks a language: its numbers, amounts and plurals. Each object of Intl is made once, which costs more than its use,
 * and not before it is needed: a browser's first formatter of numbers takes as long as all else that a page's script does.
 * @param locale BCP 47
 */
export function createFormatters(locale: string) {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  const units = (unit: string, maximumFractionDigits: number) =>
    once(() => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }));
  const kilobytes = units('kilobyte', 0);
  const megabytes = units('megabyte', 1);

  const number = (value: number) => numbers().format(value);
  /** Bytes: `340 kB`, `1.2 MB` */
  const amount = (bytes: number) => (bytes < 1e6 ? kilobytes().format(bytes / 1e3) : megabytes().format(bytes / 1e6));
  /** The form for a count, with `{n}` and the other gaps filled. */
  const counted = (forms: Plural, count: number, values: Values = {}) =>
    formatMessage(forms[plurals().select(count)] ?? forms.other, { n: number(count), ...values });
  return { number, amount, counted };
}

/** A piece that takes the place of a gap, or is made of the words between `<name>` and `</name>`. */
type Woven<Piece> = Piece | ((words: string) => Piece);

/**
 * The message in pieces: a `{name}` is replaced by a piece, and `<name>words</name>` by what a function makes of the words, so
 * that a sentence with links in it stays one sentence.
 */
export function formatMessageParts<Piece>(
  message: string,
  pieces: Readonly<Record<string, Woven<Piece>>>,
): (Piece | string)[] {
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
