import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../../../src/article/derive/headline.ts';

const table: readonly (readonly [what: string, paragraph: string, headline: string])[] = [
  // A first sentence that tells nothing
  [
    'a note on the text is no headline',
    'This article was first published in the Narva Post. The old bridge will be taken down in June.',
    'The old bridge will be taken down in June',
  ],
  [
    'nor is a link',
    'Click here for live updates. The river Emme rose above its banks on Sunday.',
    'The river Emme rose above its banks on Sunday',
  ],
  [
    'nor a word alone',
    'Three. That is the number of doctors left on the island, which had eleven in 2010.',
    'That is the number of doctors left on the island, which had eleven in 2010',
  ],
  [
    'nor a call to the reader',
    'You may have noticed that eggs are dearer. The price of a dozen has doubled since January.',
    'The price of a dozen has doubled since January',
  ],
  [
    'nor a question to the reader',
    'What do you do when your only shop closes? The 300 people of Kihnu have opened one themselves.',
    'The 300 people of Kihnu have opened one themselves',
  ],
  [
    'nor a quotation without its speaker',
    '"I never wanted to be a hero." Anna Saar, 19, pulled three children out of the river on Sunday.',
    'Anna Saar, 19, pulled three children out of the river on Sunday',
  ],
  [
    'a quotation with its speaker is one',
    '“We will not give up,” said the mayor. The council sold the ferry for 300 crowns.',
    '“We will not give up,” said the mayor',
  ],
  [
    'a sentence of the writer with a figure is one',
    'We sold 40,000 tickets for the ferry in May. The company has bought a second ship.',
    'We sold 40,000 tickets for the ferry in May',
  ],
  [
    'a later sentence that answers a question is none',
    'How many users do you need? The answer is probably at least 20.',
    'How many users do you need?',
  ],
  [
    'a year behind a day is no beginning',
    'On August 11, 2021 the council held a talk with the leaders of the harbour. It was long.',
    'On August 11, 2021 the council held a talk with the leaders of the harbour',
  ],
  [
    'a later sentence with a pronoun is none',
    'It was a long night. Most of them slept in the hall with 40 other people.',
    'It was a long night',
  ],
  // Words before the sentence
  [
    'an agency before the dash',
    '(Reuters) - Shares in Golden Bean fell on Friday.',
    'Shares in Golden Bean fell on Friday',
  ],
  ['a date in brackets', '(Dec 9th, 2014) The government has released maps.', 'The government has released maps'],
  ['a place before two hyphens', 'NEW YORK--Stocks closed higher on Friday.', 'Stocks closed higher on Friday'],
  [
    'a place of three parts',
    'Evansville, Indiana, United States - The gallery opened on Friday.',
    'The gallery opened on Friday',
  ],
  [
    'a salutation before a dash',
    'Sir, - Your correspondent is wrong about the ferry.',
    'Your correspondent is wrong about the ferry',
  ],
  ['a conjunction', 'However, the ferry was late again. The company blamed the ice.', 'The ferry was late again'],
  ['but no name that begins like one', 'Andover, a town of 300, has no ferry.', 'Andover, a town of 300, has no ferry'],
  [
    'the announcement of news',
    'We are pleased to announce that the museum will reopen on 1 May.',
    'The museum will reopen on 1 May',
  ],
  // Where a long sentence begins and ends
  [
    'a long sentence begins with its main clause, also with an article',
    'In this week’s address, the President underscored the importance of the harbours of the country and of the old ferries of the islands.',
    'The President underscored the importance of the harbours of the country and of the old ferries of the islands',
  ],
  [
    'but keeps the words that say who says so',
    'According to police, the mayor of the town hid the money of the harbour in a boat that belongs to the brother of his wife.',
    'According to police, the mayor of the town hid the money of the harbour in a boat that belongs to the brother of his wife',
  ],
  [
    'and the year',
    'By 2030, the town will have two hundred new flats on the quay where the shipyard stood until the last of its cranes was sold.',
    'By 2030, the town will have two hundred new flats on the quay where the shipyard stood until the last of its cranes was sold',
  ],
  [
    'the cause of a death stays with it',
    'At least 14 people were killed and 37 others injured when a bus carrying churchgoers veered off a road and fell into a gorge in the east.',
    'At least 14 people were killed and 37 others injured when a bus carrying churchgoers veered off a road and fell into a gorge in the east',
  ],
  [
    'a second verb of a relative clause stays with the first',
    'The mayor spoke to the people of the two islands about the flood that hurt dozens in the harbour and killed three of the sailors on Monday.',
    'The mayor spoke to the people of the two islands about the flood that hurt dozens in the harbour and killed three of the sailors on Monday',
  ],
  [
    'no word is split that begins like a conjunction',
    'The office is to begin to send letters to some 12,000 asylum seekers from five countries who applied before the last summer and who wait.',
    'The office is to begin to send letters to some 12,000 asylum seekers from five countries who applied before the last summer and who wait',
  ],
  [
    'a name goes on behind its abbreviation',
    'Harbours.example is a joint work of the Bureau of Ocean Energy Management (BOEM) and the National Oceanic Administration of the two states.',
    'Harbours.example is a joint work of the Bureau of Ocean Energy Management (BOEM) and the National Oceanic Administration of the two states',
  ],
  // Other languages
  [
    'German: a place as a sentence',
    'Berlin. Die Bahn streicht ab Mai 40 Verbindungen am Tag.',
    'Die Bahn streicht ab Mai 40 Verbindungen am Tag',
  ],
  [
    'German: a place before a dash',
    'Elvas – Nach dem Unfall fehlt ein Lastwagen.',
    'Nach dem Unfall fehlt ein Lastwagen',
  ],
  [
    'German: a pronoun',
    'Er war der letzte Leuchtturmwärter der Insel. Otto Brandt ist am Dienstag gestorben.',
    'Otto Brandt ist am Dienstag gestorben',
  ],
  [
    'French: a pronoun',
    "C'est une première. La ville de Narva interdira les voitures dans la vieille ville.",
    'La ville de Narva interdira les voitures dans la vieille ville',
  ],
  [
    'Italian: an article is no pronoun',
    'Il ponte di Narva chiude. Lo dice il sindaco Rossi.',
    'Il ponte di Narva chiude',
  ],
  [
    'Spanish: a verb without its subject',
    'Fue una noche para olvidar. El Deportivo Narva perdió 5-0 en casa.',
    'El Deportivo Narva perdió 5-0 en casa',
  ],
  [
    'Russian: a pronoun',
    'Он был последним смотрителем маяка. Иван Петров умер во вторник в возрасте 91 года.',
    'Иван Петров умер во вторник в возрасте 91 года',
  ],
  [
    'Russian: place, day and agency',
    'Москва. 4 марта. INTERFAX.RU - Центробанк сохранил ключевую ставку на прежнем уровне.',
    'Центробанк сохранил ключевую ставку на прежнем уровне',
  ],
  [
    'Arabic: place and agency',
    'القاهرة - رويترز: قال وزير المالية إن الحكومة ستخفض التوقعات.',
    'قال وزير المالية إن الحكومة ستخفض التوقعات',
  ],
  ['Hindi: place, day and agency', 'नई दिल्ली, चार मार्च (भाषा) पुराना पुल बंद रहेगा।', 'पुराना पुल बंद रहेगा'],
  ['Chinese: a rubric and a source', '本报讯 记者从市交通局获悉，旧桥将禁止卡车通行。', '旧桥将禁止卡车通行'],
];

for (const [what, paragraph, headline] of table)
  test(`telling sentence: ${what}`, () => assert.equal(deriveHeadline(paragraph), headline));
