/** Variants of speeches: a derived headline is a statement of the speech after the name of its speaker. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../src/article/derive/headline.ts';
import { parseArticle } from '../../src/article/parse.ts';

const openings = [
  ['THE MAYOR: Good morning, everybody. Thank you, thank you. (Applause.)', 'The Mayor: '],
  ['10:20 A.M. EST MS. DE LA CRUZ: Hello, Narva! Please have a seat. I love you all!', 'Ms. De La Cruz: '],
  ['Good evening, ladies and gentlemen. It is great to be back in Narva.', ''],
  ['Mr. Speaker, distinguished guests, thank you for having me.', ''],
] as const;
const smallTalk = [
  'We have some kids from the island school here.',
  'She said that it was like that. (Laughter.)',
  'What do you think?',
  'And that’s why we’re here.',
  'I remember my mother -- well, that was long ago.',
  'You guys are a great crowd.',
  'Governor Tamm is here with his wonderful wife.',
];
const statements = [
  'The council has agreed to build a new school on the northern island',
  'We will cut taxes for the fishermen of both islands by ten percent',
  'Today I am pleased to announce a new ferry between Narva and Tallinn',
  'Our hospitals need two hundred more nurses before the winter',
];
const additions = [
  '',
  ', and we are going to do it with the money that the harbour company of the mainland did not want to spend on ships',
  ', but you all know how long such things can take on an island where nobody is ever in a hurry, least of all the mayor',
  ' because nobody else has done it in the last thirty years, although the people of the islands have asked for it',
];

test('a headline of a speech is its statement after the speaker, whatever small talk surrounds it', () => {
  for (const [opening, speaker] of openings)
    for (const statement of statements)
      for (const [index, talk] of smallTalk.entries()) {
        const other = smallTalk[(index + 3) % smallTalk.length] ?? '';
        const speech = `${opening} ${talk} ${statement}. ${other} Thank you, and God bless you.`;
        assert.equal(deriveHeadline(speech), speaker + statement, speech);
      }
});

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const FUNCTION_WORD =
  /(?:^|\s)(?:an?|the|of|to|and|or|in|at|for|by|with|from|which|who|as|is|are|was|were|has|have|will|their|his|her|Mr\.|Sen\.)$/i;

test('the words of a headline are words of the speech in their order, and it ends with no function word', () => {
  for (const [opening, speaker] of openings)
    for (const statement of statements)
      for (const addition of additions)
        for (const talk of smallTalk) {
          const speech = `${opening} ${talk} ${statement}${addition}. ${talk}`;
          const headline = deriveHeadline(speech);
          assert.ok(headline.startsWith(speaker), headline);
          const given = wordsOf(speech);
          let at = 0;
          for (const word of wordsOf(headline)) {
            at = given.indexOf(word, at) + 1;
            assert.ok(at > 0, `${headline} / ${speech}`);
          }
          assert.doesNotMatch(headline, FUNCTION_WORD);
        }
});

const NEWS = ['The ferry has sunk off the northern pier', 'Four hundred people waited for the ferry in vain'];

test('news under a kicker in capitals is no speech', () => {
  for (const kicker of ['BREAKING', 'UPDATE', 'EXCLUSIVE', 'FACTBOX', 'TIMELINE', 'OPINION', 'LETTER FROM NARVA'])
    for (const lead of NEWS)
      assert.equal(deriveHeadline(`${kicker}: ${lead}. The mayor said “we do not know why”.`), lead);
});

const subjects = [
  'drug shortages',
  'clean energy',
  'the Harbour Protection Act',
  'immigration reform',
  'childhood obesity',
  'Estonia',
  'the budget',
];
const places: readonly (readonly [line: string, place: string])[] = [
  ['Harbour Hotel Cedar Rapids, Iowa', ', in Cedar Rapids, Iowa'],
  ['Tallinn, Estonia', ', in Tallinn, Estonia'],
  ['St. Olaf School New Bedford, Massachusetts', ', in New Bedford, Massachusetts'],
  ['Town Hall Washington, D.C.', ''],
  ['East Room', ''],
];
/** Sentences that are not understood alone, each about a subject. */
const dangling: readonly ((subject: string) => string)[] = [
  (subject) => `You told them about ${subject}.`,
  (subject) => `They said as much in ${subject}, or without it.`,
  (subject) => `It was a long way with ${subject}, and you know it.`,
  (subject) => `That is why she asked him for ${subject}.`,
];

test('a speech whose sentences say nothing alone is named by its speaker, subject and place', () => {
  for (const [label, speaker] of [
    ['THE MAYOR:', 'The Mayor'],
    ['9:10 A.M.EDT MS. HOLM:', 'Ms. Holm'],
    ['EST MRS. DE LA CRUZ:', 'Mrs. De La Cruz'],
  ] as const)
    for (const subject of subjects)
      for (const [line, place] of places)
        for (const talk of smallTalk.slice(0, 3)) {
          const speech = `${label} Hello, everybody! ${talk} ${dangling.map((say) => say(subject)).join(' ')}`;
          const where = subject === 'Estonia' ? place.replace(', Estonia', '') : place;
          assert.equal(deriveHeadline(speech, [line, '9:10 A.M.']), `${speaker} on ${subject}${where}`, speech);
        }
});

test('a statement that stands alone and names the subject comes before speaker and subject', () => {
  for (const subject of subjects)
    for (const statement of [
      `The council has agreed on ${subject} with four towns`,
      `Today we are announcing a plan of ten million for ${subject}`,
      `Estonia will spend two billion on ${subject} by 2030`,
      `Congress must pay for ${subject} before the winter comes`,
    ]) {
      const speech = `THE MAYOR: Hello. ${dangling.map((say) => say(subject)).join(' ')} ${statement}. ${dangling[0]?.('it')}`;
      assert.equal(deriveHeadline(speech, ['Tallinn, Estonia']), `The Mayor: ${statement}`, speech);
    }
});

const CONDITIONS = [
  'if the council does not act',
  'unless the ferry company pays',
  'when the winter comes',
  'until they vote',
];

test('a statement never loses its condition', () => {
  for (const subject of subjects)
    for (const condition of CONDITIONS)
      for (const who of [
        'Every fisherman of the northern and the southern island',
        'Each of the four hospitals of the mainland',
      ]) {
        const statement = `${who} will lose more than half of the money for ${subject} and for much else in his house ${condition}`;
        const headline = deriveHeadline(
          `THE MAYOR: Hello. ${dangling.map((say) => say(subject)).join(' ')} ${statement}.`,
        );
        assert.ok(headline.endsWith(condition) || !headline.includes('will lose'), headline);
      }
});

test('a letterhead alone gets its lines and the date', () => {
  for (const house of [
    'The Town Hall',
    'The White House',
    'The Harbour Office',
    'The Royal Palace',
    'Narva Town Council',
  ])
    for (const office of [
      'Office of the Mayor',
      'Office of the Press Secretary',
      'Press Department',
      'Office of the First Lady',
    ])
      for (const date of ['2013-04-01', '2010-12-24', '1999-01-31']) {
        const found = parseArticle({ path: 'a.txt', text: ` date ${date} ${house}\n\n${office}\n` });
        assert.ok(found.outcome === 'article');
        assert.equal(found.fields.title, `${house}, ${office}, ${date}`);
      }
});
