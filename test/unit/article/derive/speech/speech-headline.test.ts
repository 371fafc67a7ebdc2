import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../../../../src/article/derive/headline.ts';

/** A talk on ferry shortages of which no sentence is understood alone. */
const TALK =
  'Good morning, everybody. Thank you, thank you. You told them of the drug shortages. They had drug shortages here. He saw those drug shortages with her. It was about drug shortages.';

const table: readonly (readonly [what: string, speech: string, above: readonly string[], headline: string])[] = [
  ['speaker and subject', `THE MAYOR: ${TALK}`, [], 'The Mayor on drug shortages'],
  [
    'the place after the subject',
    `THE MAYOR: ${TALK}`,
    ['Town Hall', 'Harbour Hotel Cedar Rapids, Iowa', '9:10 A.M. CDT'],
    'The Mayor on drug shortages, in Cedar Rapids, Iowa',
  ],
  [
    'a place that the speech names with two words',
    `THE MAYOR: It is good to be in Falls Church. ${TALK}`,
    ['Community Center Falls Church, Virginia'],
    'The Mayor on drug shortages, in Falls Church, Virginia',
  ],
  [
    'a place of three words',
    `THE MAYOR: ${TALK}`,
    ['Private Residence Palm Beach Gardens, Florida'],
    'The Mayor on drug shortages, in Palm Beach Gardens, Florida',
  ],
  [
    'a city that has the name of its state',
    `THE MAYOR: ${TALK}`,
    ['New York, New York'],
    'The Mayor on drug shortages, in New York',
  ],
  [
    'the room where only a thing without a name comes again',
    'THE MAYOR: Hello, everybody! You saw the film with her. He liked the film. She was in the film. It was like that.',
    ['Town Hall Washington, D.C.3', '9:10 A.M. EDT'],
    'Remarks by the Mayor, Town Hall',
  ],
  [
    'both speakers who say as much',
    `THE MAYOR: ${TALK} THE GOVERNOR: ${TALK}`,
    [],
    'The Mayor and the Governor on drug shortages',
  ],
  [
    'the guests whom the opening announces',
    'THE MAYOR: Hello, everybody. I want to welcome the Narva Gulls to the town hall. You all saw them win. He was so good, and she was, too.',
    ['Town Hall'],
    'The Mayor on the Narva Gulls',
  ],
  [
    'the room where the speech says nothing',
    'THE MAYOR: Hello, everybody! Please have a seat. You look great. He said it was like that.',
    ['The Town Hall', 'Office of the Mayor', 'East Room', '9:10 A.M. EDT'],
    'Remarks by the Mayor, East Room',
  ],
  [
    'the title above the speech, with the capitals that the speech writes',
    `THE MAYOR: The NATO ships of Captain McHugh have come. ${TALK}`,
    ['The Town Hall', 'REMARKS BY THE MAYOR AND CAPTAIN McHUGH', 'AT A RECEPTION FOR NATO SHIPS', '9:10 A.M.'],
    'Remarks by the Mayor and Captain McHugh at a Reception for NATO Ships',
  ],
  [
    'a title that has lost its beginning, without its date',
    `THE MAYOR: ${TALK}`,
    ['ON THE WINTER FERRY TO THE ISLANDS May 4, 2009', '9:10 A.M.'],
    'The Mayor on the Winter Ferry to the Islands',
  ],
  ['a time zone is no part of a name', `4:28 P.M. EDT MRS. HOLM: ${TALK}`, [], 'Mrs. Holm on drug shortages'],
  ['nor where the time stands elsewhere', `EDT MRS. HOLM: ${TALK}`, [], 'Mrs. Holm on drug shortages'],
];

for (const [what, speech, above, headline] of table)
  test(`a speech without a telling statement is named by what is known: ${what}`, () => {
    assert.equal(deriveHeadline(speech, above), headline);
  });

const MENTIONS = 'You told them of the drug shortages. They had drug shortages here. He saw those drug shortages.';
const STATEMENT = 'The city will end the drug shortages of its hospitals by March';

test('a statement that names the subject comes before one that names another', () => {
  const speech = `THE MAYOR: Good morning. ${MENTIONS} Education and taxes matter to Estonia. ${STATEMENT}. Thank you.`;
  assert.equal(deriveHeadline(speech), `The Mayor: ${STATEMENT}`);
});

const misleading: readonly (readonly [what: string, sentence: string])[] = [
  [
    'a condition is cut off',
    'Every fisherman of the northern islands will lose half of his pay for the drug shortages if the council of the harbour does not act before the winter comes',
  ],
  ['a condition stands before it', 'If nothing is done, it gets worse. Every hospital in Estonia will close its doors'],
  ['it tells another era', 'We created 23 million drug shortages and went from deficit to surplus'],
  ['it is an anecdote of somebody', 'Troy is a student of medicine at Narva College'],
  ['it is a courtesy', 'I enjoyed our meeting with Tony Blair of Britain'],
  ['its noun is elsewhere', 'In Estonia, it is a great example of how people are trained'],
  ['its object is elsewhere', 'Today, the United States is releasing our plan'],
  ['it thanks on behalf of others', 'On behalf of Estonia, I want to welcome everybody to the town hall'],
  [
    'it compares with something else',
    'The governments of Estonia and Latvia have agreed on drug shortages and the safety of hospitals ever since',
  ],
  ['it was said long ago', 'The government of Estonia has agreed on a law against drug shortages last year'],
  [
    'it tells what comes next',
    'I’ll be meeting with Prime Minister Tamm of Estonia to announce an agreement on drug shortages',
  ],
  [
    'it opens a story',
    'I’m thinking of Minister Mari Kask of Estonia, who will announce an agreement on drug shortages',
  ],
  [
    'it has a telephone number',
    'Families in Estonia should call the Ministry of Health about drug shortages at 555/407-4747',
  ],
  [
    'it lacks its verb',
    'The hospitals of Estonia and their drug shortages, the most expensive of the world, but can’t pay for security',
  ],
  ['it is a greeting', 'The Minister of Health in Estonia is pleased to welcome the Council on Drug Shortages'],
  ['it waits for its "but"', 'Today is not just the third Estonian Science Fair'],
];

for (const [what, sentence] of misleading)
  test(`a statement is no headline when ${what}`, () => {
    const headline = deriveHeadline(`THE MAYOR: Good morning. ${MENTIONS} ${sentence}. It was so.`);
    assert.equal(headline, 'The Mayor on drug shortages');
  });

test('words that lead in to a statement and tell nothing are left out', () => {
  for (const lead of ['Right now,', 'Keep in mind,', 'First of all,', 'First, of all,', 'Today,'])
    assert.equal(
      deriveHeadline(`THE MAYOR: Good morning. ${MENTIONS} ${lead} the city will end the drug shortages by March.`),
      'The Mayor: The city will end the drug shortages by March',
    );
});

test('what leads in to a statement stays, because it may tell its time', () => {
  const speech = 'THE MAYOR: Hello. In 1972, Narva was a city of two ferries and one bridge to Estonia. It was so.';
  assert.equal(deriveHeadline(speech), 'The Mayor: In 1972, Narva was a city of two ferries and one bridge to Estonia');
});

test('a title on the line of the first words ends before its place', () => {
  const text =
    'Remarks by Mayor Ada Holm on the Ferry Bill Washington, DC Today, with one of the first bills, we begin.';
  assert.equal(deriveHeadline(text), 'Remarks by Mayor Ada Holm on the Ferry Bill');
});
