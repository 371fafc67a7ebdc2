/** Lines wrapped at any width are joined, lines that are paragraphs each stay paragraphs, in scripts of all kinds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBlocks } from '../../../../src/article/body/plain-text.ts';

const paragraphsOf = (text: string) =>
  readBlocks(text).flatMap((block) =>
    block.type === 'rule' || block.type === 'picture'
      ? []
      : block.type === 'list'
        ? block.items
        : block.type === 'table'
          ? block.rows.map((cells) => cells.join(' '))
          : 'text' in block
            ? [block.text]
            : block.paragraphs,
  );

const columns = (text: string) =>
  text.replace(/\p{M}/gu, '').length +
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。「」、]/gu) ?? []).length;
const characters = (text: string) => text.length;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Wraps as editors do: a line ends where the next word, or the next ideograph with the mark behind it, has no room. */
function wrap(text: string, width: number, measure = characters): string {
  const words = UNSPACED.test(text) ? (text.match(/.[，。、]*/gu) ?? []) : (text.match(/\s*\S+/g) ?? []);
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && measure(line + word) > width) lines.push(word.trimStart());
    else lines[lines.length - 1] = line + word;
  }
  return lines.join('\n');
}

const texts: Readonly<Record<string, readonly string[]>> = {
  English: [
    'The council of Narva has closed the old bridge to lorries until the spring, and the drivers who had come all the way from Riga were told to wait on the southern bank. Nobody could say for how long. The engineer who has to look at the piers is on leave, and his deputy fell through the ice on Sunday.',
    'Mr. Saar, who keeps the toll house, said that he had seen the cracks in the third pier long before the frost, and had written to the council twice. He was not answered. On Monday he closed the gate himself.',
    'Cars may cross at a walking pace, one after the other, the council said in a statement on Tuesday evening, as long as no more than two of them are on the bridge at any time of the day.',
  ],
  German: [
    'Die Stadt Narva hat die alte Brücke bis zum Frühjahr für Lastwagen gesperrt, und die Fahrer, die den weiten Weg von Riga gekommen waren, sollten am südlichen Ufer warten. Niemand wusste, wie lange das dauert. Der Ingenieur, der die Pfeiler prüfen soll, ist im Urlaub, und sein Vertreter ist am Sonntag durch das Eis gebrochen.',
    'Die Straßenverkehrsbehörde rechnet mit Umleitungen über Kohtla-Järve; der Bürgermeister sprach von einer Zumutung für die Anwohner und kündigte an, bei der Regierung in Tallinn um Hilfe zu bitten.',
  ],
  Arabic: [
    'أغلق مجلس مدينة نارفا الجسر القديم أمام الشاحنات حتى الربيع، وطلب من السائقين الذين جاؤوا من ريغا أن ينتظروا على الضفة الجنوبية من النهر. ولم يستطع أحد أن يقول كم سيطول ذلك. والمهندس الذي يجب أن يفحص الدعائم في إجازة، وسقط نائبه في الجليد يوم الأحد الماضي.',
    'وقال حارس الجسر إنه رأى الشقوق في الدعامة الثالثة قبل الصقيع بوقت طويل، وإنه كتب إلى المجلس مرتين، ولم يتلق أي جواب حتى اليوم، فأغلق البوابة بنفسه صباح الاثنين.',
  ],
  Hindi: [
    'नार्वा की नगर परिषद ने पुराने पुल को वसंत तक ट्रकों के लिए बंद कर दिया है, और रीगा से आए चालकों से कहा गया कि वे नदी के दक्षिणी किनारे पर प्रतीक्षा करें। कोई नहीं बता सका कि यह कितने दिन चलेगा। जिस अभियंता को खंभों की जाँच करनी है वह छुट्टी पर है, और उसका सहायक रविवार को बर्फ़ में गिर गया।',
    'पुल के रखवाले ने बताया कि उसने तीसरे खंभे की दरारें पाला पड़ने से बहुत पहले देखी थीं और परिषद को दो बार लिखा था, पर उसे कोई उत्तर नहीं मिला, इसलिए सोमवार को उसने फाटक स्वयं बंद कर दिया और आने-जाने वालों से कहा कि वे अगले आदेश तक दूसरे रास्ते से जाएँ।',
  ],
  Chinese: [
    '纳尔瓦市议会决定，在春天到来之前禁止卡车通过旧桥，从里加远道而来的司机被要求在南岸等候，没有人能说出要等多久。负责检查桥墩的工程师正在休假，他的副手星期日在冰面上失足落水，幸好很快被岸边的渔民救起，送往医院接受检查。市长说，小汽车仍然可以慢速通行，但任何时候桥上不得超过两辆，违者将被处以罚款，直到五月底为止。',
    '看守收费站的萨尔先生说，他早在霜冻之前就看到第三个桥墩上的裂缝，并且两次写信给市议会，却始终没有得到任何答复，于是星期一早晨他自己关上了大门，并在门上贴出告示，请过往车辆绕道而行，等待进一步的通知，而几位从外地赶来的司机却不肯离开，他们在河边生起火堆，一面取暖，一面商量着要不要派人到首都去，向交通部长当面说明情况，请求他尽快派工程师来修理这座已经有一百二十年历史的桥。',
  ],
  Japanese: [
    'ナルバ市議会は春まで古い橋へのトラックの乗り入れを禁止すると決め、リガから来た運転手たちは南の岸で待つように言われたが、どれほど待つのかは誰にも分からなかった。橋脚を調べるはずの技師は休暇中で、その代理は日曜日に氷の割れ目から川に落ち、近くにいた釣り人に助けられて病院に運ばれた。乗用車は一台ずつ、歩く速さで渡ることができるという。',
    '料金所の番人は、霜が降りるずっと前に三番目の橋脚のひびを見つけ、議会に二度も手紙を書いたが返事はなかったと話し、月曜日の朝、自分の手で門を閉めて、遠回りを求める紙を貼り出し、通りかかる人々に事情を一人ずつ丁寧に説明しながら、役所の人が調べに来るのを夕方まで寒さの中で待ち続けたのだと、少し疲れた様子で語った。',
  ],
};

