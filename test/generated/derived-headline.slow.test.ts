/** Variants of leads: a derived headline is a complete clause or the whole sentence, never a cut. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../src/article/derive/headline.ts';
import { parseArticle } from '../../src/article/parse.ts';

const subjects = [
  'The harbour office of the two northern islands',
  'Harbour master Ilse Brandt, who had waited all night on the pier,',
  'Eight divers who had worked for two nights in water of four degrees',
  'The mayor of Narva, a former sailor with a wooden leg,',
];
const predicates = [
  'has asked the regional parliament to pay for a wholly new pier of oak and steel',
  'said on Thursday that the ferry to the outer islands would sail again from Monday',
  'will get the medal of the island for their work on the piles of the northern pier',
];
const additions = [
  '',
  ', which the storm of last winter had broken into three parts',
  ' after the old one had been destroyed by the storm of last winter',
  ' because no ship could land at the old one since the storm',
  ', including a bridge for the children on their way to school',
  ' – the third in a row since the war, and by far the dearest of them all',
  ' while the ferry waited for the tide with four hundred people on board',
];

test('a headline of any subject, predicate and addition ends where the clause ends', () => {
  for (const subject of subjects)
    for (const predicate of predicates)
      for (const addition of additions) {
        const sentence = `${subject} ${predicate}${addition}`;
        const headline = deriveHeadline(`${sentence}. Nobody was hurt.`);
        // A clause between subject and verb may be left out.
        const main = `${subject.replace(/,.*,$/, '')} ${predicate}`;
        assert.ok([sentence, `${subject} ${predicate}`, main].includes(headline), headline);
      }
});

const titles = 'Sens.|Reps.|Gov.|Lt. Col.|Messrs.|Dr.|Prof.|Mr.|Mrs.|St.|Rev.|Det. Insp.|J. K.|Supt.|Brig. Gen.'.split(
  '|',
);
const abroad: readonly (readonly [before: string, after: string])[] = [
  ['Der Rat hat am 3', ' März beschlossen, dass die Fähre fährt'],
  ['Der 1', ' FC Narva hat am Sonntag gegen die Insel verloren'],
  ['Die Fähre kostet rd', ' 3,5 Mio. Euro und fährt z. B. im Winter nicht'],
  ['Wie Dr', ' Brandt sagte, fährt die Fähre bzw. das Boot am Montag'],
  ['El Sr', ' Brandt y la Dra. Ruiz viajaron a EE. UU. el lunes'],
  ['La Sra', ' Ruiz pagó 30 euros por la pág. 12 del libro'],
  ['M', ' Dupont et MM. Durand et Leroy ont pris le bateau lundi'],
  ['أعلن م', ' سالم الحربي عودة العبارة بين الجزيرتين يوم الخميس'],
  ['قال د', ' أحمد السيد إن العبارة تعود يوم الخميس'],
  ['डॉ', ' एस. के. सिंह ने गुरुवार को कहा कि पुल बंद रहेगा'],
  ['पं', ' नेहरू ने 5.5 कि.मी. लंबी सड़क को मंजूरी दी'],
  ['Г', ' Петров и проф. Иванов сказали, что мост им. Ленина закрыт'],
];

test('an abbreviation ends neither a headline nor a summary', () => {
  const sentences = [
    ...titles.map((title) => `${title} Ada Holm said on Monday that the ferry would sail again`),
    ...titles.map((title) => `The ferry was named on Monday after ${title} Ada Holm of the northern island`),
    ...abroad.map(([before, after]) => `${before}.${after}`),
    ...['Jan.', 'Sept.', 'Dec.'].map((month) => `The ferry sails again on ${month} 5 from the northern pier`),
    'The ship of Smith & Co. of Narva left Portland, Ore. on Monday with No. 5 on board',
    'The U.S. Supreme Court ruled on Roe v. Wade in the morning',
    'She asked “Who pays? We do. That is all.” and left',
    'The office (“It opens at nine. Be there!”) stays shut',
    '港湾局は、番組「行け! わが島の船」の撮影のため桟橋を閉鎖すると発表した',
    '港湾局は「船は出る。心配するな。」と発表した',
  ];
  for (const sentence of sentences) {
    assert.equal(deriveHeadline(`${sentence}. It was late.`), sentence);
    const found = parseArticle({ path: '2021-03-04-a.txt', text: `Title: A\n\n${sentence}.\n` });
    assert.ok(found.outcome === 'article' && found.fields.summary.length > 20, sentence);
  }
});

test('a full stop ends no sentence in Thai', () => {
  const text = 'นายกรัฐมนตรีกล่าวว่า รมว.คมนาคมจะเดินทางไปเกาะ และ รมช. ก็ไปด้วย';
  assert.equal(deriveHeadline(text), text);
});

test('a full stop after an ordinary word or number ends the sentence', () => {
  for (const sentence of [
    'The answer of the council is no',
    'The mayor of the island is 45',
    'The storm came on the night of the 3rd',
    'He gave the ferry to me',
    'The vitamin that she sells is called I',
    'The result was 3 – 2',
    'It happened in the year 1990',
    'Die Fähre kam im Jahr 1990',
    'El barco llegó a las 12',
    'पुराना पुल बंद है',
  ])
    assert.equal(deriveHeadline(`${sentence}. The bridge stays closed.`), sentence);
});

const firsts = [
  'Ferry sails again',
  'North Shore v South Pier (Sat)',
  'Fähre fährt wieder',
  'العبارة تعود',
  '渡轮恢复通航',
  'घाट फिर खुला',
  'WHO PAYS FOR THE PIER?',
];
const seconds = [
  'Repairs took eleven days',
  'Harbour Ground, Saturday, 15:00',
  'By Ada Holm',
  'North Shore',
  '- one for all',
  'A note on the weather',
];
const LEAD = 'The ferry between the two islands carried passengers again on Thursday, eleven days after a storm.';

test('a short first line alone is the headline whatever short line follows', () => {
  for (const first of firsts)
    for (const second of seconds)
      for (const space of ['', '  ']) {
        const text = `${space}${first}\n\n${second}\n\n${LEAD}\n`;
        const found = parseArticle({ path: '2021-03-04-a.txt', text });
        assert.ok(found.outcome === 'article');
        assert.equal(found.fields.title, first, text);
      }
});

test('a first line that is a sentence, a place, a time or a speaker is no headline', () => {
  for (const first of [
    'It rained.',
    '3:15 P.M. EST',
    'NARVA, Feb 7 (Reuters)',
    'THE MAYOR: Good morning',
    'The White House',
  ]) {
    const text = `${first}\n\nOffice of the Mayor\n\n${LEAD}\n`;
    const found = parseArticle({ path: '2021-03-04-a.txt', text });
    assert.ok(found.outcome === 'article');
    assert.notEqual(found.fields.title, first);
  }
});

test('a sub-heading is never followed by a small letter', () => {
  for (const [below, heading] of [
    ['stretched her lead on the last hill and was never in danger after that, in spite of the wind.', false],
    ['“and that is that,” she said on the last hill, where she was never in danger, in spite of the wind.', false],
    [', who was never in danger after the last hill, stretched her lead in spite of the wind and rain.', false],
    ['iPhone owners saw it first, and they were never in danger after that, in spite of the wind.', true],
    ['al-Arab reported it first, and nobody was ever in danger after that, in spite of the wind.', true],
    ['de Gaulle saw it first, and nobody was ever in danger after that, in spite of the wind.', true],
    ['Nobody was ever in danger after the last hill, although the wind blew hard from the north.', true],
  ] as const)
    for (const line of ['The three-times winner', 'Island Post', 'After the race', 'Tove Lind', 'North Shore']) {
      const found = parseArticle({ path: '2021-03-04-a.txt', text: `Runner wins\n\n${LEAD}\n\n${line}\n\n${below}\n` });
      assert.ok(found.outcome === 'article' && found.body.kind === 'plain');
      assert.equal(found.body.blocks[1]?.type, heading ? 'heading' : 'paragraph', `${line} / ${below}`);
    }
});
