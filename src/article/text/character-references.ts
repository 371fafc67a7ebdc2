/**
 * Decodes character references of HTML (`&amp;`, `&#8217;`, `&nbsp;`) in plain text and in labelled values, which hold
 * them where a text was exported from a site. They are decoded once: `&amp;lt;` becomes `&lt;`.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/gi;
/** The end of a reference that was escaped once more, or a reference inside a word: the text was escaped as a whole. */
const ESCAPED = /&amp;(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,30});|\p{L}&(?:#\d{1,7}|[a-z][a-z\d]{1,30});\p{L}/iu;
/** A reference that stands alone like a word, but for dashes and for the ampersand between two names. */
const ALONE =
  /(?<=^|[\s"'“‘«„(`])(?!&(?:[mn]dash|#821[12]|middot|bull);)(?!(?<=\p{Lu}\S{0,40}\s)&amp;\s\p{Lu})&#?[a-zA-Z\d]{1,31};(?=$|[\s"'”’»“),.;:?!`])/mu;
/** Words of a text about references. Such a text shows them. */
const SUBJECT =
  /(?<![\p{L}\p{N}])(?:x?html\d?|xml|sgml|ampersands?|entit(?:y|ies|ies|é|és|à|ät|äten)|entidad(?:es)?|escap(?:e[sd]?|ing)|character references?)(?![\p{L}\p{N}])|实体|實體|実体参照|文字参照/iu;

/** Bytes 128 to 159 of Windows-1252: HTML reads the numbers 128 to 159 as these characters. */
const windows1252 = new TextDecoder('windows-1252');

/**
 * @param text any text; each run of lines between blank ones is judged by itself
 * @returns the text with its references decoded, as many lines as before. A reference without a character stays as
 * written, and so do the references of a paragraph about references.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/[^\n]+(?:\n[^\S\n]*\S[^\n]*)*/g, (paragraph) =>
    paragraph.includes('&') && !isAboutReferences(paragraph) ? paragraph.replace(REFERENCE, characterOf) : paragraph,
  );
}

function isAboutReferences(paragraph: string): boolean {
  return ALONE.test(paragraph) && SUBJECT.test(paragraph) && !ESCAPED.test(paragraph);
}

/** The character of a reference. White space is a space, because a reference never ends a line of the source. */
function characterOf(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return (decodeNamedCharacterReference(name) || written).replace(/[\t\n]/, ' ');
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (code >= 0x80 && code < 0xa0) return windows1252.decode(Uint8Array.of(code));
  if (code > 0x10_ffff) return written;
  const character = String.fromCodePoint(code);
  if (/[\t\n\r]/.test(character)) return ' ';
  return /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character) ? written : character;
}
