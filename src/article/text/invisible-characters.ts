/**
 * Removes invisible characters that change the visible text: they can reverse the direction of a line, hide text, or
 * make two equal names differ. They are removed before the text is parsed, with a warning. Characters that a script
 * needs are kept: joiners in Persian and Hindi, marks in Arabic, emoji.
 */
import type { Warning } from '../entry.ts';

/** Always removed: embeddings and overrides, deprecated format characters, invisible operators, language tags. */
const FORBIDDEN =
  /[\u202A-\u202E\u206A-\u206F\u2061-\u2064\u180E\uFEFF]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,7})[\u{E0000}-\u{E007F}]/gu;
/** Isolates, which correct right-to-left text contains. Each must be closed on its own line. */
const ISOLATE_START = /[\u2066-\u2068]/;
const ISOLATE_END = '\u2069';
/** Joiners and zero-width spaces without a function: between two ASCII characters, and repeated ones. */
const REDUNDANT =
  /(?<=[\p{ASCII}])[\u200B-\u200D\u2060]+(?=[\p{ASCII}])|(?<=[\u200B\u2060])[\u200B\u2060]+|(?<=[\u200C\u200D])[\u200C\u200D]+/gu;

/** All characters that this file handles. A text without any of them is returned unchanged. */
const SUSPECT = /[\u180E\u200B-\u200D\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;

/**
 * @param unsafe any text, lines separated by `
 * `
 * @returns the text in Unicode's normalisation form C without deceptive characters, and a warning if any were removed
 */
export function cleanCharacters(unsafe: string): { readonly text: string; readonly warnings: readonly Warning[] } {
  const text = unsafe.normalize('NFC');
  if (!SUSPECT.test(text)) return { text, warnings: [] };
  const cleaned = text.replace(FORBIDDEN, '').replace(REDUNDANT, '').split('\n').map(closeIsolates).join('\n');
  const removed = text.length - cleaned.length;
  if (removed === 0) return { text, warnings: [] };
  const message = `Invisible characters that can disguise a text were taken out (${removed}). Check the text around them.`;
  return { text: cleaned, warnings: [{ code: 'invisible-characters', message }] };
}

/**
 * Control characters, lone surrogates and noncharacters. decode.ts removes them from the file, but an escape can spell
 * them.
 */
const UNPRINTABLE = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/**
 * Cleans a piece of text that may contain characters from a YAML escape or a Markdown character reference, or whose
 * isolates may have been cut apart.
 */
export function cleanFragment(unsafe: string): string {
  if (!hasInvisible(unsafe)) return unsafe;
  return closeIsolates(withoutInvisible(unsafe));
}

/** Like `cleanFragment`, but keeps isolates, for text that continues in another node. */
export const withoutInvisible = (unsafe: string) =>
  unsafe.replace(UNPRINTABLE, '').replace(FORBIDDEN, '').replace(REDUNDANT, '');

export const hasInvisible = (text: string) => SUSPECT.test(text) || text.search(UNPRINTABLE) >= 0;

/** Whether Markdown contains a character reference (`&#x202E;`) to a character that would be removed. */
export function spellsInvisible(markdown: string): boolean {
  return (markdown.match(/&#(?:x[\da-f]{1,6}|\d{1,7});/gi) ?? []).some((reference) => {
    const code = Number(reference.slice(2, -1).replace(/^x/i, '0x'));
    return code === 0 || code > 0x10_ffff || withoutInvisible(String.fromCodePoint(code)) === '';
  });
}

/** Removes the isolates of a line if they are not balanced: an open isolate would affect the text after the line. */
export function closeIsolates(line: string): string {
  if (!/[\u2066-\u2069]/.test(line)) return line;
  let depth = 0;
  for (const character of line) {
    if (ISOLATE_START.test(character)) depth += 1;
    else if (character === ISOLATE_END && --depth < 0) break;
  }
  return depth === 0 ? line : line.replace(/[\u2066-\u2069]/g, '');
}

/**
 * Whether a text contains a visible character. Letters without a glyph (Hangul fillers, blank braille) do not count.
 */
export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u.test(text);
}
