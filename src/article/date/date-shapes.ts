/** The shapes of a calendar date, as sources of regular expressions. Each is bounded, so that long lines cost nothing. */

const WORD = '\\p{L}[\\p{L}\\p{M}.॰]{0,15}';
/** A month by name: "Feb.", "كانون الثاني", "شباط / فبراير". */
const MONTH = `${WORD}(?:\\s\\p{Script=Arabic}[\\p{L}\\p{M}]{1,9})?(?:\\s?[/(]\\s?${WORD}(?:\\s\\p{L}{2,9})?\\)?)?`;
const DAY = '\\d{1,2}';
/** `1st`, `1er`, `1º`, `1.` */
const ORDINAL = '(?:st|nd|rd|th|er|\\.?[º°ª]|\\.)?';
const OF = '(?:(?:of|de|del|du)\\s+)?';

export const YEAR_FIRST = `(\\d{4})([-/.])(${DAY})\\2(${DAY})`;
export const COMPACT = '(\\d{4})(\\d{2})(\\d{2})';
export const YEAR_LAST = `(${DAY})([-/]|\\.\\s?)(${DAY})\\2(\\d{4})`;
/** `4-May-2021`, `4 – May – 2021` */
const JOINT = '(?:[\\s/-]{0,2}|\\s?[–-]\\s?)';
export const DAY_MONTH_YEAR = `(${DAY})${ORDINAL}${JOINT}${OF}(${MONTH}),?،?${JOINT}${OF}(\\d{4})`;
export const MONTH_DAY_YEAR = `(${MONTH})(?:\\s{1,2}(?:the\\s)?|-)(${DAY})(?:st|nd|rd|th)?(?:[,،]?\\s{1,2}|-)${OF}(\\d{4})`;
export const YEAR_MONTH_DAY = `(\\d{4})[,\\s/-]{1,2}(${MONTH})[\\s/-]{1,2}(${DAY})`;
export const IDEOGRAPHS = `(\\d{4})\\s?[年년]\\s?(${DAY})\\s?[月월]\\s?(${DAY})\\s?[日일号號]`;
