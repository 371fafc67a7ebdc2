/**
 * The forms of a word that do not depend on how it is typed: capitals, accents, letters such as ł and ß, vowel signs of
 * Arabic, digits of other scripts. Build and browser fold words in the same way.
 */

/** Letters that Unicode does not decompose. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
};
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Letters with a second spelling in languages that write them without their signs: Müller and Mueller. */
const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', đ: 'dj' };
const spelled = /[äöüøåđ]/g;

/** Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs and the stretching stroke of Arabic; nukta; invisible joiners. */
const marks =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C7\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u093C\u00AD\u200B-\u200F]/g;

/** The article of Arabic, with or without a one-letter word before it. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u;

/** Digits of Arabic, Persian and Indic scripts, which stand in order in blocks of ten. */
const otherDigit = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g;
const toDigit = (digit: string) => {
  const code = digit.charCodeAt(0);
  return String((code - (code < 0x6f0 ? 0x660 : code < 0x966 ? 0x6f0 : code < 0x9e6 ? 0x966 : 0x9e6)) % 10);
};

const plainWord = /^[a-z0-9]+$/;

/** The folded word; it may be empty. @param lower in lower case and NFC */
function foldLower(lower: string): string {
  const known = lower.replace(letter, (found) => letters[found] ?? found);
  // й is a letter of its own, not an и with an accent, and endings depend on it.
  const bare = known.normalize('NFD').replaceAll('и\u0306', 'й').replace(marks, '').normalize('NFC');
  return bare
    .replace(letter, (found) => letters[found] ?? found)
    .replace(otherDigit, toDigit)
    .replace(arabicArticle, '');
}

/** The folded word first, and its other spelling if it has one. None is empty. */
export function foldWord(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (plainWord.test(lower)) return [lower];
  const composed = lower.normalize('NFKC');
  const folded = foldLower(composed);
  if (folded === '') return [];
  const other = foldLower(composed.replace(spelled, (found) => spellings[found] ?? found));
  return other === folded ? [folded] : [folded, other];
}
