import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from '../../../../src/article/body/plain-text.ts';
import { isPictureLine } from '../../../../src/article/body/picture-lines.ts';

const lines: readonly (readonly [line: string, isPicture: boolean])[] = [
  ['bridge.jpg', true],
  ['  Bridge at dawn.JPEG ', true],
  ['images/bridge.webp', true],
  ['größe.png', true],
  ['图片.png', true],
  ['logo.svg', true],
  ['Send the file to the desk as bridge.jpg', false],
  ['bridge.jpg was taken at dawn', false],
  ['https://a.example/bridge.jpg', false],
  ['//a.example/bridge.jpg', false],
  ['bridge.txt', false],
  ['jpg', false],
  ['Format: jpg', false],
  [`${'a'.repeat(130)}.jpg`, false],
];
for (const [line, isPicture] of lines)
  test(`the line "${line.slice(0, 50)}" is ${isPicture ? '' : 'not '}the name of a picture`, () =>
    assert.equal(isPictureLine(line), isPicture));

const picture = (name: string, words: object = {}) => ({
  type: 'picture',
  name,
  alt: '',
  caption: '',
  credit: '',
  ...words,
});
const text = (words: string) => ({ type: 'paragraph', text: words });
const texts: readonly (readonly [what: string, source: string, blocks: readonly object[]])[] = [
  [
    'between paragraphs',
    'It opened.\n\na.jpg\n\nIt closed.',
    [text('It opened.'), picture('a.jpg'), text('It closed.')],
  ],
  ['within a paragraph', 'It opened.\na.jpg\nIt closed.', [text('It opened.'), picture('a.jpg'), text('It closed.')]],
  [
    'with labels',
    'a.jpg\nCaption: At dawn\nAlt: A bridge\nPhoto credit: A. Name\nIt closed.',
    [picture('a.jpg', { caption: 'At dawn', alt: 'A bridge', credit: 'A. Name' }), text('It closed.')],
  ],
  ['with a caption in brackets', 'a.jpg\n(At dawn)', [picture('a.jpg', { caption: 'At dawn' })]],
  ['two in a row', 'a.jpg\nb.png', [picture('a.jpg'), picture('b.png')]],
  ['with the first of two captions', 'a.jpg\nCaption: One\nCaption: Two', [picture('a.jpg', { caption: 'One' })]],
];
for (const [what, source, blocks] of texts)
  test(`a picture of plain text is read: ${what}`, () => assert.deepEqual(readBlocks(source), blocks));
