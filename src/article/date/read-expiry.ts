/** Reads when an article is to be taken off, from its label `Expires`. */
import { type Expiry, type Rejection, reject } from '../article.ts';
import type { Header } from '../header/labels.ts';
import { isNo } from '../hold/hold-values.ts';
import { readUntil } from '../hold/until.ts';
import { cleanFragment } from '../text/invisible-characters.ts';
import type { DateConvention } from './date-conventions.ts';

/** Values that say that an article never expires. */
const NEVER = /^(?:never|none|n\/a|nie|jamais|nunca|-+|–|—)$/i;
/** Maximum number of characters of the value in messages. */
const MAX_SAID = 80;

/**
 * @param convention how the language of the article writes dates in figures
 * @returns a rejection when the value cannot be read, because an article that is to go must not stay for ever
 */
export function readExpiry(head: Header, convention: DateConvention): Expiry | Rejection | undefined {
  const given = head.values.get('expires');
  if (given?.value === undefined || given.value === null) return undefined;
  const text = typeof given.value === 'string' ? given.value.trim() : given.value.join(', ');
  if (text === '' || NEVER.test(text) || isNo(text)) return undefined;
  const { line } = given;
  const at = readUntil(text, convention);
  const said = cleanFragment(text).replace(/\s+/g, ' ').trim().slice(0, MAX_SAID);
  if (at !== undefined) return { line, said: `Expires: ${said}`, at };
  const message = `No day is read in "Expires: ${said}". Write it as YYYY-MM-DD or YYYY-MM-DD HH:MM, or remove the line.`;
  return reject('bad-expiry', message, line);
}
