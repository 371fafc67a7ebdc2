/** Compares the letters and digits of an article with those of its source. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Article } from '../../../src/article/article.ts';
import { renderBody } from '../../../src/article/html/render.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The letters and digits of a text, in order. */
export const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** The letters and digits that a reader sees in the body, including the numbers of lists. */
export function lettersOfBody({ body }: Pick<Article, 'body'>): string {
  return lettersOf(parseFragment(renderBody(body)).childNodes.map(seen).join(' '));
}

function seen(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (node.tagName !== 'ol') return node.childNodes.map(seen).join(' ');
  const start = Number(node.attrs.find(({ name }) => name === 'start')?.value ?? 1);
  const items = node.childNodes.filter((child) => 'tagName' in child && child.tagName === 'li');
  return items.map((item, index) => `${start + index} ${seen(item)}`).join(' ');
}

/**
 * The letters above the body of a plain text that are neither in the body nor shown in another place: mostly its date
 * line. The dateline, the closing credit, the headline and the byline count as shown.
 * @param text the source, without labels and with its references decoded
 * @returns undefined when the body does not have the letters of the source in their order
 */
export function restOf(article: Article, text: string): string | undefined {
  const { fields } = article;
  const { title, dateline, credit, byline } = fields.origins;
  let source = lettersOf(text);
  if (credit === 'closing-line') {
    for (const part of (fields.credit ?? '').split('; ').reverse()) {
      const at = source.lastIndexOf(lettersOf(part));
      source = source.slice(0, at) + source.slice(at + lettersOf(part).length);
    }
  }
  const lifted = [title === 'first-line' ? fields.title : '', ...(byline === 'first-line' ? fields.byline : [])];
  for (const part of [...lifted, dateline === 'first-line' ? (fields.dateline ?? '') : ''])
    source = source.replace(lettersOf(part), '');
  const body = lettersOfBody(article);
  return source.endsWith(body) ? source.slice(0, source.length - body.length) : undefined;
}

/** Whether the letters of the body are those of the source in order, of which some may be left out. */
export function keepsOrder(article: Article, text: string): boolean {
  const source = lettersOf(text);
  let at = 0;
  for (const letter of lettersOfBody(article)) {
    at = source.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
