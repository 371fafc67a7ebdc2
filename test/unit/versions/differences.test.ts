import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differenceOf, type Difference } from '../../../src/versions/differences.ts';
import type { ShownVersion } from '../../../src/versions/shown.ts';
import { shown } from '../../support/device/shown-version.ts';

/** `[-removed-]` and `{+added+}`, one passage a line, with the name of the part unless it is the text. */
const marks = { removed: ['[-', '-]'], added: ['{+', '+}'], same: ['', ''], gap: ['', ''] } as const;
const written = ({ passages, isCut }: Difference): string[] => [
  ...passages.map(
    ({ part, pieces }) =>
      (part === 'text' ? '' : `${part}: `) +
      pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join(''),
  ),
  ...(isCut ? ['(cut)'] : []),
];
const between = (a: ShownVersion, b: ShownVersion) => written(differenceOf(a, b));

const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const cases: [what: string, before: ShownVersion, after: ShownVersion, expected: string[]][] = [
  ['no change', shown('The bridge is long.'), shown('The bridge is long.'), []],
  [
    'a word',
    shown('The bridge is 3,000 metres long.'),
    shown('The bridge is 300 metres long.'),
    ['The bridge is [-3,000-]{+300+} metres long.'],
  ],
  [
    'a phrase, which is one change',
    shown('The old stone bridge opens on Monday in the morning, says the mayor.'),
    shown('The bridge opens in the evening of next Friday, says the mayor.'),
    ['The [-old stone -]bridge opens [-on Monday -]in the [-morning-]{+evening of next Friday+}, says the mayor.'],
  ],
  [
    'a headline and a summary',
    shown('It is long.', { title: 'A bridge opens', more: 'summary: At noon.\n' }),
    shown('It is long.', { title: 'The bridge closes', more: 'summary: At night.\n' }),
    ['headline: [-A-]{+The+} bridge [-opens-]{+closes+}', 'standfirst: At [-noon-]{+night+}.'],
  ],
  [
    'an author',
    shown('It is long.', { more: 'author: Jane Doe\n' }),
    shown('It is long.', { more: 'author: John Doe\n' }),
    ['byline: [-Jane-]{+John+} Doe'],
  ],
  [
    'a paragraph that is new, one that is gone, and one that moved below it',
    shown('First of all, the bridge is red.\n\nLorries may not use it before the spring.'),
    shown('Divers found a crack in the pier.\n\nLorries may not use it before the autumn.'),
    [
      '[-First of all, the bridge is red.-]',
      '{+Divers found a crack in the pier.+}',
      'Lorries may not use it before the [-spring-]{+autumn+}.',
    ],
  ],
  [
    'a word of a long paragraph, whose other words are left out',
    shown(`${long} red ${long}`),
    shown(`${long} blue ${long}`),
    [`… ${long.split(' ').slice(-12).join(' ')} [-red-]{+blue+} ${long.split(' ').slice(0, 12).join(' ')} …`],
  ],
  [
    'a language without spaces',
    shown('大桥长三千米，今日开通。', { lang: 'zh' }),
    shown('大桥长三百米，今日开通。', { lang: 'zh' }),
    ['大桥长[-三千-]{+三百+}米，今日开通。'],
  ],
  [
    'a language that is written from the right',
    shown('طول الجسر ثلاثة آلاف متر.', { lang: 'ar' }),
    shown('طول الجسر ثلاثمئة متر.', { lang: 'ar' }),
    ['طول الجسر [-ثلاثة آلاف-]{+ثلاثمئة+} متر.'],
  ],
  [
    'a sign that looks like markup',
    shown('It costs a < b & c.'),
    shown('It costs a > b & c.'),
    ['It costs a [-<-]{+>+} b & c.'],
  ],
  ['the target of a link alone', shown('See [it](https://a.example/).'), shown('See [it](https://b.example/).'), []],
  [
    'an item of a list, a cell of a table and a sub-heading',
    shown('## Times\n\n- at noon\n\n| a | b |\n| - | - |\n| one | two |'),
    shown('## Hours\n\n- at night\n\n| a | b |\n| - | - |\n| one | three |'),
    ['[-Times-]', '{+Hours+}', 'at [-noon-]{+night+}', 'one [-two-]{+three+}'],
  ],
];

for (const [what, before, after, expected] of cases)
  test(`the difference shows ${what}`, () => assert.deepEqual(between(before, after), expected));

const words = fc.array(fc.constantFrom('ferry', 'pier', 'a', 'the', '300', 'kai.', 'bread'), {
  minLength: 1,
  maxLength: 30,
});
const text = fc.array(
  words.map((some) => some.join(' ')),
  { minLength: 1, maxLength: 6 },
);

test('both texts can be read from what stayed, was removed and was added', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { passages } = differenceOf(shown(before.join('\n\n')), shown(after.join('\n\n')));
      const without = (kind: string, skipped: string) =>
        passages.map(({ pieces }) =>
          pieces
            .filter((piece) => piece.kind !== skipped && piece.kind !== kind)
            .map((piece) => piece.text)
            .join(''),
        );
      for (const passage of passages) if (passage.pieces.some(({ kind }) => kind === 'gap')) return;
      for (const passage of without('gap', 'added')) if (passage !== '') assert.ok(before.includes(passage), passage);
      for (const passage of without('gap', 'removed')) if (passage !== '') assert.ok(after.includes(passage), passage);
    }),
    { numRuns: 200 },
  );
});
