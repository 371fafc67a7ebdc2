import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../../../src/article/derive/headline.ts';

const table: readonly (readonly [what: string, paragraph: string, headline: string])[] = [
  ['a sentence that fits, without its full stop', 'The bridge is closed. Nobody knows why.', 'The bridge is closed'],
  ['a question keeps its mark', 'Who pays for the bridge? Nobody knows.', 'Who pays for the bridge?'],
  ['so does a cry', 'Stop! The bridge is closed.', 'Stop!'],
  ['nothing', '  ', ''],
  [
    'the main clause after a lead-in, where it begins with a capital',
    'In a first meeting since the autumn, Harbour Master Liisa Tamm has agreed with four ports on one timetable.',
    'Harbour Master Liisa Tamm has agreed with four ports on one timetable',
  ],
  [
    'a main clause with a small letter stays with its lead-in',
    'Speaking in his office, the mayor said that the bridge would be open by Easter.',
    'Speaking in his office, the mayor said that the bridge would be open by Easter',
  ],
  [
    'places and days before the main clause are not the main clause',
    'In Narva, Estonia, on Sunday, Mayor Juhan Saar of the ruling party closed the old bridge to lorries.',
    'Mayor Juhan Saar of the ruling party closed the old bridge to lorries',
  ],
  [
    'at a comma before "because", without the comma',
    'The harbour of Elvas-on-Sea was closed to every ship larger than a trawler on Sunday, because the lighthouse had gone out and nobody could find the key.',
    'The harbour of Elvas-on-Sea was closed to every ship larger than a trawler on Sunday',
  ],
  [
    'before "hours after", without the hours',
    'Firemen brought the last of the forty passengers down from the cable car, nearly two hours after a cable had jumped off its wheel in a sudden gust.',
    'Firemen brought the last of the forty passengers down from the cable car',
  ],
  [
    'at a bracket behind a complete clause',
    'The old bridge between the two halves of the town of Narva has been closed (it was built in 1950, of stone that came from Sweden by barge and rail).',
    'The old bridge between the two halves of the town of Narva has been closed',
  ],
  [
    'not at a bracket behind the subject',
    'The old bridge between the two halves of the town of Narva (it was built in 1950, of stone that came from Sweden by barge) has been closed.',
    'The old bridge between the two halves of the town of Narva (it was built in 1950, of stone that came from Sweden by barge) has been closed',
  ],
  [
    'not inside the clause that explains its subject',
    'The ferry company which has run between the mainland and the island since 1911 will give up its winter service because no ship is strong enough.',
    'The ferry company which has run between the mainland and the island since 1911 will give up its winter service',
  ],
  [
    'not between a subject and its verb',
    'Tottenham Hotspur and Manchester United, two clubs having a wretched season at home, will meet in the final on Sunday in front of fifty thousand people.',
    'Tottenham Hotspur and Manchester United, two clubs having a wretched season at home, will meet in the final on Sunday in front of fifty thousand people',
  ],
  [
    'without a participle clause that follows the subject',
    'Harbour master Ilse Brandt, waving her bandaged hand at the crowd on the pier, said on Thursday that it felt fine and that the ferry would sail.',
    'Harbour master Ilse Brandt said on Thursday that it felt fine and that the ferry would sail',
  ],
  [
    'the whole sentence where nothing can be left out',
    'The harbour office of the two northern islands has asked the regional parliament to pay for a wholly new pier in the place of the one that the storm destroyed.',
    'The harbour office of the two northern islands has asked the regional parliament to pay for a wholly new pier in the place of the one that the storm destroyed',
  ],
  [
    'not before the main clause, however many phrases lead in to it',
    'In an address from the palace, in advance of the holiday of the dead, the king of the small country shared with the people his plan.',
    'In an address from the palace, in advance of the holiday of the dead, the king of the small country shared with the people his plan',
  ],
  [
    'not between the figures of a result',
    'On the fifth day of the cup Sweden defeated South Korea 1 – 0, Belgium defeated the newcomers from Panama 3 – 0 and England defeated the team of Tunisia 2 – 1.',
    'On the fifth day of the cup Sweden defeated South Korea 1 – 0, Belgium defeated the newcomers from Panama 3 – 0 and England defeated the team of Tunisia 2 – 1',
  ],
  [
    'a dash that opens an insertion does not end the clause',
    'The mayor of the town told the council on Thursday evening – after eleven hours of talks and two of silence – that the ferry would keep its money for now.',
    'The mayor of the town told the council on Thursday evening – after eleven hours of talks and two of silence – that the ferry would keep its money for now',
  ],
  ['a word without end', 'lorry'.repeat(100), `${'lorry'.repeat(80).slice(0, 399)}…`],
  [
    'an abbreviation in the middle',
    'The U.S. ship left at 4 p.m. on Sunday. It was late.',
    'The U.S. ship left at 4 p.m. on Sunday',
  ],
  ['an abbreviation at the end', 'They were sent back to the U.S. Nobody asked.', 'They were sent back to the U.S.'],
  [
    'a word in capitals at the end',
    'A meeting of friends of the SICA. It was short.',
    'A meeting of friends of the SICA',
  ],
  [
    'a title and initials',
    'Mr. J. K. Tamm met Dr. Saar of St. Petersburg. They talked.',
    'Mr. J. K. Tamm met Dr. Saar of St. Petersburg',
  ],
  ['a sentence that ends with "on"', 'The ferry carried on. But nobody was on it.', 'The ferry carried on'],
  ['an Italian title', "Lo ha detto l'on. Rossi in aula. E poi tacque.", "Lo ha detto l'on. Rossi in aula"],
  ['a decimal number', 'The water rose by 4.5 metres. It fell again.', 'The water rose by 4.5 metres'],
  [
    'a web address',
    'It is at https://bridges.example/a.html for now. Look.',
    'It is at https://bridges.example/a.html for now',
  ],
  ['a quotation that fits', '“We have lost,” said the mayor. She left.', '“We have lost,” said the mayor'],
  [
    'a long quotation with its speaker',
    '“We have lost the whole harvest, and there is nothing left that could be brought to the market this year,” she said.',
    '“We have lost the whole harvest, and there is nothing left that could be brought to the market this year,” she said',
  ],
  [
    'no sentence ends inside a quotation',
    'The mayor said “Stop! The bridge is closed. Go home.” and shut the gate. She left.',
    'The mayor said “Stop! The bridge is closed. Go home.” and shut the gate',
  ],
  [
    'of speech, a sentence that is no greeting, after the name of the speaker',
    'THE MAYOR: Good morning. (Applause.) Have a seat. I have closed the bridge because I could not sleep. Thank you.',
    'The Mayor: I have closed the bridge because I could not sleep',
  ],
  ['so of a letter', 'Hi, everybody. I have closed the bridge to lorries.', 'I have closed the bridge to lorries'],
  ['of speech that is all greetings, the first', 'THE MAYOR: Hello, Narva! Thank you.', 'The Mayor: Hello, Narva!'],
  [
    'of speech, rather a statement with a name',
    'THE MAYOR: It is raining again today, my friends. (Laughter.) I saw the first ferry reach Narva last night.',
    'The Mayor: I saw the first ferry reach Narva last night',
  ],
  [
    'German, as a whole',
    'Der Hafenmeister sagte am 5. März 2026 nach einer Sitzung des Rates, die Fähre zwischen den beiden Inseln fahre ab Montag wieder, weil der Pfeiler stehe. Mehr sagte er nicht.',
    'Der Hafenmeister sagte am 5. März 2026 nach einer Sitzung des Rates, die Fähre zwischen den beiden Inseln fahre ab Montag wieder, weil der Pfeiler stehe',
  ],
  [
    'Spanish, with abbreviations',
    'El Sr. Brandt viajó a EE. UU. el lunes. Nadie lo supo.',
    'El Sr. Brandt viajó a EE. UU. el lunes',
  ],
  ['of a quotation that goes on, without its mark', '“The bridge is closed.', 'The bridge is closed'],
  ['Chinese', '市议会决定禁止卡车通过旧桥。小汽车仍可通行。', '市议会决定禁止卡车通过旧桥'],
  ['Chinese without an end', '桥'.repeat(130), '桥'.repeat(130)],
  ['Hindi', 'परिषद ने पुराना पुल बंद कर दिया है। कारें चल सकती हैं।', 'परिषद ने पुराना पुल बंद कर दिया है'],
  ['Urdu', 'کونسل نے پرانا پل بند کر دیا ہے۔ گاڑیاں گزر سکتی ہیں۔', 'کونسل نے پرانا پل بند کر دیا ہے'],
  ['Arabic', 'أغلق المجلس الجسر القديم. السيارات تعبر.', 'أغلق المجلس الجسر القديم'],
];

for (const [what, paragraph, headline] of table) {
  test(`headline: ${what}`, () => {
    assert.equal(deriveHeadline(paragraph), headline);
    assert.ok(headline.length <= 400);
  });
}
