/**
 * Characters that are not seen but change what is: they can turn the direction of a line so that it reads as something
 * else, hide text, or tell two equal names apart. Taken out before anything is read, and announced. What a script needs
 * (joiners in Persian and Hindi, marks in Arabic, emoji) stays.
 */
import type { Warning } from '../entry.ts';

/** Embeddings and overrides, of no use in HTML; deprecated format characters; invisible operators; language tags. */
const NEVER =
  /[\u202A-\u202E\u206A-\u206F\u2061-\u2064\u180E\uFEFF]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,7})[\u{E0000}-\u{E007F}]/gu;
/** Isolates, which well-kept right-to-left text has; each must be closed on its own line. */
const OPENS = /[\u2066-\u2068]/;
const CLOSES = '\u2069';
/** Between two ASCII letters or digits no joiner and no zero-width space has a meaning; neither has more than one in a row. */
const IDLE =
  /(?<=[\p{ASCII}])[\u200B-\u200D\u2060]+(?=[\p{ASCII}])|(?<=[\u200B\u2060])[\u200B\u2060]+|(?<=[\u200C\u200D])[\u200C\u200D]+/gu;

/** Every character this file is about: a text without one is left alone at once. */
const SUSPECT = /[\u180E\u200B-\u200D\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;

/**
 * @param unsafe any text, lines separated by `\n`
 * @returns the same text in Unicode's normal form C without what disguises it, and a warning if something was taken out
 */
export function cleanCharacters(unsafe: string): { readonly text: string; readonly warnings: readonly Warning[] } {
  const text = unsafe.normalize('NFC');
  if (!SUSPECT.test(text)) return { text, warnings: [] };
  const tidy = text.replace(NEVER, '').replace(IDLE, '').split('\n').map(closeIsolates).join('\n');
  const removed = text.length - tidy.length;
  if (removed === 0) return { text, warnings: [] };
  const message = `Invisible characters that can disguise a text were taken out (${removed}). Check the text around them.`;
  return { text: tidy, warnings: [{ code: 'invisible-characters', message }] };
}

/** Controls, halves of characters and code points that are none: decode.ts lets none of them in, but an escape can spell one. */
const UNPRINTABLE = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/**
 * Tidies a piece of text that an escape of YAML or a character reference of Markdown may have given what the file itself
 * could not bring, or that was cut where its isolates were not closed.
 */
export function cleanFragment(unsafe: string): string {
  if (!hasInvisible(unsafe)) return unsafe;
  return closeIsolates(withoutMarks(unsafe));
}

/** The same without a look at isolates, for text that goes on in another node. */
export const withoutMarks = (unsafe: string) => unsafe.replace(UNPRINTABLE, '').replace(NEVER, '').replace(IDLE, '');

export const hasInvisible = (text: string) => SUSPECT.test(text) || text.search(UNPRINTABLE) >= 0;

/** Whether Markdown spells as a character reference (`&#x202E;`) what would be taken out if it stood there itself. */
export function spellsDisguise(markdown: string): boolean {
  return (markdown.match(/&#(?:x[\da-f]{1,6}|\d{1,7});/gi) ?? []).some((reference) => {
    const code = Number(reference.slice(2, -1).replace(/^x/i, '0x'));
    return code === 0 || code > 0x10_ffff || withoutMarks(String.fromCodePoint(code)) === '';
  });
}

/** A line whose isolates are not balanced loses them: an open one would swallow what stands behind the line. */
export function closeIsolates(line: string): string {
  if (!/[\u2066-\u2069]/.test(line)) return line;
  let depth = 0;
  for (const character of line) {
    if (OPENS.test(character)) depth += 1;
    else if (character === CLOSES && --depth < 0) break;
  }
  return depth === 0 ? line : line.replace(/[\u2066-\u2069]/g, '');
}

/** Whether anything of a text can be seen: letters that are drawn as nothing (Hangul fillers, blank braille) are not. */
export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u.test(text);
}
