/** How large a body becomes is known before it is printed, and no body becomes larger than its bound. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../../../src/article/article.ts';
import { limits } from '../../../../src/article/limits.ts';
import { tooCostly } from '../../../../src/article/body/markdown-cost.ts';
import { parseArticle } from '../../../../src/article/parse.ts';
import { renderBody } from '../../../../src/article/html/render.ts';
import { cutBlocks, sizeOfText } from '../../../../src/article/body/body-size.ts';
import { jsonText } from '../../../../src/formats/json.ts';
import { feedHtml, withAnchors } from '../../../../src/formats/feeds/portable-html.ts';
import { element } from '../../../../src/formats/xml.ts';
import { ownRecipes, buildOfLength } from '../../../support/pathological-inputs.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 200 });

const bytes = (text: string) => Buffer.byteLength(text);

/** The most that a body takes in any file: its page, a feed as XML, its JSON. */
const printed = (html: string) =>
  Math.max(
    bytes(html),
    bytes(element('content', {}, feedHtml(html, 'https://news.example/2022/02/07/slug/'))),
    bytes(jsonText(withAnchors(html))),
  );

/** An article of a text. */
function read(text: string, path = 'a.txt') {
  const parsed = parseArticle({ path, text: `Title: T\nDate: 2022-02-07\n\n${text}` });
  assert.ok(parsed.outcome === 'article', JSON.stringify(parsed).slice(0, 200));
  return { ...parsed, html: renderBody(parsed.body) };
}

/** Pieces of which files of nearly two megabytes are made. */
const pieces = [
  ...['&', '<', '>', '"', '\\', 'a', 'Long words stand here. ', '😀', '旧桥', 'ü', '\u0085', '\u200b', '\u2028 '],
  ...[
    'A\n\n',
    'a\n',
    '- a\n',
    '1. a\n2. b\n\n',
    '> a\n',
    '> a\n>\n',
    'Heading\n\nA sentence is here.\n\n',
    '***\n\n',
    '& ',
  ],
];

describe('a large text', () => {
  for (const piece of pieces) {
    it(`of ${JSON.stringify(piece)} is published with its beginning, and says so`, () => {
      // A little more than has room; of paragraphs of one letter, of which each has an anchor, many more.
      const pieces = Math.ceil((1.1 * limits.body) / (piece.includes('\n\n') ? 150 : sizeOfText(piece)));
      const text = `The first paragraph is here.\n\n${piece.repeat(pieces)}`;
      for (const path of piece === '&' ? ['a.txt', 'a.md'] : ['a.txt']) {
        const { html, fields, warnings } = read(text, path);
        assert.ok(printed(html) <= fields.size && fields.size <= limits.body, `${printed(html)} of ${fields.size}`);
        assert.ok(html.includes('The first paragraph'));
        assert.equal(
          fields.cut === true,
          warnings.some(({ code }) => code === 'too-long'),
        );
      }
    });
  }

  it('that has room is whole', () => {
    const text = 'A sentence of an ordinary article is here. '.repeat(20_000);
    const { html, fields, warnings } = read(text);
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
  const url = `https://a.example/${'x'.repeat(1900)}`;
  const rows = (columns: number, rows: number) =>
    `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|\n'.repeat(rows)}`;
  for (const [name, text] of Object.entries({
    'one address in many links': `${'[a] [a] [a] [a]\n\n'.repeat(2000)}[a]: ${url}`,
    'its address on the next line': `${'[a] [a] [a] [a]\n\n'.repeat(2000)}[a]:\n${url}`,
    'its address in angle brackets': `${'[a] [a] [a] [a]\n\n'.repeat(2000)}[a]: <${url.replaceAll('xx', 'x ')}>`,
    'rows that are filled up': rows(1000, 2900),
    'a row in many paragraphs': `${rows(100, 100)}\n`.repeat(20),
    'footnotes named again and again': `${'a[^1] '.repeat(300)}\n\n[^1]: n`,
    'letters of an address': `${`https://a.example/${'旧'.repeat(600)} a\n\n`.repeat(50)}`,
    'lists in lists': `${'- '.repeat(20)}a\n\n`.repeat(900),
    headings: '# a\n'.repeat(3000),
  })) {
    it(`${name}: no more than it was said to become`, () => {
      const { html, fields } = read(text, 'a.md');
      assert.ok(printed(html) <= fields.size && fields.size <= limits.body, `${printed(html)} of ${fields.size}`);
    });
  }

  it('counts the cells of a table by its widest row', () => {
    assert.ok(tooCostly(rows(1000, 2900)));
    assert.equal(tooCostly(rows(10, 1000)), undefined);
  });

  it('has no link to an address without an end', () => {
    assert.ok(!read(`[a](https://a.example/${'x'.repeat(limits.address)})`, 'a.md').html.includes('x.example/xx'));
    assert.ok(!read(`[word](https://a.example/${'x'.repeat(limits.address)})`, 'a.md').html.includes('href="https'));
    assert.ok(read('[word](https://a.example/)', 'a.md').html.includes('href="https'));
  });

  it('of any recipe is no larger than it was said to become', () => {
    for (const recipe of ownRecipes) {
      const parsed = parseArticle({ path: 'a.md', text: buildOfLength(recipe, 20_000) });
      if (parsed.outcome !== 'article') continue;
      assert.ok(printed(renderBody(parsed.body)) <= parsed.fields.size, recipe.name);
    }
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

  it('no character takes more than it was said to', () => {
    for (let code = 1; code < 0x10000; code += code < 0x400 ? 1 : 97) {
      const character = String.fromCodePoint(code);
      if (!character.isWellFormed()) continue;
      const html = renderBody({ kind: 'plain', blocks: [{ type: 'paragraph', text: `a${character}a` }] });
      const around = renderBody({ kind: 'plain', blocks: [{ type: 'paragraph', text: 'aa' }] });
      assert.ok(printed(html) - printed(around) <= sizeOfText(character), `U+${code.toString(16)}`);
    }
  });
});
