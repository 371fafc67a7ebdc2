/**
 * Takes the marks of Markdown and HTML out of a title or summary of a Markdown file. Such a line is plain text: only
 * pairs of marks around words are markup, and blocks (`1. FC Köln`, `# 1`, `- a dash`) do not exist in it.
 */

/** A letter or digit of a script with spaces between words. Beside one, a mark belongs to the word: `M*A*S*H`. */
const WORD =
  '[[\\p{L}\\p{N}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\u30FC]]';
/** `*`, `**`, `***`, `_`, `__`, `~~` around words: the outer sides touch no word and the inner sides no space. */
const EMPHASIS = [
  ['\\*', '{1,3}'],
  ['_', '{1,3}'],
  ['~', '{2}'],
].map(([mark, times]) => {
  const outer = `[${WORD}\\\\${mark}]`;
  const inner = `[^\\s${mark}]`;
  const words = `${inner}(?:[^*~\\n]{0,500}?[^\\s\\\\${mark}])?`;
  return new RegExp(`(?<!${outer})(?<mark>${mark}${times})(?<words>${words})\\k<mark>(?!${outer})`, 'gv');
});
/** HTML elements inside a line. Other tags are words: `<Hamlet> opens`. */
const ELEMENT =
  /<(?<name>a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u)(?:\s[^<>]{0,500})?>(?<words>[^<>]*)<\/\k<name>\s*>/gi;
const BREAK = /<(?:br|wbr)\s*\/?>/gi;
const CODE = /(?<!`)(`{1,2})(?!`)\s?([^`\n]+?)\s?\1(?!`)/g;
/** `[words](target)` and `![words](target)`; the target may have a title. */
const LINK = /!?\[([^[\]\n]{1,500})\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+["'][^"'\n]*["'])?\)/g;
const NOTE = /\[\^[^[\]\s]{1,40}\]/g;
const ESCAPE = /\\([*_`~[\]<>#&])/g;
/** Deepest nesting that is read: `**_[word](target)_**`. */
const DEPTH = 4;

/** @returns the line without markup; everything that is not a pair of marks around words stays as written */
export function withoutInlineMarks(line: string): string {
  if (!/[*_`~[<\\]/.test(line)) return line;
  let text = line.replace(NOTE, '').replace(BREAK, ' ');
  for (let depth = 0; depth < DEPTH; depth += 1) {
    let inner = text.replace(CODE, '$2').replace(LINK, '$1').replace(ELEMENT, '$<words>');
    for (const emphasis of EMPHASIS)
      inner = inner.replace(emphasis, (found, _mark, words: string) => (/[\p{L}\p{N}]/u.test(words) ? words : found));
    if (inner === text) break;
    text = inner;
  }
  return text.replace(ESCAPE, '$1');
}
