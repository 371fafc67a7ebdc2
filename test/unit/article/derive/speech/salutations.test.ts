/** A headline that is derived from a letter, a speech or a late lead is none of the words before the news. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../../src/article/parse.ts';

const headlineOf = (text: string, lang = 'en') => {
  const parsed = parseArticle({ path: '2021/03/04/a.txt', text }, lang);
  assert.ok(parsed.outcome === 'article', JSON.stringify(parsed));
  return parsed.fields.title;
};

const PIER = 'The pier will cost nine million euros and be ready by Friday';
const openings = [
  ...[
    'Fellow citizens, the storm has passed.',
    'Dear Editor,\n\n',
    'To the Editor:\n\n',
    'Dear neighbours, I am writing to you again.',
  ],
  ...['Sir, — I read with interest your report on the crane.', 'Mr. Speaker, I rise today to support the act.'],
  ...[
    'Honourable members, the winter has been hard.',
    'Friends, neighbours! This winter has been hard.',
    'Good evening.',
  ],
  ...['Members of the Board, ladies and gentlemen: welcome.', 'What a night!'],
];
for (const opening of openings)
  test(`${JSON.stringify(opening)} is no headline`, () => assert.equal(headlineOf(`${opening} ${PIER}.`), PIER));

const others: readonly (readonly [lang: string, opening: string, news: string])[] = [
  [
    'de',
    'Herr Präsident! Meine Damen und Herren!',
    'Der Bundestag beschließt heute den Haushalt für das kommende Jahr',
  ],
  ['de', 'Sehr geehrte Redaktion,\n\n', 'Ihr Bericht über den Hafenkran war in drei Punkten falsch'],
  ['fr', 'Monsieur le Président, je vous remercie.', 'La France doublera son aide à l’Ukraine l’an prochain'],
  ['fr', 'Mes chers compatriotes, l’hiver a été rude.', 'Le prix du chauffage baissera d’un tiers au mois de mai'],
  ['es', 'Señor Presidente, le agradezco la palabra.', 'España doblará su ayuda a las islas el año próximo'],
  ['ar', 'السيد الرئيس، أشكركم على إعطائي الكلمة.', 'ستضاعف مصر مساعداتها للاجئين في العام المقبل'],
  ['hi', 'संपादक महोदय,\n\n', 'बंदरगाह की क्रेन पर आपकी रिपोर्ट गलत थी'],
  ['zh', '晚上好。', '政府与港口工会就工资问题达成了协议'],
  ['zh', '编辑先生：\n\n', '贵报关于港口起重机的报道有误'],
];
for (const [lang, opening, news] of others)
  test(`${JSON.stringify(opening)} is no headline`, () =>
    assert.equal(headlineOf(`${opening}${lang === 'zh' ? '' : ' '}${news}${lang === 'zh' ? '。' : '.'}`, lang), news));

test('the second sentence names whom a pronoun of the first means', () =>
  assert.equal(
    headlineOf('They came in buses and on bicycles. More than 10,000 people marched for the shipyard on Saturday.'),
    'More than 10,000 people marched for the shipyard on Saturday',
  ));

test('the first sentence stays where the second names nobody either, or where it is a question', () => {
  assert.equal(
    headlineOf('He was born in a small house. It stood by the river for years.'),
    'He was born in a small house',
  );
  assert.equal(headlineOf(`Who pays for the pier? ${PIER}.`), 'Who pays for the pier?');
});

test('a statement of a speech has no pronoun for what another sentence tells', () => {
  const said = (text: string) =>
    headlineOf(
      `THE MAYOR: Thank you all. ${text} The island will build 20 new schools by winter. That is the plan of this town, and with you and the council it will be done.`,
    );
  for (const text of [
    'Republicans in Congress still will not let that happen in 2014.',
    'We saw that just yesterday, when Congress signed the Violence Act.',
    'I understand, as Anna said, we flew into the new federal airport.',
    'Our Department of Energy, we have made this one of our highest priorities.',
    'On Tuesday I met David Gallagher, a union worker of Congress Street.',
  ])
    assert.equal(said(text), 'The Mayor: The island will build 20 new schools by winter');
});
