import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isVisible, cleanCharacters } from '../../../../src/article/text/invisible-characters.ts';

/** The reason, the input, and the expected output. */
const rows: readonly (readonly [why: string, input: string, output: string])[] = [
  ['plain text stays', 'A “plain” text – with dashes\n\tand a tab', 'A “plain” text – with dashes\n\tand a tab'],
  ['letters are composed', 'cafe\u0301', 'caf\u00E9'],
  ['an override cannot turn a name round', 'invoice\u202Etxt.exe', 'invoicetxt.exe'],
  ['an embedding goes with its end', '\u202Bעברית\u202C text', 'עברית text'],
  ['balanced isolates stay', 'שלום \u2066ABC\u2069 שלום', 'שלום \u2066ABC\u2069 שלום'],
  ['an open isolate goes', 'a \u2067b\nc', 'a b\nc'],
  ['a close without an open goes', 'a\u2069 \u2066b', 'a b'],
  ['a zero-width space inside a Latin word goes', 'pass\u200Bword', 'password'],
  ['a joiner between Latin letters goes', 'a\u200D\u200Cb', 'ab'],
  ['Persian keeps its non-joiner', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['Hindi keeps its joiner', 'क्\u200Dष', 'क्\u200Dष'],
  ['an emoji family stays together', '👩\u200D👧', '👩\u200D👧'],
  [
    'the flag of Scotland keeps its tags',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  ],
  ['text hidden in tags goes', 'a\u{E0041}\u{E0042}b', 'ab'],
  ['a byte order mark inside goes', 'a\uFEFFb', 'ab'],
  ['directional marks of Arabic stay', 'السعر 5\u200F%', 'السعر 5\u200F%'],
  ['zero-width spaces of Khmer stay, one at a time', 'ក\u200B\u200Bខ', 'ក\u200Bខ'],
];

describe('tidyCharacters', () => {
  for (const [why, input, output] of rows) {
    it(why, () => {
      const { text, warnings } = cleanCharacters(input);
      assert.equal(text, output);
      assert.equal(warnings.length > 0, input.normalize('NFC') !== output);
    });
  }
});

describe('isVisible', () => {
  it('sees letters, digits, signs and emoji', () => {
    for (const text of ['a', '7', '¿', '😀', 'é', '漢']) assert.ok(isVisible(text), text);
  });
  it('does not see blanks of any kind', () => {
    for (const text of ['', ' \u00A0\u2003', '\u200B\u2060', '\u3164', '\u2800', '\u0301']) assert.ok(!isVisible(text));
  });
});
