import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../../../src/article/derive/headline.ts';
import { withoutInsertedClause } from '../../../../src/article/derive/inserted-clause.ts';

const shortened: readonly (readonly [what: string, sentence: string, headline: string])[] = [
  [
    'a relative clause',
    'The company that runs the buses of the town, which has made no profit since it was founded, will be sold to a rival',
    'The company that runs the buses of the town will be sold to a rival',
  ],
  [
    'an apposition with commas in it',
    'The three divers from the northern island, all members of the rescue team, were awarded the medal of the town',
    'The three divers from the northern island were awarded the medal of the town',
  ],
  [
    'a participle clause',
    'The council of the northern island, meeting behind closed doors for a second time, failed to agree on a new pier',
    'The council of the northern island failed to agree on a new pier',
  ],
  [
    'an age and an office',
    'Harbour master Ilse Brandt of Elvas, 54, a former captain of the ferry, resigned on Thursday after a dispute',
    'Harbour master Ilse Brandt of Elvas resigned on Thursday after a dispute',
  ],
];

for (const [what, sentence, headline] of shortened)
  test(`a long headline leaves out ${what} between subject and verb`, () =>
    assert.equal(withoutInsertedClause(sentence), headline));

const whole = [
  [
    'an item of a list is no insertion',
    'The price of bread, milk and eggs, the three foods in the index, rose by nine per cent in March',
  ],
  [
    'the speaker in the middle is no insertion',
    'The bank of the two islands, the minister said, was sold to a rival for ninety million euros',
  ],
  [
    'a phrase before the subject is no subject',
    'In the town of Elvas, which has two bridges, was found a boat of the time before the great flood',
  ],
  [
    'after the verb nothing is left out',
    'The mayor of Elvas sold the boat, which was old, was asked about it and then left the room at once',
  ],
  [
    'a short rest tells too little',
    'The old boat, which had been lost in a storm of last winter near the pier, was found',
  ],
  [
    'an insertion in brackets stays',
    'The old boat of the mayor, a gift (from her father, a captain), was found near the pier on Sunday',
  ],
] as const;

for (const [what, sentence] of whole) test(what, () => assert.equal(withoutInsertedClause(sentence), undefined));

test('a duration that belongs to the verb is not cut off before the reason', () =>
  assert.equal(
    deriveHeadline(
      'A plan to build a wholly new road between the harbour and the airport has been put off for at least three more years because of the rising cost of steel, the ministry said.',
    ),
    'A plan to build a wholly new road between the harbour and the airport has been put off for at least three more years',
  ));
