/** How large a body becomes is known before it is printed, and no body becomes larger than its bound. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../../../src/article/article.ts';
import { limits } from '../../../../src/article/limits.ts';
import { tooCostly } from '../../../../src/article/body/markdown-cost.ts';
import { renderBody } from '../../../../src/article/html/render.ts';
import { cutBlocks } from '../../../../src/article/body/body-size.ts';
import { assertCutToSize, bytes, printed, readArticle } from '../../../support/articles/large-article.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 200 });

describe('a large text', () => {
  it('is published with its beginning, and says so', () => assertCutToSize('&'));

  it('that has room is whole', () => {
    const text = 'A sentence of an ordinary article is here. '.repeat(20_000);
    const { html, fields, warnings } = readArticle(text);
    assert.deepEqual([fields.cut, warnings], [undefined, []]);
    assert.ok(html.includes(text.trim()));
  });

  it('ends between words', () => {
    assert.deepEqual(cutBlocks([{ type: 'paragraph', text: 'Some words that are too many.' }], 170 + 18), {
      blocks: [{ type: 'paragraph', text: 'Some words …' }],
      size: 188,
      cut: true,
    });
  });
});

describe('Markdown of which a few bytes become many', () => {
  const rows = (columns: number, rows: number) =>
    `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|\n'.repeat(rows)}`;
  for (const [name, text] of Object.entries({
    'footnotes named again and again': `${'a[^1] '.repeat(300)}\n\n[^1]: n`,
    headings: '# a\n'.repeat(300),
  })) {
    it(`${name}: no more than it was said to become`, () => {
      const { html, fields } = readArticle(text, 'a.md');
      assert.ok(printed(html) <= fields.size && fields.size <= limits.body, `${printed(html)} of ${fields.size}`);
    });
  }

  it('counts the cells of a table by its widest row', () => {
    assert.ok(tooCostly(rows(1000, 2900)));
    assert.equal(tooCostly(rows(10, 1000)), undefined);
  });

  it('has no link to an address without an end', () => {
    const htmlOf = (markdown: string) => readArticle(markdown, 'a.md').html;
    const endless = `https://a.example/${'x'.repeat(limits.address)}`;
    assert.ok(!htmlOf(`[a](${endless})`).includes('x.example/xx'));
    assert.ok(!htmlOf(`[word](${endless})`).includes('href="https'));
    assert.ok(htmlOf('[word](https://a.example/)').includes('href="https'));
  });
});

const text = fc.string({ unit: fc.constantFrom(...'ab &<>"\\\n', '旧', 'é', '😀'), minLength: 1, maxLength: 60 });
const texts = fc.array(text, { minLength: 1, maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((text) => ({ type: 'paragraph' as const, text })),
  text.map((text) => ({ type: 'heading' as const, text })),
  texts.map((items) => ({ type: 'list' as const, ordered: true, start: 1, items })),
  texts.map((paragraphs) => ({ type: 'quotation' as const, paragraphs })),
  fc.constant({ type: 'rule' as const }),
);

describe('blocks of any lengths', () => {
  it('are no larger than the bound when they are printed, and whole where they have room', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), fc.nat(6000), (blocks, most) => {
        const { blocks: kept, size, cut } = cutBlocks(blocks, most);
        assert.ok(size <= most);
        assert.ok(printed(renderBody({ kind: 'plain', blocks: kept })) <= size + bytes('<content></content>'));
        if (!cut) assert.deepEqual(kept, blocks);
        assert.deepEqual(kept.slice(0, -1), blocks.slice(0, Math.max(0, kept.length - 1)));
      }),
    );
  });
});
