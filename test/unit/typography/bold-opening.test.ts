/** Tests which words of a run-in headline are bold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boldOpening } from '../../../src/typography/bold-opening.ts';

const openings: readonly (readonly [headline: string, bold: string])[] = [
  ['Floods close the port of Rotterdam', 'Floods close the port of Rotterdam'],
  [
    'Tottenham Hotspur and Manchester United, two clubs having a wretched season at home, will meet in the final',
    'Tottenham Hotspur and Manchester United,',
  ],
  [
    'Britain and the United States announced on Thursday the outline of a trade agreement which will lower American duties',
    'Britain and the United States announced on Thursday',
  ],
  [
    'The minister – who had been in office for only a few months – resigned on Monday over the affair of the lost papers',
    'The minister – who had been in office for only a few months',
  ],
  [
    '国务院总理在北京出席开幕式并发表讲话，强调要继续扩大对外开放，推动经济全球化健康发展',
    '国务院总理在北京出席开幕式并发表讲话，强调要继续扩大对外开放，',
  ],
  ['a'.repeat(120), 'a'.repeat(120)],
  [`Short ${'a'.repeat(120)}`, `Short ${'a'.repeat(120)}`],
];

for (const [headline, bold] of openings)
  test(`“${headline.slice(0, 40)}” is bold up to the end of a clause or a few words`, () =>
    assert.equal(boldOpening(headline), bold));

test('any opening is the beginning of its headline, with a word and without a space at its end', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const headline = text.trim();
      const bold = boldOpening(headline);
      assert.ok(headline.startsWith(bold) && bold.trim().length === bold.length && (bold !== '' || headline === ''));
    }),
  ));
