/** Formats messages with placeholders and plural forms. Pure; used by pages and client scripts. */

/** A message with the plural forms of its language (`Intl.PluralRules`): `{ one: '{n} story', other: '{n} stories' }`. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type Values = Readonly<Record<string, string>>;

/** Replaces `{placeholders}`; those without a value stay. */
export const formatMessage = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

const once = <Value>(create: () => Value): (() => Value) => {
  let value: Value | undefined;
  return () => {
    value ??= create();
    return value;
  };
};

/**
 * Formatters of a locale for numbers, amounts and plurals. Each `Intl` object is created once, on first use: creating the first
 * number formatter in a browser takes as long as everything else that the script of a page does.
 * @param locale BCP 47
 */
export function createFormatters(locale: string) {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  // The Arabic abbreviation of one unit is a word, and of the other two letters.
  const unitDisplay = locale.startsWith('ar') ? 'long' : 'short';
  const units = (unit: string, maximumFractionDigits: number) =>
    once(() => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }));
  const kilobytes = units('kilobyte', 0);
  const megabytes = units('megabyte', 1);

  const number = (value: number) => numbers().format(value);
  /** Bytes: `340 kB`, `1.2 MB` */
  const amount = (bytes: number) => (bytes < 1e6 ? kilobytes().format(bytes / 1e3) : megabytes().format(bytes / 1e6));
  /** The plural form for a count, with `{n}` and the other placeholders replaced. */
  const counted = (forms: Plural, count: number, values: Values = {}) =>
    formatMessage(forms[plurals().select(count)] ?? forms.other, { n: number(count), ...values });
  return { number, amount, counted };
}

/** The replacement of a `{placeholder}`, or a function from the words between `<name>` and `</name>` to their replacement. */
type Replacement<Piece> = Piece | ((words: string) => Piece);

/**
 * The parts of a message: `{name}` is replaced by a part, and `<name>words</name>` by the result of a function of the words. A
 * sentence with links can so be translated as one message.
 */
export function formatMessageParts<Piece>(
  message: string,
  pieces: Readonly<Record<string, Replacement<Piece>>>,
): (Piece | string)[] {
  const parts: (Piece | string)[] = [];
  let end = 0;
  for (const found of message.matchAll(/\{(\w+)\}|<(\w+)>(.*?)<\/\2>/g)) {
    const [whole, placeholder = '', wrap = '', words = ''] = found;
    const piece = pieces[placeholder || wrap];
    if (piece === undefined) continue;
    if (found.index > end) parts.push(message.slice(end, found.index));
    parts.push(piece instanceof Function ? piece(words) : piece);
    end = found.index + whole.length;
  }
  if (end < message.length) parts.push(message.slice(end));
  return parts;
}
