import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveHeadline } from '../../../../../src/article/derive/headline.ts';

const table: readonly (readonly [what: string, speech: string, headline: string])[] = [
  [
    'no greeting, thanks, praise, roll call or joke',
    'THE MAYOR: Thank you, thank you. (Applause.) Please, everybody, have a seat. Good to see you, Anna. It is great to be back in Narva. I want to thank Councillor Tamm, who is here. We have kids from the island school. You look hungry. (Laughter.) Today we are opening a new hospital on the northern island. It was not easy. And I love you all.',
    'The Mayor: Today we are opening a new hospital on the northern island',
  ],
  [
    'the speaker of the statement, not a question of the press',
    'MS. HOLM: Good morning, everybody. Q How are you? MS. HOLM: I am fine. Yesterday I had lunch with my daughter. MR. McNEIL: The harbour company will build two ships next year. Q Will the old pier be closed next year? MS. HOLM: In May.',
    'Mr. McNeil: The harbour company will build two ships next year',
  ],
  [
    'no speaker where the text names none',
    'Good afternoon, ladies and gentlemen. My name is Anna Holm. I was asked to say a few words. The island needs a school, and we must build it before winter. Thank you.',
    'The island needs a school, and we must build it before winter',
  ],
  [
    'no list of guests',
    'Mr. President, Madam Secretary, distinguished guests, ladies and gentlemen, thank you for having me. Estonia will double its aid to the islands by 2030. It is the right thing to do.',
    'Estonia will double its aid to the islands by 2030',
  ],
  [
    'of a letter',
    'Dear readers, thank you for your many letters. From Monday our paper will appear three times a week. We hope you like it.',
    'From Monday our paper will appear three times a week',
  ],
  [
    'no broken sentence and no fragment',
    'THE MAYOR: Hello, everyone. A new bridge for the islands that -- well, that nobody wanted. The families and captains I met when I visited the pier. We will repair the northern pier before the winter comes -- and not only that one. Thank you.',
    'The Mayor: We will repair the northern pier before the winter comes',
  ],
  [
    'no sentence that needs the one before it',
    'THE MAYOR: Good morning. This law protects them from it. They have waited for that agreement. In 2012, they signed the treaty. Our fishermen need a law against plastic in the sea. Thank you.',
    'The Mayor: Our fishermen need a law against plastic in the sea',
  ],
  [
    'a long sentence ends before another clause',
    'THE MAYOR: Good morning. The council has agreed to build a school for the three hundred children of the northern island, and we are going to pay for it with the money that the ferry company did not want.',
    'The Mayor: The council has agreed to build a school for the three hundred children of the northern island',
  ],
  [
    'Spanish',
    'EL ALCALDE: Buenos días a todos. Muchas gracias por venir. Es un placer estar aquí. Hoy el municipio abre un nuevo hospital en la isla del norte. También quiero saludar a Ana. Gracias.',
    'El Alcalde: Hoy el municipio abre un nuevo hospital en la isla del norte',
  ],
  [
    'Spanish without a speaker',
    'Señoras y señores, muchas gracias. El puerto de Narva tendrá dos barcos nuevos el próximo año. Eso es todo.',
    'El puerto de Narva tendrá dos barcos nuevos el próximo año',
  ],
  [
    'German',
    'DIE BÜRGERMEISTERIN: Guten Morgen, meine Damen und Herren. Vielen Dank für die Einladung. Ich freue mich sehr. Die Stadt baut im Frühjahr ein neues Krankenhaus auf der Nordinsel. Das ist gut so. (Beifall.)',
    'Die Bürgermeisterin: Die Stadt baut im Frühjahr ein neues Krankenhaus auf der Nordinsel',
  ],
  [
    'German without a speaker',
    'Sehr geehrte Damen und Herren, liebe Gäste, ich danke Ihnen für die Einladung. Der Hafen von Narva bekommt im nächsten Jahr zwei neue Schiffe. Er ist sehr alt.',
    'Der Hafen von Narva bekommt im nächsten Jahr zwei neue Schiffe',
  ],
  [
    'French',
    'LE MAIRE : Bonjour à tous. Merci de votre accueil. La ville construira un nouvel hôpital sur l’île du nord. C’est tout.',
    'Le Maire: La ville construira un nouvel hôpital sur l’île du nord',
  ],
  [
    'Arabic',
    'الرئيس: أيها السادة والسيدات، صباح الخير. شكرا لكم جميعا على الحضور. ستبني المدينة مستشفى جديدا في الجزيرة الشمالية خلال هذا العام. هذا كل شيء.',
    'الرئيس: ستبني المدينة مستشفى جديدا في الجزيرة الشمالية خلال هذا العام',
  ],
  [
    'Arabic without a speaker',
    'أيها الإخوة والأخوات، شكرا لكم. سيحصل ميناء نارفا على سفينتين جديدتين في العام المقبل. هذا كل شيء.',
    'سيحصل ميناء نارفا على سفينتين جديدتين في العام المقبل',
  ],
  [
    'Hindi',
    'प्रधानमंत्री: नमस्कार, भाइयो और बहनो। आप सबका बहुत धन्यवाद। सरकार उत्तरी द्वीप पर एक नया अस्पताल इसी साल बनाएगी। यह अच्छा है।',
    'प्रधानमंत्री: सरकार उत्तरी द्वीप पर एक नया अस्पताल इसी साल बनाएगी',
  ],
  [
    'Hindi without a speaker',
    'देवियो और सज्जनो, नमस्कार। नर्वा के बंदरगाह को अगले साल दो नए जहाज मिलेंगे। यह बड़ी बात है।',
    'नर्वा के बंदरगाह को अगले साल दो नए जहाज मिलेंगे',
  ],
  ['Chinese', '女士们，先生们：大家好。市政府将在北岛修建一座新医院。谢谢大家。', '市政府将在北岛修建一座新医院'],
  [
    'no speech: a kicker in capitals',
    'UPDATE: The council of Narva has sold the old ferry to Tallinn. The mayor said “we have no choice”.',
    'The council of Narva has sold the old ferry to Tallinn',
  ],
  [
    'no speech: another kicker',
    'FACTBOX: Four ferries have sunk in the bay since 1911. All of them had one engine.',
    'Four ferries have sunk in the bay since 1911',
  ],
  [
    'no speech: news that quotes one',
    'The mayor thanked the crowd on Sunday. “Thank you, Narva,” she said (applause was heard).',
    'The mayor thanked the crowd on Sunday',
  ],
];

for (const [what, speech, headline] of table)
  test(`headline of a speech: ${what}`, () => {
    assert.equal(deriveHeadline(speech), headline);
  });
