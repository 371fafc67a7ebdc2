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
    'The harbour of Elvas-on-Sea was closed to every ship larger than a trawler on Sunday, because the lighthouse had gone out.',
    'The harbour of Elvas-on-Sea was closed to every ship larger than a trawler on Sunday',
  ],
  [
    'before "hours after", without the hours',
    'Firemen brought the last of the forty passengers down from the cable car, nearly two hours after a cable had jumped off its wheel.',
    'Firemen brought the last of the forty passengers down from the cable car',
  ],
  [
    'at a bracket',
    'The old bridge between the two halves of the town of Narva (it was built in 1950, of stone that came from Sweden) has been closed.',
    'The old bridge between the two halves of the town of Narva',
  ],
  [
    'not inside the clause that explains its subject',
    'The ferry company which has run between the mainland and the island since 1911 will give up its winter service for want of a ship.',
    'The ferry company which has run between the mainland and the island since 1911 will give up',
  ],
  [
    'not between a subject and its verb',
    'Tottenham Hotspur and Manchester United, two clubs having a wretched season at home, will meet in the final on Sunday.',
    'Tottenham Hotspur and Manchester United, two clubs having a wretched season at home, will meet',
  ],
  [
    'not before the main clause, however many phrases lead in to it',
    'In an address from the palace, in advance of the holiday of the dead, the king of the small country shared with the people his plan.',
    'In an address from the palace, in advance of the holiday of the dead, the king of the small country',
  ],
  [
    'between words where no clause ends',
    `On that night ${'the boats turned back and '.repeat(20)}stayed.`,
    'On that night the boats turned back and the boats turned back and the boats turned back',
  ],
  ['a word without end', 'lorry'.repeat(30), 'lorry'.repeat(20)],
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
  ['a decimal number', 'The water rose by 4.5 metres. It fell again.', 'The water rose by 4.5 metres'],
  [
    'a web address',
    'It is at https://bridges.example/a.html for now. Look.',
    'It is at https://bridges.example/a.html for now',
  ],
  ['a quotation that fits', '“We have lost,” said the mayor. She left.', '“We have lost,” said the mayor'],
  [
    'the mark of a quotation that was cut goes',
    '“We have lost the whole harvest, and there is nothing left that could be brought to the market this year,” she said.',
    'We have lost the whole harvest, and there is nothing left that could be brought to the market',
  ],
  [
    'so do straight marks',
    '"We have lost the whole harvest, and there is nothing left that could be brought to the market this year," she said.',
    'We have lost the whole harvest, and there is nothing left that could be brought to the market',
  ],
  [
    'what follows a mark that was cut goes with it',
    'The mayor of the small town of Elvas on the border said on Sunday that “nothing at all is left of the harvest”.',
    'The mayor of the small town of Elvas on the border said on Sunday',
  ],
  [
    'of speech, the first sentence that is no greeting',
    'THE MAYOR: Good morning. (Applause.) Have a seat. I have closed the bridge because I could not sleep. Thank you.',
    'I have closed the bridge because I could not sleep',
  ],
  ['so of a letter', 'Hi, everybody. I have closed the bridge to lorries.', 'I have closed the bridge to lorries'],
  ['of speech that is all greetings, the first', 'THE MAYOR: Hello, Narva! Thank you.', 'Hello, Narva!'],
  ['Chinese', '市议会决定禁止卡车通过旧桥。小汽车仍可通行。', '市议会决定禁止卡车通过旧桥'],
  ['Chinese without an end', '桥'.repeat(130), '桥'.repeat(100)],
  ['Hindi', 'परिषद ने पुराना पुल बंद कर दिया है। कारें चल सकती हैं।', 'परिषद ने पुराना पुल बंद कर दिया है'],
  ['Urdu', 'کونسل نے پرانا پل بند کر دیا ہے۔ گاڑیاں گزر سکتی ہیں۔', 'کونسل نے پرانا پل بند کر دیا ہے'],
  ['Arabic', 'أغلق المجلس الجسر القديم. السيارات تعبر.', 'أغلق المجلس الجسر القديم'],
];

for (const [what, paragraph, headline] of table) {
  test(`headline: ${what}`, () => {
    assert.equal(deriveHeadline(paragraph), headline);
    assert.ok(headline.length <= 100);
  });
}
