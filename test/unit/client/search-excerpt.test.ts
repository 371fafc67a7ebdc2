/** The excerpt of a result: the part of a text with most of the searched words, in pieces of plain text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { excerptOf, highlight, marksOf, type Piece } from '../../../src/client/search/excerpt.ts';
import { termsBy } from '../../../src/search/words/terms.ts';

const languages = [termsBy((word) => word.replace(/s$/, ''))];
const marks = (text: string, ...terms: readonly string[]) => marksOf(text, new Set(terms), languages);
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  const long = Array.from({ length: 400 }, (_, at) => `w${at}`).join(' ');

  it('is all of a short text', () => assert.equal(shown(excerptOf('a b c', marks('a b c', 'b'))), 'a [b] c'));
  it('highlights neighbours together', () =>
    assert.equal(shown(highlight('a b c d', marks('a b c d', 'b', 'c'))), 'a [b c] d'));
  it('begins with the text where no word is highlighted', () =>
    assert.match(shown(excerptOf(long, [])), /^w0 w1 .* …$/));
  it('goes where most of the searched words are', () =>
    assert.match(
      shown(excerptOf(long, marks(long, 'w3', 'w170', 'w172'))),
      /^… w1\d\d .*\[w170\] w171 \[w172\] .* …$/,
    ));
  it('ends with the text', () => assert.match(shown(excerptOf(long, marks(long, 'w399'))), /^… w\d+ .*\[w399\]$/));

  const forms: readonly (readonly [text: string, terms: readonly string[], expected: string])[] = [
    ['The owls of Łódź', ['owl', 'lodz'], 'The [owls] of [Łódź]'],
    ['An e-mail, an EMAIL', ['email'], 'An [e-mail], an [EMAIL]'],
    ['Mr O’Brien said', ['obrien'], 'Mr [O’Brien] said'],
    ['Herr Müller', ['mueller'], 'Herr [Müller]'],
    ['东京奥运会开幕', ['奥运'], '东京[奥运]会开幕'],
  ];
  for (const [text, terms, expected] of forms) {
    it(`${text}: ${terms.join()}`, () => assert.equal(shown(highlight(text, marks(text, ...terms))), expected));
  }

  it('is text, whatever the text is', () => {
    const hostile = '<img src=x onerror=alert(1)> <mark> </mark><script> &lt;b&gt; &#60;';
    assert.equal(
      highlight(hostile, marks(hostile, 'img', 'script'))
        .map(({ text }) => text)
        .join(''),
      hostile,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const all = marks(text, 'a', 'b', '1');
        const joined = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
        assert.equal(joined(highlight(text, all)), text);
        const excerpt = joined(excerptOf(text, all)).replace(/^… /, '').replace(/ …$/, '');
        assert.ok(text.includes(excerpt));
      }),
    );
  });
});
