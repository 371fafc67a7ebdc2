/** Straight marks of texts as they come, and what newspapers of their language print. Each table also has texts that stay as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typesetText } from '../../../src/typography/typeset.ts';

const tables: Readonly<Record<string, readonly (readonly [source: string, printed: string])[]>> = {
  en: [
    ['"Habemus papam," he said. "We\'ve a pope."', '“Habemus papam,” he said. “We’ve a pope.”'],
    ["St Peter's at ten o'clock", 'St Peter’s at ten o’clock'],
    ["'We will fight,' he said. 'It's the boys' war.'", '‘We will fight,’ he said. ‘It’s the boys’ war.’'],
    ["music of the '90s and the class of '68", 'music of the ’90s and the class of ’68'],
    ["the '60s' best band", 'the ’60s’ best band'],
    ["'90 people died,' he said.", '‘90 people died,’ he said.'],
    ['"\'Hello,\' she said," he recalled.', '“‘Hello,’ she said,” he recalled.'],
    ['He said: "She told me \'no.\'"', 'He said: “She told me ‘no.’”'],
    ["\"I'm reading 'War and Peace'\", he said", '“I’m reading ‘War and Peace’”, he said'],
    ['He is 6\'2" tall and has a 12" record', 'He is 6′2″ tall and has a 12″ record'],
    ['51°30\'26" N, 0°7\'39" W', '51°30′26″ N, 0°7′39″ W'],
    ['"a 12" record" he said', '“a 12″ record” he said'],
    ['"It was 1969" he said. "In 1970"', '“It was 1969” he said. “In 1970”'],
    ['"He scored 12" and "lost 5"', '“He scored 12” and “lost 5”'],
    ["rock 'n' roll, 'tis true, give 'em hell", 'rock ’n’ roll, ’tis true, give ’em hell'],
    ["Qur'an, the 1980's, the workers' union, Hawai'i", 'Qur’an, the 1980’s, the workers’ union, Hawai’i'],
    ['"The first of several paragraphs', '“The first of several paragraphs'],
    ["'The first of several paragraphs", '‘The first of several paragraphs'],
    ['the "so-called" plan—"yes"—and ("no")', 'the “so-called” plan—“yes”—and (“no”)'],
    ["``We will,'' he said", '“We will,” he said'],
    ['“He is half-curled" she said "and', '“He is half-curled” she said “and'],
    ['“Printed” and ‘so’ and ’68', '“Printed” and ‘so’ and ’68'],
    ['foo"bar', 'foo"bar'],
    ["see https://x.org/O'Hare or mail o'hara@x.org", "see https://x.org/O'Hare or mail o'hara@x.org"],
  ],
  de: [
    ['"Das ist gut", sagte er. "Hans\' Auto" und \'s geht', '„Das ist gut“, sagte er. „Hans’ Auto“ und ’s geht'],
    ['Er sagte: "Sie rief \'nein\', und ging."', 'Er sagte: „Sie rief ‚nein‘, und ging.“'],
    ['„Schon richtig“ und »auch so«', '„Schon richtig“ und »auch so«'],
  ],
  'de-CH': [['"Ja", sagte er.', '«Ja», sagte er.']],
  fr: [
    ['"Bonjour", dit-il. C\'est l\'"étranger".', '«\u00A0Bonjour\u00A0», dit-il. C’est l’«\u00A0étranger\u00A0».'],
    ['" Bonjour "', '«\u00A0Bonjour\u00A0»'],
    ['« Il a dit "oui" hier »', '«\u00A0Il a dit “oui” hier\u00A0»'],
    ["L'homme d'aujourd'hui : quoi ?", 'L’homme d’aujourd’hui\u00A0: quoi\u00A0?'],
    ['à 10:30 http://a.fr/?b', 'à 10:30 http://a.fr/?b'],
  ],
  es: [['"Hola", dijo. ¿"Qué"? «Ya»', '«Hola», dijo. ¿«Qué»? «Ya»']],
  ar: [
    ['قال "مرحبا" اليوم', 'قال «مرحبا» اليوم'],
    ['وقال: "نعم، بالطبع".', 'وقال: «نعم، بالطبع».'],
    ['«كما هي»', '«كما هي»'],
  ],
  hi: [['उसने कहा, "नमस्ते।" और \'हाँ\'', 'उसने कहा, “नमस्ते।” और ‘हाँ’']],
  zh: [
    ['他说:"你好"。然后"再见"走了,读\'书\'吧', '他说:“你好”。然后“再见”走了,读‘书’吧'],
    ['“已经”「这样」', '“已经”「这样」'],
  ],
  nl: [['\'s Morgens: "Het is zo\'n dag."', '’s Morgens: “Het is zo’n dag.”']],
  he: [['צה"ל "שלום"', 'צה"ל "שלום"']],
};

for (const [lang, rows] of Object.entries(tables))
  test(`the marks of a text in ${lang} are those of its newspapers`, () => {
    const plain = (text: string) => typesetText(text, lang).replaceAll('\u00AD', '');
    for (const [source, printed] of rows) {
      assert.equal(plain(source), printed);
      assert.equal(plain(printed), printed, 'what is printed stays');
    }
  });

test('letters and digits stay, whatever the marks', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const [lang, rows] of Object.entries(tables))
    for (const [source] of rows) assert.equal(letters(typesetText(source, lang)), letters(source));
});

test('a paragraph of nothing but marks does not get longer', () => {
  for (const sign of ['"', "'", '`', `"'`, `' `, '" ', '«', '„']) {
    const text = sign.repeat(5000);
    assert.ok(typesetText(text, 'en').length <= text.length);
  }
});
