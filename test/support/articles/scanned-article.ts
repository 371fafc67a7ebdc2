/** Articles in the layout of archives of scanned newspapers, for the tests of their parts. */
import assert from 'node:assert/strict';
import { renderBody } from '../../../src/article/html/render.ts';
import { parseArticle } from '../../../src/article/parse.ts';

/** A text without sub-headings. */
export const STORY =
  'The ferry company will carry workers for four cents from Monday, its manager said last night. The new fare is good until the end of April. ' +
  'A committee of the harbor district will report on Friday afternoon, and the council hopes that the other companies follow. ' +
  'Nobody has asked for a longer delay.';

/** Its folders have the date. */
export const PATH = '1911/03/07/ITEM_3.article.txt';
/** The three lines of the head. */
export const headed = (headline: string, deck = '', byline = '') => `# ${headline}\n## ${deck}\n### ${byline}\n`;

/** @throws when the text is no article */
export function read(text: string, path = PATH) {
  const found = parseArticle({ path, text });
  assert.equal(found.outcome, 'article', text);
  return found.outcome === 'article' ? found : assert.fail();
}

export const codes = ({ warnings }: ReturnType<typeof read>) => warnings.map(({ code }) => code);
/** The words of the page, with a line for each paragraph. */
export const textOf = ({ body }: ReturnType<typeof read>) =>
  renderBody(body)
    .replace(/<\/(?:p|h2|blockquote)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .trim();

/** Wraps a text at a width, and breaks each word that may be broken with a part at the end of the line. */
export function wrap(text: string, width: number, halves: ReadonlyMap<string, string> = new Map()): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const [, plain = ''] = /^(\p{L}+)/u.exec(word) ?? [];
    const first = halves.get(plain);
    if (`${line} ${word}`.length <= width) lines[lines.length - 1] = `${line} ${word}`.trim();
    else if (first === undefined || `${line} ${first}`.length > width) lines.push(word);
    else {
      lines[lines.length - 1] = `${line} ${first}`.trim();
      lines.push(word.slice(first.length));
    }
  }
  return lines;
}
