import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadWords, storyWords } from '../../../../src/components/lists/run-in.ts';

const derived = { title: 'first-sentence', summary: 'first-paragraph' } as const;
const own = { title: 'header', summary: 'first-paragraph' } as const;

const cases: readonly (readonly [
  what: string,
  entry: Parameters<typeof storyWords>[0],
  words: readonly [headline: string, runIn: string | undefined, standfirst: string],
])[] = [
  [
    'the opening of its sentence is run in',
    {
      title: 'Britain announced a trade agreement',
      summary: 'Britain announced a trade agreement, which will lower duties.',
      origins: derived,
    },
    ['Britain announced a trade agreement,', 'which will lower duties.', ''],
  ],
  [
    'a quotation mark before it belongs to it',
    { title: 'We shall rebuild', summary: '“We shall rebuild,” the mayor said.', origins: derived },
    ['“We shall rebuild,”', 'the mayor said.', ''],
  ],
  [
    'words that lead in to it belong to it',
    { title: 'the ferry sank', summary: 'In a storm, the ferry sank off the coast.', origins: derived },
    ['In a storm, the ferry sank', 'off the coast.', ''],
  ],
  [
    'a whole sentence is followed by the next',
    { title: 'The ferry sails again', summary: 'The ferry sails again. It was mended in March.', origins: derived },
    ['The ferry sails again', undefined, 'It was mended in March.'],
  ],
  [
    'a whole summary stands alone',
    { title: 'The ferry sails again', summary: 'The ferry sails again.', origins: derived },
    ['The ferry sails again', '', ''],
  ],
  [
    'a headline longer than a summary that is cut stands alone',
    { title: 'The ferry sails again on Monday morning', summary: 'The ferry sails again…', origins: derived },
    ['The ferry sails again on Monday morning', '', ''],
  ],
  [
    'a headline of its own stays above another summary',
    { title: 'Floods', summary: 'Rain has swept through the valley.', origins: own },
    ['Floods', undefined, 'Rain has swept through the valley.'],
  ],
  [
    'a headline of its own that begins the summary is run in',
    { title: 'Floods', summary: 'Floods have swept through the valley.', origins: own },
    ['Floods', 'have swept through the valley.', ''],
  ],
  [
    'the beginning of a word is no word',
    { title: 'Flood', summary: 'Flooding is expected.', origins: own },
    ['Flood', undefined, 'Flooding is expected.'],
  ],
  [
    'Chinese has no spaces between words',
    { title: '神舟五号升空', summary: '神舟五号升空后进入轨道。', origins: derived },
    ['神舟五号升空', '后进入轨道。', ''],
  ],
  [
    'a story without a summary has its headline',
    { title: 'Floods', summary: '', origins: own },
    ['Floods', undefined, ''],
  ],
];

for (const [what, entry, words] of cases) {
  test(`of a story in a list, ${what}`, () => {
    const { headline, runIn, standfirst } = storyWords(entry);
    assert.deepEqual([headline, runIn, standfirst], words);
  });
}

test('a lead whose summary is cut has no standfirst, because its text goes on below', () => {
  const cut = { title: 'Floods', summary: 'Rain has swept through…', origins: own };
  assert.deepEqual([leadWords(cut).standfirst, leadWords(cut).above], ['', '']);
  const runIn = { title: 'Rain has swept', summary: 'Rain has swept through…', origins: derived };
  assert.deepEqual([leadWords(runIn).runIn, leadWords(runIn).above], ['', 'Rain has swept']);
  const whole = { title: 'Floods', summary: 'Rain has come.', origins: own };
  assert.deepEqual([leadWords(whole).standfirst, leadWords(whole).above], ['Rain has come.', 'Rain has come.']);
});
