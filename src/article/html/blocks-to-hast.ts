/** Converts blocks of plain text to hast. Every character becomes part of a text node; none is read as markup. */
import type { Element, ElementContent, Root } from 'hast';
import type { Block } from '../article.ts';

export function blocksToHast(blocks: readonly Block[]): Root {
  return { type: 'root', children: blocks.map(toElement) };
}

function toElement(block: Block): Element {
  switch (block.type) {
    case 'heading':
      return element('h2', [text(block.text)]);
    case 'paragraph':
      return element('p', [text(block.text)]);
    case 'quotation':
      return element(
        'blockquote',
        block.paragraphs.map((paragraph) => element('p', [text(paragraph)])),
      );
    case 'list': {
      const items = block.items.map((item) => element('li', [text(item)]));
      if (!block.ordered) return element('ul', items);
      return element('ol', items, block.start === 1 ? {} : { start: block.start });
    }
    case 'rule':
      return element('hr', []);
  }
}

/** The texts of a block. */
export function textsOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'quotation') return block.paragraphs;
  return block.type === 'rule' ? [] : [block.text];
}

const text = (value: string): ElementContent => ({ type: 'text', value });

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}
