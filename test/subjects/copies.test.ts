import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { copiesOf } from '../../src/subjects/copies.ts';
import { told } from './stories.ts';

const PLACES = ['harbour', 'station', 'market', 'theatre', 'library', 'bridge', 'tower', 'school', 'mill', 'prison'];
/** A sentence that no other number makes. */
const sentence = (at: number) =>
  `The ${PLACES[at % 10]} of district ${at} was closed by ${PLACES[(at * 7) % 10]} wardens after item${at * 31} had been ` +
  `seen near gate${at * 17} for the ${at % 9}th time in a row.`;
const text = (from: number, count: number) => Array.from({ length: count }, (_, at) => sentence(from + at)).join(' ');
const REPORT = text(100, 14);

const family = (...texts: readonly string[]) => copiesOf(texts.map((body, at) => told({ path: `${at}`, text: body })));

describe('near-duplicates', () => {
  const reruns: Readonly<Record<string, string>> = {
    'the same text': REPORT,
    'another first line': `MOSCOW, Feb 7 (Agency) - An earlier version said otherwise. ${REPORT}`,
    'one sentence edited': REPORT.replace(sentence(103), 'Nobody knew why that was.'),
    'two sentences edited and one added': `${REPORT.replace(sentence(103), sentence(903)).replace(sentence(108), sentence(908))} ${sentence(950)}`,
    'paragraphs moved': `${text(107, 7)} ${text(100, 7)}`,
    'the last sentence cut': text(100, 13),
    'other white space and case': REPORT.toUpperCase().replaceAll('. ', '.\n\n'),
  };
  for (const [name, body] of Object.entries(reruns)) {
    it(`are found: ${name}`, () => assert.deepEqual(family(REPORT, body).get('1'), ['0', '1']));
  }

  const rate = (euro: string, pound: string, yen: string) =>
    `The rupee closed lower against major currencies in the interbank market, dealers said. The dollar was quoted at ` +
    `${euro} against ${pound} a day before, the euro at ${yen} and the pound at ${pound.replace('.', '')}.5. Dealers said that ` +
    `demand from importers had weighed on the rupee, while remittances gave it some support through the day.`;
  const game = (home: string, guest: string, score: string) =>
    `${home} beat ${guest} ${score} in the league on Saturday. ${home} led at the half and never looked back. ` +
    `The coach of ${guest} said that his players had been tired after a long trip and would do better at home.`;
  const others: Readonly<Record<string, readonly [string, string]>> = {
    'exchange rates of two days': [rate('178.25', '177.90', '201.11'), rate('179.10', '178.25', '202.43')],
    'box scores of two games': [game('Leeds', 'Hull', '3-1'), game('Porto', 'Braga', '2-0')],
    'half of a text': [REPORT, text(100, 7)],
    'two texts with a paragraph in common': [REPORT, `${text(100, 3)} ${text(500, 11)}`],
    'two notes of a few words': ['No paper today.', 'No paper today.'],
    'no text at all': ['', ''],
  };
  for (const [name, [one, other]] of Object.entries(others)) {
    it(`are not: ${name}`, () => assert.equal(family(one, other).size, 0));
  }

  it('are found in short texts when they are the same', () => {
    const note = 'The museum stays closed on Tuesday while its roof is mended by workers from the town nearby.';
    assert.deepEqual(family(note, text(1, 5), note).get('0'), ['0', '2']);
  });

  it('are found in scripts without spaces', () => {
    const report = '总理将于本月晚些时候在首都会见总统讨论天然气管道和边境贸易问题双方预计将签署多项协议包括能源合作';
    assert.deepEqual(family(report, `本社电：${report}`).get('1'), ['0', '1']);
  });

  it('make no chain: a family is what is alike to its first', () => {
    // Each differs from the one before by a seventh, the last from the first by all.
    const chain = Array.from({ length: 12 }, (_, at) => text(100 + 2 * at, 14));
    const families = new Set(family(...chain).values());
    assert.ok(families.size > 1);
    for (const one of families) assert.ok(one.length <= 4, one.join());
  });

  it('do not depend on stories of other families', () => {
    const bodies = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(bodies, fc.nat(), (numbers, which) => {
        const stories = numbers.map((at) =>
          told({ path: `p${String(at).padStart(2, '0')}`, text: text(at * 1000, 8) }),
        );
        const copies = stories.map(({ path }, at) =>
          told({ path: `${path}-rerun`, text: `New. ${text((numbers[at] ?? 0) * 1000, 8)}` }),
        );
        const all = [...stories, ...copies].sort((a, b) => (a.path < b.path ? -1 : 1));
        const gone = stories[which % stories.length]?.path ?? '';
        const before = copiesOf(all);
        const after = copiesOf(all.filter(({ path }) => !path.startsWith(gone)));
        assert.equal(before.size, all.length);
        for (const [path, one] of before) if (!path.startsWith(gone)) assert.deepEqual(after.get(path), one);
      }),
      { numRuns: 20 },
    );
  });
});
