/** Lines that stand alone above prose: sub-headings, furniture of a page, and beginnings of a sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from '../../../../src/article/body/plain-text.ts';

const PROSE = 'The ferry between the two islands carried passengers again on Thursday, eleven days after the storm.';
const isHeading = (line: string, below = PROSE) =>
  readBlocks(`${PROSE}\n\n${line}\n\n${below}\n`).some(({ type }) => type === 'heading');

const promo = [
  ...['Also Read | Why the pier broke', 'READ MORE HERE', 'Further reading', 'Listen to this article'],
  ...['View comments', 'Read the full story here', 'Support our journalism', 'Mehr Nachrichten aus der Region'],
  ...['Lire aussi | L’histoire du port', 'À voir aussi', 'Más sobre este tema', '更多阅读', 'أخبار متعلقة'],
  ...['Jetzt Newsletter abonnieren', 'Lies auch: Warum die Mole brach', 'Hier geht’s weiter'],
  ...['La suite après cette publicité', 'Lire l’article complet', 'À découvrir : le port'],
  ...['Lee también: Por qué se rompió el muelle', 'Sigue leyendo', 'Temas relacionados'],
  ...['Leia também: Por que o cais quebrou', 'Publicidade', 'Leggi anche: Perché il molo si è rotto', 'Pubblicità'],
  ...[
    'Читайте также: Почему сломался причал',
    'Реклама',
    'شاهد أيضا: الميناء',
    'इसे भी पढ़ें: घाट',
    '编辑推荐',
    '阅读全文',
  ],
];

for (const line of promo)
  test(`a line that leads to other pages is no sub-heading: ${line}`, () => assert.ok(!isHeading(line)));

for (const line of [
  ...[
    'Reading the storm',
    'Read more books, says minister',
    'Further reading lists for pupils',
    'Supporting the arts',
    'Comment by the mayor',
    'Top marks for the roof',
    'Advertising ban',
  ],
  ...['What dreams are made of', 'Voters turn out', 'Plan A', 'Bahn führt neue Regeln ein', 'Leia wins the cup'],
])
  test(`a sub-heading remains one: ${line}`, () => assert.ok(isHeading(line)));

for (const line of ['The club of the', 'Isla Norte y', 'Der Verein und', 'La ville et les'])
  test(`a line that ends with an article or "and" is no sub-heading: ${line}`, () => assert.ok(!isHeading(line)));

test('a line above a clause between dashes is no sub-heading', () => {
  assert.ok(
    !isHeading('Minister Anna Author', '- who had opened the run - said that she was pleased with the many people.'),
  );
  assert.ok(isHeading('Ingredients', '- flour\n- milk\n- two eggs'));
});
