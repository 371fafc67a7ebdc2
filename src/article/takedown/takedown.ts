/** Ways to take a published story down, and the values that say how. */
import { readAlias } from '../derive/alias.ts';
import { cleanFragment } from '../text/invisible-characters.ts';
import { decodeReferences } from '../text/character-references.ts';
import { cutBetweenWords } from '../text/sentences.ts';
import { isDay, readDate } from '../date/parse-date.ts';

/**
 * `withdrawn`: the story stays at its address with the reason, and is in no list. `redirect`: its address leads elsewhere. `gone`: its address
 * says that it is gone. `vanish`: nothing of it is left. The last of several is done.
 */
export const takedownKinds = ['withdrawn', 'redirect', 'gone', 'vanish'] as const;
export type TakedownKind = (typeof takedownKinds)[number];

export const isTakedownKind = (text: string | undefined): text is TakedownKind =>
  (takedownKinds as readonly (string | undefined)[]).includes(text);

export interface Takedown {
  readonly kind: TakedownKind;
  /** Plain text on one line. */
  readonly reason?: string;
  /** `YYYY-MM-DD`. */
  readonly since?: string;
  /** Of a redirect: a root-relative address, as in a URL, or an `https` address. */
  readonly to?: string;
}

const MAX_REASON = 1000;
const MAX_TARGET = 1000;

/** The one that does the most. */
export const strongest = (takedowns: readonly Takedown[]): Takedown | undefined =>
  [...takedowns].sort((a, b) => takedownKinds.indexOf(b.kind) - takedownKinds.indexOf(a.kind))[0];

/** Whether the story itself is not in the site. */
export const isRemoved = ({ kind }: Takedown): boolean => kind !== 'withdrawn';

/** Whether an address is one of another site. */
export const isElsewhere = (address: string): boolean => address.startsWith('https://');

/** Where a redirect leads; undefined when the text is neither an address of the site nor an `https` address. */
export function readTarget(text: string): string | undefined {
  const written = text.trim();
  if (written.startsWith('/')) return readAlias(written);
  if (!/^https:\/\/[^\s"'<>\\]+$/i.test(written) || !URL.canParse(written)) return undefined;
  const { href, username, password } = new URL(written);
  // A `$` or a brace would be a variable in the configuration of a server.
  const isPlain = /^https:\/\/[\w./~%+,;:@&=?#!()*[\]-]+$/.test(href) && href.length <= MAX_TARGET;
  return isPlain && username === '' && password === '' ? href : undefined;
}

/** A reason on one line; undefined when it has no word. */
export function readReason(text: string): string | undefined {
  const line = cleanFragment(decodeReferences(text)).replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(line) ? cutBetweenWords(line, MAX_REASON) : undefined;
}

/** A day alone as `YYYY-MM-DD`. */
export function readSince(text: string): string | undefined {
  const day = readDate(text.trim());
  return isDay(day) ? day.date : undefined;
}

/** Splits `2026-11-28 The agency has denied it`. The day may also be written out before a colon. */
export function readDayAndReason(text: string): Pick<Takedown, 'since' | 'reason'> {
  const [, iso = '', behind = ''] = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)[\s:：,;–—-]*(.*)$/su.exec(text) ?? [];
  const [, written = '', words = ''] = /^\s*([^:：]{6,40})(?:[:：]\s*(.*))?$/su.exec(text) ?? [];
  const day = readSince(iso) ?? readSince(written);
  const reason = readReason(readSince(iso) !== undefined ? behind : day === undefined ? text : words);
  return { ...(day !== undefined && { since: day }), ...(reason !== undefined && { reason }) };
}
