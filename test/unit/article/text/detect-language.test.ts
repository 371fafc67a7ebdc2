/** The language of a text by its wording: said only where it is beyond doubt. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectLanguage } from '../../../../src/article/text/detect-language.ts';
import { allMessages } from '../../../../src/i18n/all-messages.ts';

const { de, en, es, fr, zh } = allMessages;
const english = `${en.about.what} ${en.feeds.what}`;

describe('the language of a text in Latin letters', () => {
  const table: readonly (readonly [what: string, text: string, usual: string, lang: string | undefined])[] = [
    ['German on an English site', de.about.what, 'en', 'de'],
    ['Spanish on an English site', es.about.what, 'en', 'es'],
    ['French on an English site', fr.about.what, 'en', 'fr'],
    ['English on a German site', english, 'de', 'en'],
    ['English on an Arabic site', english, 'ar', 'en'],
    ['English on an English site', english, 'en', undefined],
    ['German on a German site', de.feeds.what, 'de', undefined],
    ['a few words', 'La lutte continue.', 'en', undefined],
    ['a few words where letters are others', 'La lutte continue.', 'ar', 'und-Latn'],
    ['no words', '1986 — 2022', 'ar', undefined],
    ['nothing', '', 'en', undefined],
    ['Chinese', zh.about.what, 'en', undefined],
    ['names alone', 'Westin St. Francis Hotel, San Francisco. '.repeat(2), 'en', undefined],
  ];
  for (const [what, text, usual, lang] of table)
    it(`${what}: ${lang}`, () => assert.equal(detectLanguage(text, usual), lang));

  it('is found by the beginning', () => {
    const text = `${de.about.what} `.repeat(4);
    assert.equal(detectLanguage(text + english.repeat(100), 'en'), 'de');
  });
});
