/** A passage of a text is found again after corrections, and never in a wrong place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { quoteOf } from '../../../../src/client/highlights/quote.ts';
import { MAX_CONTEXT } from '../../../../src/client/highlights/stored-highlight.ts';
import { tokensOf } from '../../../../src/client/highlights/tokens.ts';
import { findIn, findPassages, texts } from '../../../support/articles/corrections.ts';

const BEFORE = 'The ferry left the harbour at dawn with forty people on board.';
const AFTER = 'Nobody on the quay saw her turn back before the storm broke over the bay.';
const QUOTE = 'Her captain, John Moore, had sailed the strait for thirty years.';
const text = `${BEFORE} ${QUOTE} ${AFTER}`;
const placeOf = (quote: string, within = text) => ({
  start: within.indexOf(quote),
  end: within.indexOf(quote) + quote.length,
});
/** The quote of a text as it is found in another one. */
const found = (quote: string, corrected: string, within = text) => {
  const place = findIn(corrected)(quoteOf(within, placeOf(quote, within)));
  return place && corrected.slice(place.start, place.end);
};

describe('a quote', () => {
  const cases: readonly (readonly [what: string, quote: string, corrected: string, expected: string | undefined])[] = [
    ['in the same text', QUOTE, text, QUOTE],
    ['below a notice', QUOTE, `Correction: an earlier version named another captain. ${text}`, QUOTE],
    ['with a name corrected', QUOTE, text.replace('John Moore', 'Joan Moore'), QUOTE.replace('John', 'Joan')],
    ['with its first word corrected', QUOTE, text.replace('Her captain', 'The captain'), QUOTE.replace('Her', 'The')],
    ['with its last word corrected', 'sailed the strait', text.replace('the strait', 'the sound'), 'sailed the sound'],
    [
      'with a clause more',
      QUOTE,
      text.replace('had', 'a father of four, had'),
      QUOTE.replace('had', 'a father of four, had'),
    ],
    ['with a clause less', QUOTE, text.replace(', John Moore,', ''), QUOTE.replace(', John Moore,', '')],
    ['after a sentence more', QUOTE, text.replace(QUOTE, `It was cold. ${QUOTE}`), QUOTE],
    ['with other quotation marks', 'captain, John', text.replaceAll(',', ' ,'), 'captain , John'],
    ['that was taken out', QUOTE, `${BEFORE} ${AFTER}`, undefined],
    ['that was written anew', QUOTE, `${BEFORE} Storms are not rare there in March. ${AFTER}`, undefined],
    [
      'in another text',
      QUOTE,
      'A text about gardens, in which roses and their thorns are praised for a while.',
      undefined,
    ],
    ['in no text', QUOTE, '', undefined],
    ['of one word, in its sentence', 'captain', text.replace('forty', 'fifty'), 'captain'],
    ['of one word that is only elsewhere now', 'captain', text.replace(QUOTE, 'A captain.'), undefined],
    ['of one word that was replaced', 'captain', text.replace('captain', 'skipper'), undefined],
    ['that is there twice as well', QUOTE, `A note. ${text} ${text}`, undefined],
  ];
  for (const [what, quote, corrected, expected] of cases)
    it(`${what} is ${expected ? 'found' : 'not found'}`, () => assert.equal(found(quote, corrected), expected));

  it('in text without spaces between words is found after a correction', () => {
    const chinese =
      '渡轮在黎明时分离开港口，船上有四十人。船长在海峡航行了三十年。码头上没有人看到她在暴风雨来临之前返航。';
    const corrected = chinese.replace('四十', '五十').replace('三十年', '三十一年');
    assert.equal(found('船长在海峡航行了三十年', corrected, chinese), '船长在海峡航行了三十一年');
    const arabic =
      'غادرت العبارة الميناء عند الفجر وعلى متنها أربعون شخصا. أبحر قبطانها في المضيق ثلاثين عاما. لم يرها أحد تعود.';
    assert.equal(found('أبحر قبطانها في المضيق', `تصويب. ${arabic}`, arabic), 'أبحر قبطانها في المضيق');
  });

  it('has at most so much text around it', () => {
    const { prefix, suffix } = quoteOf(text, placeOf('John'));
    assert.ok(prefix.length === MAX_CONTEXT && suffix.length === MAX_CONTEXT);
    assert.equal(text.indexOf(`${prefix}John${suffix}`), text.indexOf('John') - MAX_CONTEXT);
  });

  it('is found in the text that it was taken from, wherever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 400 }), (whole, at, length) => {
        const start = at % (whole.length - 1);
        const place = { start, end: Math.min(whole.length, start + length) };
        assert.deepEqual(findIn(whole)(quoteOf(whole, place)), place);
      }),
      { seed: 20220207, numRuns: 300 },
    );
  });

  it('of any shape is looked for in any text without an error, and is found within it', () => {
    const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\uD800', '…', text));
    fc.assert(
      fc.property(odd, odd, odd, odd, fc.integer(), (whole, exact, prefix, suffix, start) => {
        const place = findIn(whole)({ exact, prefix, suffix, start });
        assert.ok(!place || (place.start >= 0 && place.start <= place.end && place.end <= whole.length));
      }),
      { seed: 20220207, numRuns: 300 },
    );
  });
});

it('of 200 corrected passages at least 95 % are found, and none elsewhere', (t) => {
  const { found, wrong } = findPassages(200, 20220207);
  t.diagnostic(`${found} were found`);
  assert.deepEqual(wrong, []);
  assert.ok(found >= 190, `${found} were found`);
});

it('words, marks and letters of scripts without spaces are compared one by one', () => {
  const words = (of: string) => tokensOf(of).map(({ word }) => word);
  assert.deepEqual(words('“It’s 3.5 %,” she said — twice'), [
    '"',
    'it',
    "'",
    's',
    '3',
    '.',
    '5',
    '%',
    ',',
    '"',
    'she',
    'said',
    '-',
    'twice',
  ]);
  assert.deepEqual(words('北京abcไทย'), ['北', '京', 'abc', 'ไ', 'ท', 'ย']);
  assert.deepEqual(words('Cafe\u0301'), words('Café'));
});
