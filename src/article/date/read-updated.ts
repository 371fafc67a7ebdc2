/** Reads the day of an article's latest correction, from its label or from the line of its date. */
import type { Warning } from '../entry.ts';
import type { Header } from '../header/labels.ts';
import type { Opening } from '../opening/opening.ts';
import type { DateConvention } from './date-conventions.ts';
import { isDay, readDate } from './parse-date.ts';

interface Update {
  /** `YYYY-MM-DD`; undefined when there is none that can be read. */
  readonly updated: string | undefined;
  readonly warnings: readonly Warning[];
}

/** @param convention how the language of the article writes dates in figures */
export function readUpdated(head: Header, opening: Opening, convention: DateConvention): Update {
  const given = head.values.get('updated');
  const label = typeof given?.value === 'string' ? given.value.trim() : '';
  const written = label || opening.updated;
  if (!written) return { updated: undefined, warnings: [] };
  const value = readDate(written, convention);
  if (isDay(value)) return { updated: value.date, warnings: [] };
  const message = `The update is not shown: ${value.message}`;
  return {
    updated: undefined,
    warnings: [{ code: 'bad-updated', message, ...(label && given && { line: given.line }) }],
  };
}
