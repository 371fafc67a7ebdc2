/** No body becomes larger than its bound, whatever a file of nearly two megabytes is made of. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sizeOfText } from '../../../../src/article/body/body-size.ts';
import { renderBody } from '../../../../src/article/html/render.ts';
import { limits } from '../../../../src/article/limits.ts';
import { assertCutToSize, assertPrintedAsSaid, printed, readArticle } from '../../../support/articles/large-article.ts';
import { ownRecipes } from '../../../support/articles/pathological-inputs.ts';

const pieces = [
  ...[
    '<',
    '>',
    '"',
    '\\',
    'a',
    'Long words stand here. ',
    '😀',
    'ü',
    '\u0085',
    '\u200b',
    '\u2028 ',
    'A\n\n',
    'a\n',
    '- a\n',
  ],
  ...['1. a\n2. b\n\n', '> a\n', '> a\n>\n', '旧桥', 'Heading\n\nA sentence is here.\n\n', '***\n\n', '& '],
];

describe('a large text', () => {
  for (const piece of pieces) {
    it(`of ${JSON.stringify(piece)} is published with its beginning, and says so`, () => assertCutToSize(piece));
  }

  it('of Markdown is published with its beginning, and says so', () => assertCutToSize('&', 'a.md'));
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
      const { html, fields } = readArticle(text, 'a.md');
      assert.ok(printed(html) <= fields.size && fields.size <= limits.body, `${printed(html)} of ${fields.size}`);
    });
  }

  it('of any recipe is no larger than it was said to become', () => {
    for (const recipe of ownRecipes) assertPrintedAsSaid(recipe, 20_000);
  });
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
