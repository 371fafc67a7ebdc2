/** Variants of the text of scanned articles: broken words, copies of the text, marks of the scanner, sub-headings, the end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../src/article/html/render.ts';
import { codes, headed, read, STORY, textOf, wrap } from '../support/articles/scanned-article.ts';

const HALVES = new Map(
  'com-pany car-ry work-ers Mon-day man-ager un-til com-mittee har-bor dis-trict re-port Fri-day after-noon coun-cil oth-er com-panies fol-low No-body lon-ger de-lay'
    .split(' ')
    .map((word) => [word.replace('-', ''), word.split('-')[0] ?? ''] as const),
);

test('broken words are joined at every width, and no others are', () => {
  for (let width = 24; width <= 60; width += 1)
    for (const broken of [true, false]) {
      const lines = wrap(STORY, width, broken ? HALVES : new Map()).map(
        (line) => `${line}${width % 2 === 0 ? ' ' : ''}`,
      );
      assert.equal(textOf(read(`${headed('Fare')}${lines.join('\n')}\n`)), STORY, lines.join('\n'));
    }
});

test('words that stand side by side stay apart at the end of a line', () => {
  for (const pair of [
    'a|long',
    'a|part',
    'close|to',
    'may|be',
    'some|things',
    'in|sight',
    'be|loved',
    'not|able',
    'run|away',
    'per|cent',
    'good|will',
    'any|one',
    'up|on',
    'every|one',
    'an|hour',
    'the|men',
  ])
    for (const [before, after] of [
      ['It is said that there was', 'of the old kind.'],
      ['They all spoke of', 'and went home.'],
    ]) {
      const [first = '', second = ''] = pair.split('|');
      const text = `${before} ${first}\n${second} ${after}\nNothing else was heard of it by the\nofficers of the harbor.\n`;
      assert.ok(textOf(read(headed('Fare') + text)).includes(`${first} ${second}`), pair);
    }
});

test('a word broken over a blank line is joined, and a quotation inside the sentence stands below it', () => {
  for (const between of ['\n\n', '\n\n\n', '\n\n"We counted the people\nwho stood before a locked door."\n\n']) {
    const text = `The reading room of the library is to\nstay open until sev${between}en in the evening.\n\nReaders had asked for it in a petition.\n`;
    assert.match(
      textOf(read(headed('Library') + text)),
      /^The reading room of the library is to stay open until seven in the evening\.\n/,
    );
  }
});

test('a text that stands several times is shown once, however its copies are wrapped', () => {
  for (let times = 2; times <= 15; times += 1)
    for (const [join, width] of [
      ['\n', 30],
      ['\n\n', 36],
      [' ', 44],
      ['\n', 0],
    ] as const) {
      const copies = Array.from({ length: times }, (_, at) => wrap(STORY, width === 0 ? 28 + at : width).join('\n'));
      const article = read(`${headed('Band Plays')}${copies.join(join)}\n`);
      assert.equal(textOf(article), STORY);
      assert.deepEqual(codes(article), ['repeated-text']);
    }
  const chorus = 'Row, boys, row.\nRow, boys, row.\nThe tide is out, the wind is low.\n';
  assert.deepEqual(codes(read(headed('A Song') + chorus)), []);
});

test('marks at the margins of several lines are left out with a warning', () => {
  for (const marks of ['! | j i', '| | ¦ |', '\\ ~ ^ |', 'j j i l', '• | ! •'].map((list) => list.split(' ')))
    for (const width of [30, 38]) {
      const lines = wrap(STORY, width).map((line, at) => (at < marks.length ? `${line} ${marks[at]}` : line));
      const article = read(`${headed('Coal')}${lines.join('\n')}\n`);
      assert.equal(textOf(article), STORY, lines.join('\n'));
      assert.deepEqual(codes(article), ['scanned-text']);
    }
  const lines = wrap(STORY, 34).map((line, at) => (at === 3 ? `>${line}` : line));
  assert.equal(textOf(read(`${headed('Coal')}${lines.join('\n')}\n`)), STORY);
});

test('signs and letters that belong to the text stay', () => {
  for (const text of [
    'I and my brother went out with the boat\nin the morning, and my father and I\nwent home when it was dark, as I said.\n',
    'Rows of the table stand in the report: a | b |\nand the next of them is c | d |\nas the clerk wrote.\n',
    'Vive la France !\nVive le port !\nThe sailors called it from the ships.\n',
    'The score was five to\n3\nand the other was six to\n4\nas the boys said.\n',
  ])
    assert.deepEqual(codes(read(headed('Fare') + text)), [], text);
});

test('sub-headings of one line or two, titled or in capitals, are set apart', () => {
  const parts = [
    'The field was under water on one side,\nand the ball stopped where it fell.',
    'Then the pilots scored twice while the\ncustoms men were still protesting.',
  ];
  for (const heading of [
    'Wet Ground',
    'WET GROUND',
    'Ships Wait for Orders.',
    'TWO GOALS\nIN ONE MINUTE',
    'Next Match',
    '“Not a Foul”',
    'A Day in the Rain',
  ]) {
    const html = renderBody(read(`${headed('Pilots Win')}${parts[0]}\n${heading}\n${parts[1]}\n`).body);
    assert.match(html, /^<p[^>]*>(?:(?!<\/p>).)*fell\.(?:(?!<\/p>).)*<\/p><h2/, heading);
    assert.equal(
      html.match(/<h2[^>]*>(.*?)<\/h2>/)?.[1]?.replace(/<a.*$/, ''),
      heading.replace('\n', ' ').replace(/\.$/, ''),
    );
  }
  for (const line of ['said Anna Brook', 'Wet ground and rain', 'Anna Brook, of the club,'])
    assert.doesNotMatch(
      renderBody(read(`${headed('Pilots Win')}${parts[0]}\n${line}\n${parts[1]}\n`).body),
      /<h2/,
      line,
    );
});

test('the name that signs a text and the caption below it become the credit', () => {
  for (const dash of ['—', '–', '--', ' — ', '\n—'])
    for (const name of ['Hale', 'HALE', 'Tom Ferris']) {
      const article = read(`${headed('Pilots Win')}${STORY}${dash}${name}\n`);
      assert.equal(article.fields.credit, name);
      assert.equal(textOf(article), STORY);
    }
  for (const paper of ['Ada Brook/The Lantern', 'Ada Brook / Lantern', 'ADA BROOK/THE LANTERN'])
    for (const gap of ['\n\n', '\n\n\n']) {
      const article = read(
        `${headed('Library')}${STORY}${gap}${paper}\nReaders wait before the north door\non a Sunday in March.\n`,
      );
      assert.equal(article.fields.credit, `${paper}: Readers wait before the north door on a Sunday in March.`);
      assert.equal(textOf(article), STORY);
    }
  for (const end of ['He goes on Friday and/or Saturday.', '“All is lost.”—Hale', 'the rest is well-known'])
    assert.equal(read(`${headed('Pilots Win')}${STORY}\n${end}\n`).fields.credit, undefined, end);
});

test('datelines of old papers are read', () => {
  for (const [line, dateline, source] of [
    ['HARTWELL. Oct. 13 (NW).— ', 'HARTWELL, Oct. 13 (NW)', 'NW'],
    ['HARTWELL, Oct. 13 (NW) — ', 'HARTWELL, Oct. 13 (NW)', 'NW'],
    ['HARTWELL, Oct. 13.—(NW)—', 'HARTWELL, Oct. 13 (NW)', 'NW'],
    ['HARTWELL, Oct. 13.—', 'HARTWELL, Oct. 13'],
    ['HARTWELL, Me., Oct. 13. (NW) — ', 'HARTWELL, Me., Oct. 13 (NW)', 'NW'],
    ['HARTWELL (NW).—', 'HARTWELL (NW)', 'NW'],
    ['PORT HARTWELL. March 3 (/NW).—', 'PORT HARTWELL, March 3 (NW)', 'NW'],
    ['HARTWELL, Me. (NW) — ', 'HARTWELL, Me. (NW)', 'NW'],
  ] as const) {
    const article = read(`${headed('Coal')}${wrap(line + STORY, 36).join('\n')}\n`);
    assert.deepEqual([article.fields.dateline, article.fields.source], [dateline, source], line);
    assert.equal(textOf(article), STORY);
  }
});
