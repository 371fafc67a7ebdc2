/**
 * A quote of a text: its words, those around it, and its place, as the selectors `TextQuoteSelector` and `TextPositionSelector` of the
 * W3C Web Annotation Data Model say them. Pure.
 */
export interface Quote {
  readonly exact: string;
  /** The text before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number;
}

/** A part of a text, in UTF-16 units; without `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The most characters of a quote, and of the text before and after it that is stored. */
export const MAX_QUOTE = 1000;
export const MAX_CONTEXT = 48;
/** @param text without soft hyphens, and with single spaces */
export const quoteOf = (text: string, { start, end }: Place): Quote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - MAX_CONTEXT), start),
  suffix: text.slice(end, end + MAX_CONTEXT),
  start,
});

/**
 * Where a quote is in a text that has it unchanged, with the text around it.
 * @returns undefined if the text has it twice; `unknown` if it has it nowhere, so that `find-quote.ts` must look for it
 */
export function exactPlace(text: string, { exact, prefix, suffix, start }: Quote): Place | undefined | 'unknown' {
  const around = prefix + exact + suffix;
  if (!exact) return undefined;
  const placeAt = (at: number) => ({ start: at + prefix.length, end: at + prefix.length + exact.length });
  const former = start - prefix.length;
  if (former >= 0 && text.startsWith(around, former)) return placeAt(former);
  const at = text.indexOf(around);
  if (at < 0) return 'unknown';
  return text.includes(around, at + 1) ? undefined : placeAt(at);
}
