/** Articles of a text, with the size of what is printed of them. */
import assert from 'node:assert/strict';
import { limits } from '../../../src/article/limits.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderBody } from '../../../src/article/html/render.ts';
import { sizeOfText } from '../../../src/article/body/body-size.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { feedHtml, withAnchors } from '../../../src/formats/feeds/portable-html.ts';
import { element } from '../../../src/formats/xml.ts';
import { buildOfLength, type Recipe } from './pathological-inputs.ts';

/** The size of a text in UTF-8. */
export const bytes = (text: string) => Buffer.byteLength(text);

/** The most that a body takes in any file: its page, a feed as XML, its JSON. */
export const printed = (html: string) =>
  Math.max(
    bytes(html),
    bytes(element('content', {}, feedHtml(html, 'https://news.example/2022/02/07/slug/'))),
    bytes(jsonText(withAnchors(html))),
  );

/** An article of a text. */
export function readArticle(text: string, path = 'a.txt') {
  const parsed = parseArticle({ path, text: `Title: T\nDate: 2022-02-07\n\n${text}` });
  assert.ok(parsed.outcome === 'article', JSON.stringify(parsed).slice(0, 200));
  return { ...parsed, html: renderBody(parsed.body) };
}

/** Checks that an article of one piece again and again is published with its beginning, within its bound, and says so. */
export function assertCutToSize(piece: string, path = 'a.txt'): void {
  // A little more than has room; of paragraphs of one letter, of which each has an anchor, many more.
  const pieces = Math.ceil((1.1 * limits.body) / (piece.includes('\n\n') ? 150 : sizeOfText(piece)));
  const { html, fields, warnings } = readArticle(`The first paragraph is here.\n\n${piece.repeat(pieces)}`, path);
  assert.ok(printed(html) <= fields.size && fields.size <= limits.body, `${printed(html)} of ${fields.size}`);
  assert.ok(html.includes('The first paragraph'));
  assert.equal(
    fields.cut === true,
    warnings.some(({ code }) => code === 'too-long'),
  );
}

/** Checks that the Markdown of a recipe, of so many characters, is printed in no more bytes than it was said to take. */
export function assertPrintedAsSaid(recipe: Recipe, characters: number): void {
  const parsed = parseArticle({ path: 'a.md', text: buildOfLength(recipe, characters) });
  if (parsed.outcome === 'article') assert.ok(printed(renderBody(parsed.body)) <= parsed.fields.size, recipe.name);
}
