/** Which articles are one text, from the files on. A wrong copy hides a story, so most of these are none. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { findNearDuplicates } from '../../../src/analysis/near-duplicates.ts';
import { storiesWithFeatures } from '../../../src/analysis/story-features.ts';
import { article } from '../../../src/urls.ts';

/** The families of a folder of these files, each as its paths. */
async function familiesOf(files: Readonly<Record<string, string>>): Promise<readonly (readonly string[])[]> {
  const contentDir = mkdtempSync(join(tmpdir(), 'dateline-copies-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true });
      writeFileSync(join(contentDir, path), text);
    }
    const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
    const { entries, features } = await ingest({ contentDir, editionDate: undefined, permalink: article, parse });
    assert.equal(entries.size, Object.keys(files).length, 'each file is an article');
    const { stories } = buildArchive(Array.from(entries, ([path, entry]) => ({ path, entry })));
    const all = stories.map(({ story }) => story);
    return [...new Set(findNearDuplicates(storiesWithFeatures(all, features)).values())];
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

const REPORT =
  'The prime minister arrived in the capital on Monday for talks on the pipeline, which both sides called open.\n\n' +
  'Nobody said when the talks would end. A 3.5 % share of 1,200 MW is at stake, and the price is to fall by 12 next year.';
const dated = (day: number, text: string, title = '') =>
  `---\n${title && `title: ${JSON.stringify(title)}\n`}date: 2024-05-${String(day).padStart(2, '0')}\n---\n${text}\n`;

const reruns: Readonly<Record<string, readonly [one: string, other: string]>> = {
  'the same text on another day': [REPORT, REPORT],
  'another place, day and agency': [`MOSCOW, May 7 (Reuters) - ${REPORT}`, `Kyiv [Ukraine], May 9 (ANI): ${REPORT}`],
  'a dateline on one alone': [REPORT, `MOSCOW, May 7 (AP) — ${REPORT}`],
  'a dateline on a line of its own': [REPORT, `MOSCOW, May 7 (Reuters)\n\n${REPORT}`],
  'another byline': [`By Jane Doe\n\n${REPORT}`, `By John Roe and Ann Other\n\n${REPORT}`],
  'a place in another town of an agency in small letters': [`Berlin (dpa) - ${REPORT}`, `Hamburg (dpa) - ${REPORT}`],
  'another byline, place and day': [`By Jane Doe\n\nMOSCOW, May 7 - ${REPORT}`, `KYIV, May 8 (AFP) - ${REPORT}`],
  'a credit at the end': [REPORT, `${REPORT}\n\n(Reporting by Jane Doe; editing by John Roe)`],
  'a credit without brackets': [REPORT, `${REPORT}\n\nReporting by Jane Doe; editing by John Roe`],
  'agencies named at the end': [`${REPORT}\n\n(With inputs from agencies)`, REPORT],
  'other white space, case, quotation marks and dashes': [
    `${REPORT} It's "well-known".`,
    `${REPORT.toUpperCase().replaceAll(' ', '  ')} IT’S “WELL–KNOWN”.`,
  ],
};

const weather = (low: number, high: number) =>
  `It stays dry for most of the day, and a light wind blows from the west. Temperatures lie between ${low} and ${high} degrees.`;
const rates = (euro: string) =>
  `The rupee closed lower in the interbank market, dealers said. The euro was quoted at ${euro} at the end of the day.`;
const obituary = (name: string) =>
  `${name} has died after a short illness. The funeral is on Friday at eleven in the chapel of the old cemetery, and the ` +
  'family asks for no flowers but for gifts to the hospice. Friends may sign the book of condolence at the town hall.';
const game = (home: string, guest: string, score: string) =>
  `${home} beat ${guest} ${score} in the league on Saturday and led at the half. The coach said that his players were tired.`;

const others: Readonly<Record<string, readonly [one: string, other: string]>> = {
  'the weather of two days': [weather(4, 11), weather(5, 11)],
  'the weather below and above nought': [weather(-4, 11), weather(4, 11)],
  'exchange rates of two days': [rates('201.11'), rates('202.43')],
  'figures of the same digits': [rates('201.11'), rates('20,111')],
  'prices in two currencies': [rates('$201'), rates('€201')],
  'notices of two deaths': [obituary('Otto Brandt of Mill Lane'), obituary('Maria Conti of Church Square')],
  'notices of two deaths, one letter apart': [obituary('Jan Hansen'), obituary('Jan Hanson')],
  'notices that open with the name in capitals': [
    `BRANDT, OTTO - ${obituary('The baker')}`,
    `CONTI, MARIA - ${obituary('The baker')}`,
  ],
  'notices with the first name in brackets': [
    `BRANDT (Otto) - ${obituary('The baker')}`,
    `BRANDT (Maria) - ${obituary('The baker')}`,
  ],
  'two games': [game('Leeds', 'Hull', '3-1'), game('Leeds', 'Hull', '3-2')],
  'an update with a new first paragraph': [REPORT, `Two people died, the police said on Tuesday.\n\n${REPORT}`],
  'an update at the end': [REPORT, `${REPORT}\n\nThe talks broke down on Tuesday.`],
  'an update in brackets at the end': [`${REPORT}\n\n(UPDATE: two dead)`, `${REPORT}\n\n(UPDATE: five dead)`],
  'a sentence less': [REPORT, REPORT.replace('Nobody said when the talks would end. ', '')],
  'one word edited': [REPORT, REPORT.replace('open', 'hopeless')],
  'a word that is not there': [REPORT, REPORT.replace('is at stake', 'is not at stake')],
  'paragraphs moved': [REPORT, REPORT.split('\n\n').reverse().join('\n\n')],
  'half of a text': [`${REPORT}\n\n${weather(1, 2)}`, REPORT],
  'two notes of a few words': ['No paper today, dear readers.', 'No paper today, dear readers.'],
};

for (const extension of ['txt', 'md']) {
  describe(`copies in .${extension} files`, () => {
    for (const [name, [one, other]] of Object.entries(reruns)) {
      it(`near-duplicates in .${extension} files are found: ${name}`, async () => {
        const files = { [`a.${extension}`]: dated(7, one), [`b.${extension}`]: dated(9, other) };
        assert.deepEqual(await familiesOf(files), [[`a.${extension}`, `b.${extension}`]]);
      });
    }
    for (const [name, [one, other]] of Object.entries(others)) {
      it(`stories in .${extension} files are no near-duplicates: ${name}`, async () => {
        for (const title of ['', 'From the town']) {
          const files = { [`a.${extension}`]: dated(7, one, title), [`b.${extension}`]: dated(9, other, title) };
          assert.deepEqual(await familiesOf(files), []);
        }
      });
    }
  });
}

/** Pairs of headlines above one text. */
const headlines: readonly [one: string, other: string, isOne: boolean][] = [
  ['Talks in the capital', 'Talks in the capital', true],
  ['Talks in the capital', 'TALKS IN THE CAPITAL!', true],
  ['عاجل: المحادثات في العاصمة', 'المحادثات في العاصمة', true],
  ['（更新）首都会谈', '首都会谈', true],
  ['अपडेट: राजधानी में वार्ता', 'राजधानी में वार्ता', true],
  ['Pourparlers (actualisé)', 'Pourparlers', true],
  ['[UPDATE] Talks in the capital', 'Talks in the capital', true],
  ['Lead 2-1', 'Lead 3-1', false],
  ['Minister resigns', 'Minister denies she will resign', false],
  ['Weather on 7 May', 'Weather on 8 May', false],
  ['Talks in the capital', '', false],
];

describe('headlines of their own', () => {
  for (const [one, other, isOne] of headlines) {
    it(`stories with the headlines ${JSON.stringify([one, other])} ${isOne ? 'may' : 'may not'} be near-duplicates`, async () => {
      const families = await familiesOf({ 'a.md': dated(7, REPORT, one), 'b.md': dated(9, REPORT, other) });
      assert.equal(families.length, isOne ? 1 : 0);
    });
  }

  it('headlines of their own count wherever they are in the archive', async () => {
    const files = {
      'a.md': dated(7, `# Talks begin\n\n${REPORT}`),
      'b.txt': `Talks end\ndate 2024-05-08\n\n${REPORT}\n`,
      'c.txt': dated(9, REPORT, 'Talks begin'),
      'd.txt': `Talks begin\ndate 2024-05-10\n\n${REPORT}\n`,
    };
    assert.deepEqual(await familiesOf(files), [['a.md', 'c.txt', 'd.txt']]);
  });

  it('headlines and summaries that the source gives are words of the story', async () => {
    const withSummary = (summary: string) => dated(7, REPORT, 'Talks').replace('---\n', `---\nsummary: ${summary}\n`);
    assert.deepEqual(await familiesOf({ 'a.md': withSummary('Two dead.'), 'b.md': withSummary('Five dead.') }), []);
  });
});

describe('copies', () => {
  it('near-duplicates are found in scripts without spaces', async () => {
    const report =
      '总理将于本月晚些时候在首都会见总统讨论天然气管道和边境贸易问题。双方预计将签署多项协议包括能源合作。';
    const files = {
      'a.txt': dated(1, report),
      'b.txt': dated(2, report),
      'c.txt': dated(3, report.replace('多', '两')),
    };
    assert.deepEqual(await familiesOf(files), [['a.txt', 'b.txt']]);
  });

  it('near-duplicates are found by the whole of a long text', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `Ballot ${at} was counted by the clerk of the town.`).join(' ');
    const files = { 'a.txt': dated(1, `${long} Conti won.`), 'b.txt': dated(2, `${long} Brandt won.`) };
    assert.deepEqual(await familiesOf(files), []);
  });

  it('near-duplicates make one group without a chain, and its original is the first in reading order', async () => {
    const files = Object.fromEntries([3, 1, 2].map((day) => [`${day}.txt`, dated(day, REPORT)]));
    assert.deepEqual(await familiesOf({ ...files, 'x.txt': dated(4, weather(1, 2)) }), [['1.txt', '2.txt', '3.txt']]);
  });
});
