/** Tables and verse of plain text keep their lines, wrapped prose is joined, and signs in prose are no quotation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from '../../src/article/body/plain-text.ts';
import { pick, randomFrom, wrapAt } from '../support/articles/wild-texts.ts';

const teams = ['North Shore', 'South Pier', 'Lighthouse', 'Mill Town', 'Old Harbour', 'Ferry Hill'];
const heads = ['Team', 'Won', 'Lost', 'Drawn', 'Points'];
const SENTENCE = 'The league office gave these results on Saturday evening after all four games were over.';

const layouts: Readonly<Record<string, (rows: string[][]) => string[]>> = {
  'blanks, numbers to the right': (rows) =>
    rows.map((cells) =>
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(8)))
        .join('')
        .trimEnd(),
    ),
  'blanks, all to the left': (rows) =>
    rows.map((cells) =>
      cells
        .map((cell) => cell.padEnd(15))
        .join('')
        .trimEnd(),
    ),
  tabs: (rows) => rows.map((cells) => cells.join('\t')),
  bars: (rows) => rows.map((cells) => cells.join(' | ')),
};

for (const [name, layout] of Object.entries(layouts))
  test(`the cells of a table are kept apart (${name})`, () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomFrom(seed);
      const width = 3 + random(3);
      const rows = Array.from({ length: 2 + random(4) }, (_, at) => [
        teams[at] ?? '',
        ...Array.from({ length: width - 1 }, () => String(random(120))),
      ]);
      const all = [heads.slice(0, width), ...rows];
      const blocks = readBlocks(`${SENTENCE}\n\n${layout(all).join('\n')}\n\n${SENTENCE}`, true);
      assert.deepEqual(blocks[1], { type: 'table', head: true, rows: all }, layout(all).join('\n'));
      assert.equal(blocks.length, 3);
    }
  });

const verses = [
  'The ice is on the river,\nThe lorries on the shore,\nThe drivers wait and shiver,\nAnd wait a little more.',
  'an old and silent bridge\na lorry falls into the ice\nthe sound of winter',
  '200 g of barley\n2 onions\na pinch of salt\nwater from the river',
  'The Bridge Office\n12 Harbour Street\nNarva',
  'Riga 2 Narva 1\nPskov 0 Tartu 0\nTapa United 3 Tallinn City 3',
  'Das Eis liegt auf dem Flusse,\ndie Wagen stehn am Strand,\nund jeder wartet lange\nmit Frost in seiner Hand.',
  '床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。',
  '– Where is the ferry?\n– It left an hour ago.\n– And the next one?',
  '>12 tonnes: over the dam\n>20 tonnes: not at all',
  '- 5 degrees in Narva\n- 7 degrees in Tartu',
];

test('verse, addresses, ingredients and results keep their lines, also indented and with a sentence above', () => {
  for (const verse of verses)
    for (const indent of ['', '  ', '    ', '\t'])
      for (const above of [`${SENTENCE}\n\n`, '']) {
        const lines = verse.replace(/^/gm, indent);
        assert.deepEqual(readBlocks(above + lines).at(-1), { type: 'paragraph', text: verse }, lines);
      }
});

const signs = ['>=12', '>60', '> 12', '#1', '+ 3', '- 5', '~50', '1986.', '* 4', '12.'];
const prose =
  'the council of the old town has closed its bridge to lorries and the drivers who came all the way from Riga were told to wait on the southern bank until the engineer returns'.split(
    ' ',
  );

test('a sign at the beginning of a wrapped line is a word of its sentence', () => {
  let count = 0;
  for (const sign of signs)
    for (let width = 50; width <= 110; width += 5) {
      const random = randomFrom(width);
      const first = Array.from({ length: 60 }, () => pick(random, prose)).join(' ');
      const lines = wrapAt(`The ${first}`, width).slice(0, 2);
      const rest = wrapAt(`${sign} ${first}.`, width);
      const blocks = readBlocks([...lines, ...rest].join('\n'));
      assert.deepEqual(blocks, [{ type: 'paragraph', text: [...lines, ...rest].join(' ') }], `${sign} at ${width}`);
      count += 1;
    }
  assert.ok(count > 100);
});

test('quotations are still quotations', () => {
  for (const text of ['> one\n> two', 'He wrote:\n> one\n> two', '>one\n>two', '> one\n>\n> two'])
    assert.equal(readBlocks(text).at(-1)?.type, 'quotation', text);
});
