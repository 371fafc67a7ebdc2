/** Digits of other scripts and Chinese numerals as digits 0 to 9. */

/** Digits of Arabic, Persian, Devanagari, Bengali, Thai, and full-width ones: the character of each nought. */
const NOUGHTS = ['٠', '۰', '०', '০', '๐', '０'].map((nought) => nought.charCodeAt(0));
const OTHER_DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

/** Whether a text has digits of another script. */
export const hasOtherDigits = (text: string): boolean => text.search(OTHER_DIGIT) >= 0;

/** Whether all digits of a text are of one script, whose digits the pattern matches. */
export function isWrittenWith(text: string, digits: RegExp | undefined): boolean {
  return digits !== undefined && (text.match(/\p{Nd}/gu) ?? []).every((digit) => digits.test(digit));
}

/** The text with 0 to 9 for the digits of other scripts. */
export const toLatinDigits = (text: string): string =>
  text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (NOUGHTS.findLast((nought) => nought <= code && code < nought + 10) ?? code));
  });

const CHINESE = '〇一二三四五六七八九';
/** Chinese numerals before the signs for year, month and day: `二〇一九年`, `十二月`, `卅一日`. */
const NUMERAL = /([〇○零一二三四五六七八九十廿卅]{1,4})(?=[年月日号號])/g;
const WITH_TENS = new RegExp(`^([二三]?)十([${CHINESE}]?)$`);

/** The text with digits for the Chinese numerals of a date. */
export const withoutChineseNumerals = (text: string): string =>
  text.replace(NUMERAL, (numeral) => {
    const plain = numeral.replace(/[○零]/g, '〇').replace('廿', '二十').replace('卅', '三十');
    const [, tens, ones] = WITH_TENS.exec(plain) ?? [];
    if (tens !== undefined) return String((tens === '' ? 1 : digitOf(tens)) * 10 + (ones ? digitOf(ones) : 0));
    return plain.includes('十') ? numeral : Array.from(plain, digitOf).join('');
  });

const digitOf = (character: string) => CHINESE.indexOf(character);
