/** How build and browser find the words of a text, and the terms of a word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldWord } from '../../../src/search/words/fold-word.ts';
import { loadStemmer, stemLanguageOf } from '../../../src/search/words/stemmers.ts';
import { tokensOf } from '../../../src/search/words/tokens.ts';

describe('the words of a text', () => {
  const table: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['Two words.', ['Two', 'words']],
    ['one,two;three/four (five)', ['one', 'two', 'three', 'four', 'five']],
    ['the U.S. and the U.S.A.', ['the', 'US', 'and', 'the', 'USA']],
    ['ends with U.S.', ['ends', 'with', 'US']],
    ['1,250,000 and 1.5 and 3.14', ['1250000', 'and', '1', '5', 'and', '3', '14']],
    ['C++ and C# and C.', ['C++', 'and', 'C#', 'and', 'C']],
    ['an F-16', ['an', 'F+16=F16']],
    ['co‑operation', ['co+operation=cooperation']],
    ["O’Brien O'Brien", ['O+Brien=OBrien', 'O+Brien=OBrien']],
    ['snake_case_name', ['snake+case+name=snakecasename']],
    ['a-b-c-d-e', ['a+b+c+d+e']],
    ["-dash- 'quoted'", ['dash', 'quoted']],
    ['naïve Łódź', ['naïve', 'Łódź']],
    ['东京奥运会', ['东京', '奥运', '会']],
    ['ภาษาไทย', ['ภาษา', 'ไทย']],
    ['قال الرئيس', ['قال', 'الرئيس']],
    ['हिन्दी', ['हिन्दी']],
    ['👍 ok 👍🏽', ['ok']],
    ['', []],
  ];
  for (const [text, words] of table) {
    it(JSON.stringify(text), () => {
      const found = tokensOf(text).map(
        ({ parts, joined }) => parts.join('+') + (joined === undefined ? '' : `=${joined}`),
      );
      assert.deepEqual(found, words);
    });
  }

  it('have places in the text that do not overlap, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const { from, to, parts } of tokensOf(text)) {
          assert.ok(from >= end && to > from && to <= text.length && parts.every((part) => part !== ''));
          end = to;
        }
      }),
    );
  });

  it('are found the same with a plain word beside them as without', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB1 .,-’'+#_é中"), maxLength: 20 }), (text) => {
        const words = (from: string) => tokensOf(from).map(({ parts }) => parts.join('+'));
        assert.deepEqual(words(`x ${text} y`), ['x', ...words(text), 'y']);
      }),
    );
  });

  it('are found in time that grows with the text', () => {
    const text = 'a-'.repeat(500_000) + '1,000'.repeat(100_000) + "'".repeat(500_000);
    assert.ok(tokensOf(text).length > 0);
  });
});

describe('the folded word', () => {
  const table: readonly (readonly [word: string, ...folded: readonly string[]])[] = [
    ['Zürich', 'zurich', 'zuerich'],
    ['MÜLLER', 'muller', 'mueller'],
    ['Łódź', 'lodz'],
    ['Øresund', 'oresund', 'oeresund'],
    ['Ærø', 'aero', 'aeroe'],
    ['Đakovo', 'dakovo', 'djakovo'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['İzmir', 'izmir'],
    ['ırmak', 'irmak'],
    ['São', 'sao'],
    ['coördinate', 'coordinate', 'cooerdinate'],
    ['œuvre', 'oeuvre'],
    ['الجسر', 'جسر'],
    ['والجسر', 'جسر'],
    ['مدرسة', 'مدرسه'],
    ['١٢٣', '123'],
    ['२०२२', '2022'],
    ['ﬁnance', 'finance'],
    ['й', 'й'],
    ['\u200D'],
  ];
  for (const [word, ...folded] of table) it(JSON.stringify(word), () => assert.deepEqual(foldWord(word), folded));

  it('is folded once: folding it again changes nothing', () => {
    for (const [word] of table) for (const folded of foldWord(word)) assert.equal(foldWord(folded)[0], folded);
  });
});

describe('the endings', () => {
  const table = [
    ['en', 'ministers', 'minister'],
    ['de', 'minister', 'ministern'],
    ['fr', 'elections', 'election'],
    ['es', 'elecciones', 'eleccion'],
    ['ru', 'президента', 'президент'],
  ] as const;
  for (const [lang, word, other] of table) {
    it(`${word} and ${other} are one term in ${lang}`, async () => {
      const stem = await loadStemmer(stemLanguageOf(lang));
      assert.equal(stem(foldWord(word)[0] ?? ''), stem(foldWord(other)[0] ?? ''));
    });
  }
  it('a word with a digit, and a word of a language without rules, stays as it is', async () => {
    assert.equal((await loadStemmer('en'))('f16s'), 'f16s');
    assert.equal((await loadStemmer(stemLanguageOf('zh-Hans')))('words'), 'words');
  });
  it('regional languages have the rules of their language', () =>
    assert.deepEqual(['en-GB', 'pt-br', 'nb', 'zh', 'constructor'].map(stemLanguageOf), [
      'en',
      'pt',
      'no',
      undefined,
      undefined,
    ]));
});
