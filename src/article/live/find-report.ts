/** Decides whether a body is a live report, and prepares its source so that each entry begins a paragraph. */
import type { Warning } from '../entry.ts';
import type { GivenFields } from '../header/fields.ts';
import { findEntries, separateEntries, type WrittenEntry } from './find-entries.ts';
import { isReport } from './is-report.ts';

/** Maximum number of bytes that the elements around an entry and its time take in a page, in a feed or in JSON. */
export const ENTRY_BYTES = 350;
/** Share of a text that may stand above its entries, when a label says only yes. */
const MAX_ABOVE = 0.5;

export interface FoundReport {
  /** The source, for a report with a blank line above each entry. */
  readonly source: string;
  /** Number of entries of a report; 0 for another article. */
  readonly entries: number;
  readonly warnings: readonly Warning[];
}

/**
 * @param source the body of a file, with `\n` between lines
 * @param headline the headline, if it is not a label
 */
export function findReport(
  source: string,
  markdown: boolean,
  { live, title, section, series, tags, summary }: GivenFields,
  headline: string | undefined,
): FoundReport {
  const label = live?.label ?? 'none';
  const entries = findEntries(source, { markdown, labelled: label !== 'none' });
  const words = [title, headline, section, series, summary, ...tags].filter(Boolean).join('\n');
  const isOne =
    label === 'none'
      ? isReport(entries, words)
      : entries.length > 0 && (label === 'sure' || holdsMost(entries, source));
  if (isOne) return { source: separateEntries(source, entries, markdown), entries: entries.length, warnings: [] };
  return { source, entries: 0, warnings: label === 'sure' ? [noEntries] : [] };
}

/** Whether there are several entries, with most of the text. */
function holdsMost(entries: readonly WrittenEntry[], source: string): boolean {
  const above = source.split('\n').slice(0, entries[0]?.at).join('\n').length;
  return entries.length > 1 && above <= MAX_ABOVE * source.length;
}

const noEntries: Warning = {
  code: 'no-entries',
  message:
    'The article is labelled as a live report, and no paragraph begins with a time. Begin each entry with one, such as "14:05 The bridge is open."',
};
