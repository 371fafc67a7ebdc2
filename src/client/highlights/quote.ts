/** Quotes of a text, and where they are in it. Pure. */
import { MAX_CONTEXT, type Quote } from './stored-highlight.ts';

/** A part of a text, in UTF-16 units; without `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

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
