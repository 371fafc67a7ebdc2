import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { isVisible, hasInvisible } from '../../../../src/article/text/invisible-characters.ts';
import { MAX_TEXT } from '../../../../src/article/features/tokenize.ts';
import { extractFeatures } from '../../../../src/article/features/features.ts';

const marks = (text: string, title = '', lang = 'en') => extractFeatures({ title, text, lang });
const names = (text: string, title = '', lang = 'en') => marks(text, title, lang).names.split('\t').filter(Boolean);

describe('names in a text', () => {
  const table: readonly (readonly [text: string, ...names: string[]])[] = [
    ['On Monday the minister met Imran Khan in Moscow.', 'Imran Khan', 'Moscow'],
    // A sentence's first word has a capital anyway; two of them are a name, unless the first is a word of the language.
    ['Pipelines were laid. Officials agreed.'],
    ['Imran Khan agreed.', 'Imran Khan'],
    ['Yesterday Putin agreed.', 'Putin'],
    ['The deal was done. But Moscow waited.', 'Moscow'],
    ['Moscow waited. They flew to Moscow.', 'Moscow'],
    ['Many officials came. Officials Khan knows came too.', 'Khan'],
    // A surname counts for the name.
    ['They met Imran Khan. Later, Khan left with Mr Khan.', 'Imran Khan'],
    ['They flew from England to the Bank of England.', 'Bank of England', 'England'],
    // Titles are no part of it.
    ['He told President Vladimir Putin so.', 'Vladimir Putin'],
    ['He told Russian Foreign Minister Sergei Lavrov so.', 'Sergei Lavrov', 'Russian'],
    ['He told Secretary of State Hillary Clinton so.', 'Hillary Clinton'],
    ['He told Mr. Smith and Dr. J. K. Rowling so.', 'J. K. Rowling', 'Smith'],
    ['He saw the President, the Prime Minister and the Secretary General.'],
    // Possessives, apostrophes, hyphens, initials, stops.
    ["He read Imran Khan's letter and Jermaine O'Neal’s.", 'Imran Khan', "Jermaine O'Neal"],
    ['It is what Bashar al-Assad and Ban Ki-moon want.', 'Ban Ki-moon', 'Bashar'],
    ['It is what George W. Bush and St. Louis want.', 'George W. Bush', 'St. Louis'],
    ['They asked the U.N. and the U.S. Senate for it.', 'U.S. Senate', 'U.N.'],
    ['They asked AT&T for it.', 'AT&T'],
    ['It is for the Department of Health and Human Services alone.', 'Department of Health and Human Services'],
    ['It is for Luiz Inácio Lula da Silva alone.', 'Luiz Inácio Lula da Silva'],
    // Acronyms are names, shouting is none.
    ['They joined NATO and UNESCO.', 'NATO', 'UNESCO'],
    ['THE PRESIDENT: We joined. AUDIENCE: Yes. OBAMA: Good.'],
    ['PRIME MINISTER TO VISIT MOSCOW NEXT WEEK'],
    ['Office Of The Press\nEast Room\nThey met in the dark.'],
    // Days and months, speech, what stands in brackets.
    ['It was on a Monday in February. "Well," he said, "Thanks." (Laughter.)'],
    ['See https://www.Example.com/Some/Place for more.'],
    // Nothing to go by.
    ['قال رئيس الوزراء عمران خان إنه سيلتقي الرئيس بوتين'],
    ['总理将于本月晚些时候会见总统。'],
  ];
  for (const [text, ...expected] of table) {
    it(JSON.stringify(text), () => assert.deepEqual(names(text).sort(), expected.sort()));
  }

  it('no names are looked for in German, where every noun has a capital', () => {
    assert.deepEqual(names('Sie trafen in der Stadt den Minister Lawrow.', '', 'de'), []);
  });

  it('the names of the headline come first', () => {
    const text = 'They met in Moscow, in Moscow and in Moscow. Then they called Lahore about it.';
    assert.equal(names(text, 'The way to Lahore is long')[0], 'Lahore');
  });
});

describe('words of a text', () => {
  const words = (text: string, title = '', lang = 'en') => marks(text, title, lang).words.split('\t').filter(Boolean);

  it('the words of a text are long, uncommon, and occur twice or in the headline', () => {
    assert.deepEqual(words('The sanctions hit exports, because sanctions would. A tariff came.'), ['sanctions']);
    assert.deepEqual(words('The tariff came.', 'A tariff for all'), ['tariff']);
  });

  it('words that occur in pairs stay together, and none is counted twice', () => {
    assert.deepEqual(words('A gas pipeline is a gas pipeline. It costs.'), ['gas pipeline']);
  });

  it('the words of a text are found in any script with spaces', () => {
    const text = 'Новый газопровод построят. Старый газопровод закроют';
    assert.ok(words(text, '', 'ru').includes('газопровод'));
    assert.deepEqual(words('总理将于本月晚些时候会见总统。总理将于本月会见总统。', '', 'zh'), []);
  });
});

describe('marks of any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'Imran',
          'Khan',
          'of',
          'the',
          'U.S',
          '.',
          ',',
          '"',
          '\n',
          ' ',
          "'s",
          '-',
          '’',
          'é',
          '总',
          '1,000',
        ),
        {
          maxLength: 200,
        },
      )
      .map((parts) => parts.join('')),
  );

  it('the features of any text are bounded, visible and the same every time', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'de', 'ar', 'zh', 'fr'), (body, title, lang) => {
        const made = extractFeatures({ title, text: body, lang });
        const { names: joined, words } = made;
        for (const [list, most] of [
          [joined, 12],
          [words, 14],
        ] as const) {
          const items = list === '' ? [] : list.split('\t');
          assert.ok(items.length <= most);
          for (const item of items) assert.ok(item.length <= 61 && isVisible(item) && !hasInvisible(item), item);
        }
        extractFeatures({ title: body, text: title, lang });
        assert.deepEqual(extractFeatures({ title, text: body, lang }), made);
      }),
    );
  });

  const hostile: Readonly<Record<string, string>> = {
    'one word': 'A'.repeat(1e6),
    capitals: 'Aa '.repeat(350_000),
    'different capitals': Array.from({ length: 150_000 }, (_, at) => `X${at.toString(36)}`).join(' '),
    stops: 'U.'.repeat(500_000),
    apostrophes: "a'".repeat(500_000),
    'links of names': 'A of the '.repeat(110_000),
    titles: 'President of '.repeat(80_000),
    marks: `a${'\u0301'.repeat(1e6)}`,
    addresses: '://'.repeat(330_000),
    'different words': Array.from({ length: 150_000 }, (_, at) => `word${at.toString(36).replace(/\d/g, 'z')}`).join(
      ' ',
    ),
  };
  for (const [name, whole] of Object.entries(hostile)) {
    test(`${name}: of a megabyte no more than the beginning is read`, () => {
      const made = marks(whole, whole);
      const beginning = whole.slice(0, MAX_TEXT);
      assert.deepEqual(made, marks(beginning, beginning));
      assert.ok(JSON.stringify(made).length < 1500);
    });
  }
});
