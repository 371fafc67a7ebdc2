/** The parts of the file of an own page: its front matter and its text. Pure. */
import { PaperError } from '../../errors.ts';

/** @throws {PaperError} when the bytes are not UTF-8 */
export function textOf(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    throw new PaperError([`${shown}: this file is not UTF-8. Save it as UTF-8.`], { cause: error });
  }
}

/** Splits a page into front matter and text. @throws {PaperError} when the front matter does not end */
export function splitPage(text: string, shown: string) {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open < 0 || !/^---[ \t]*$/.test(lines[open] ?? '')) return { head: '', headLine: 1, body: text, bodyLine: 1 };
  const close = lines.findIndex((line, at) => at > open && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (close < 0)
    throw new PaperError([`${shown}:${open + 1}: the front matter has no closing --- line. Add one before the text.`]);
  return {
    head: lines.slice(open + 1, close).join('\n'),
    headLine: open + 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
}

const HEADING = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/;
/** The words of a heading that a text begins with. */
export const headingOf = (body: string) =>
  HEADING.exec(body)?.[1]
    ?.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
/** The text without a heading that says the title again. */
export const withoutHeading = (body: string, title: string): string =>
  headingOf(body) === title ? body.replace(HEADING, '') : body;
