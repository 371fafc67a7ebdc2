/** Converts blocks of plain text to hast. Every character becomes part of a text node; none is read as markup. */
import type { Element, ElementContent, Root } from 'hast';
import type { Block } from '../article.ts';
import { element } from './element.ts';

export function blocksToHast(blocks: readonly Block[]): Root {
  return { type: 'root', children: blocks.map(toElement) };
}

function toElement(block: Block): Element {
  switch (block.type) {
    case 'heading':
      return element('h2', [text(block.text)]);
    case 'paragraph':
      return element('p', linesOf(block.text));
    case 'quotation':
      return element(
        'blockquote',
        block.paragraphs.map((paragraph) => element('p', linesOf(paragraph))),
      );
    case 'list': {
      const items = block.items.map((item) => element('li', [text(item)]));
      if (!block.ordered) return element('ul', items);
      return element('ol', items, block.start === 1 ? {} : { start: block.start });
    }
    case 'table':
      return tableOf(block);
    case 'picture':
      return element('figure', [
        element('img', [], { src: block.name, alt: block.alt, dataLine: true, dataCredit: block.credit }),
        ...(block.caption === '' ? [] : [element('figcaption', [text(block.caption)])]),
      ]);
    case 'rule':
      return element('hr', []);
  }
}

/** A text with its line breaks. The space separates the words of two lines for programs that read the text only. */
function linesOf(lines: string): ElementContent[] {
  const [first = '', ...others] = lines.split('\n');
  return [text(first), ...others.flatMap((line) => [element('br', []), text(` ${line}`)])];
}

function tableOf({ head, rows }: Block & { type: 'table' }): Element {
  const body = head ? rows.slice(1) : rows;
  const align = rows[0]?.map((_, column) =>
    body.every((cells) => NUMBER.test(cells[column] ?? '')) ? { align: 'right' } : {},
  );
  const row = (cells: readonly string[], tagName: string) =>
    element(
      'tr',
      cells.map((cell, column) => element(tagName, [text(cell)], { ...align?.[column] })),
    );
  return element('table', [
    ...(head ? [element('thead', [row(rows[0] ?? [], 'th')])] : []),
    element(
      'tbody',
      body.map((cells) => row(cells, 'td')),
    ),
  ]);
}

/** A cell with a number or an amount, or an empty one. */
const NUMBER = /^[^\p{L}]{0,3}\d[\d.,:’\s]*[^\p{L}]{0,2}$|^[-–—]?$/u;

/** The texts of a block. */
export function textsOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'quotation') return block.paragraphs;
  if (block.type === 'table') return block.rows.flat();
  if (block.type === 'picture') return [block.name];
  return block.type === 'rule' ? [] : [block.text];
}

const text = (value: string): ElementContent => ({ type: 'text', value });