for (const [language, paragraphs] of Object.entries(texts)) {
  test(`${language}: wrapped at any width, the paragraphs are the same`, () => {
    for (const measure of [characters, columns])
      for (let width = 50; width <= 160; width += 1) {
        const text = paragraphs.map((paragraph) => wrap(paragraph, width, measure)).join('\n\n');
        assert.deepEqual(paragraphsOf(text), paragraphs, `${measure.name}, ${width}`);
      }
  });

  test(`${language}: paragraphs that are a line each stay apart`, () => {
    const sentences = paragraphs.flatMap((paragraph) => paragraph.match(/.*?[.。।](?:\s|$)|.*?。/g) ?? []);
    const short = [...paragraphs, sentences[0] ?? '', ...paragraphs].map((line) => line.trim());
    assert.deepEqual(paragraphsOf(short.join('\n')), short);
  });
}

const long =
  'https://bridges.example/reports/2022/02/07/the-third-pier-and-what-was-found-in-it/photographs/of-the-frost.html';
const cases: readonly (readonly [name: string, lines: readonly string[], paragraphs: number])[] = [
  [
    'a line broken a word too early',
    wrap(texts['English']?.[0] ?? '', 124)
      .replace(' for\n', '\nfor ')
      .split('\n'),
    1,
  ],
  [
    'an address longer than the lines',
    [
      ...wrap(texts['English']?.[0] ?? '', 72)
        .split('\n')
        .slice(0, 2),
      long,
      'and in the archive of the council, where nobody has read it.',
    ],
    1,
  ],
  ['addresses, one a line', [`Piers: ${long}`, `Frost: ${long}?frost`, `Tolls: ${long}?tolls`], 3],
  [
    'wrapped paragraphs without a blank line',
    (texts['English'] ?? []).flatMap((text) => wrap(text, 130).split('\n')),
    3,
  ],
  [
    'wrapped paragraphs with indents',
    (texts['English'] ?? []).flatMap((text) => wrap(`   ${text}`, 130).replace(/^/, '   ').split('\n')),
    3,
  ],
  [
    'a wide table',
    [
      'Pier            Builder               Year      Cracks',
      'Third           Saar and Sons         1899      seventeen',
    ].map((row) => `${row}${' '.repeat(60)}none   of  them`),
    2,
  ],
  [
    'verse',
    [
      'The ice is on the river,',
      'the lorries on the shore,',
      'the drivers wait and shiver,',
      'and wait a little more.',
    ],
    1,
  ],
  [
    'short sentences, one a line',
    [
      'The bridge is closed.',
      'Nobody can say for how long it will be.',
      'The engineer is on leave.',
      'His deputy fell in.',
    ],
    4,
  ],
  ['a heading, then long paragraphs', ['Cracks in the pier', ...(texts['English'] ?? [])], 4],
];

for (const [name, lines, count] of cases)
  test(`${name}: ${count === 1 ? 'one paragraph' : `${count} paragraphs`}`, () =>
    assert.equal(paragraphsOf(lines.join('\n')).length, count, paragraphsOf(lines.join('\n')).join('\n\n')));

test('a short last line that ends like all others is told by the rest of the text', () => {
  const [first = '', second = ''] = texts['English'] ?? [];
  const wrapped = `${'The council of Narva has closed the bridge. '.repeat(3).trim()}\nNobody knows for how long.`;
  assert.equal(paragraphsOf(wrapped).length, 2);
  assert.equal(paragraphsOf(`${wrap(first, 132)}\n\n${wrapped}\n\n${wrap(second, 132)}`).length, 3);
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 14 });
const sentence = fc.array(word, { minLength: 25, maxLength: 60 }).map((some) => `Then ${some.join(' ')} so.`);
const prose = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
  {
    minLength: 1,
    maxLength: 6,
  },
);

test('wrapping at any width changes no paragraph', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 50, max: 160 }), (paragraphs, width) => {
      const text = paragraphs.map((paragraph) => wrap(paragraph, width)).join('\n\n');
      assert.deepEqual(paragraphsOf(text), paragraphs);
    }),
    { seed: 20220207, numRuns: 300 },
  );
});

test('paragraphs of a line each are never joined where one is longer than lines are wrapped', () => {
  fc.assert(
    fc.property(prose, (paragraphs) => {
      const lines = [`Long ${'words '.repeat(40)}end.`, ...paragraphs];
      assert.deepEqual(paragraphsOf(lines.join('\n')), lines);
    }),
    { seed: 20220207, numRuns: 300 },
  );
});
