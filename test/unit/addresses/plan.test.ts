import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildAddresses, states, type StoryFile } from '../../support/articles/archive-of-stories.ts';

/** Texts of different stories, long enough to be known again. */
const ferry =
  'The ferry sails again from the quay to the outer island with forty passengers and a cow. Its captain thanked the yard that had mended the engine over the winter, and promised two crossings a day until the autumn storms.';
const choir =
  'Ninety singers of the town choir filled the old grain hall on Friday evening. They gave a mass by a pupil of Bach whose score a clerk found behind the organ, wrapped in oilcloth and eaten by mice at one corner only.';
const bridge =
  'Lorries may not use the stone bridge before the spring. Divers saw a crack in the middle pier, wide enough for a hand, and the council will decide in March whether iron bands or a new arch cost less.';

const story = (path: string, text: string, more: Partial<StoryFile> = {}): StoryFile => ({
  path,
  date: '2022-02-07',
  slug: path.replace(/^.*\/|\.\w+$/g, ''),
  text,
  ...more,
});
const others = [story('choir.txt', choir), story('bridge.txt', bridge)];
const kept = ['/2022/02/07/bridge/ article', '/2022/02/07/choir/ article'];

const moves: [why: string, after: StoryFile[], expected: string[]][] = [
  [
    'a renamed file',
    [story('boat.txt', ferry)],
    ['/2022/02/07/boat/ article', '/2022/02/07/ferry/ → /2022/02/07/boat/'],
  ],
  [
    'a file in another folder with another name',
    [story('world/sea.md', ferry, { slug: 'sea' })],
    ['/2022/02/07/ferry/ → /2022/02/07/sea/', '/2022/02/07/sea/ article'],
  ],
  [
    'another date',
    [story('ferry.txt', ferry, { date: '2022-03-01' })],
    ['/2022/02/07/ferry/ → /2022/03/01/ferry/', '/2022/03/01/ferry/ article'],
  ],
  [
    'no date any more',
    [story('ferry.txt', ferry, { date: undefined })],
    ['/2022/02/07/ferry/ → /undated/ferry/', '/undated/ferry/ article'],
  ],
  [
    'another slug',
    [story('ferry.txt', ferry, { slug: 'sails-again' })],
    ['/2022/02/07/ferry/ → /2022/02/07/sails-again/', '/2022/02/07/sails-again/ article'],
  ],
  [
    'another slug, another file and a corrected word',
    [story('boat.txt', ferry.replace('forty', 'fifty'))],
    ['/2022/02/07/boat/ article', '/2022/02/07/ferry/ → /2022/02/07/boat/'],
  ],
  [
    'another date and a new last sentence',
    [story('ferry.txt', `${ferry} A cow pays half.`, { date: '2022-02-08' })],
    ['/2022/02/07/ferry/ → /2022/02/08/ferry/', '/2022/02/08/ferry/ article'],
  ],
  ['a deleted file', [], ['/2022/02/07/ferry/ gone']],
  ['a story rewritten at its place', [story('ferry.txt', 'All is new here.')], ['/2022/02/07/ferry/ article']],
  [
    'the file of each day with a new story',
    [
      story(
        'ferry.txt',
        'A committee of nine will look into the price of herring, which has doubled since the feast of Saint Martin, and report in June.',
        { date: '2022-02-08' },
      ),
    ],
    ['/2022/02/07/ferry/ gone', '/2022/02/08/ferry/ article'],
  ],
  [
    'the text in two files',
    [story('a.txt', ferry), story('b.txt', ferry)],
    ['/2022/02/07/a/ article', '/2022/02/07/b/ article', '/2022/02/07/ferry/ gone'],
  ],
  [
    'a second file with the text',
    [story('ferry.txt', ferry), story('copy.txt', ferry)],
    ['/2022/02/07/copy/ article', '/2022/02/07/ferry/ article'],
  ],
];
for (const [why, after, expected] of moves) {
  test(`a former address of a story answers after: ${why}`, () => {
    const first = buildAddresses([story('ferry.txt', ferry), ...others]);
    const second = buildAddresses([...after, ...others], first.register);
    assert.deepEqual(states(second), [...expected, ...kept].sort());
    const again = buildAddresses([...after, ...others], second.register);
    assert.equal(again.register, second.register, 'the plan is that of a fresh clone');
  });
}

test('a story keeps its id wherever it goes, and a story that comes back ends its tombstone', () => {
  const first = buildAddresses([story('ferry.txt', ferry)]);
  const moved = buildAddresses([story('b.txt', ferry)], first.register);
  assert.deepEqual(
    moved.placed.map(({ url, id }) => [url, id]),
    [['/2022/02/07/b/', '/2022/02/07/ferry/']],
  );
  const deleted = buildAddresses(others, moved.register);
  assert.deepEqual(
    states(deleted).filter((line) => line.endsWith('gone')),
    ['/2022/02/07/b/ gone', '/2022/02/07/ferry/ gone'],
  );
  const back = buildAddresses([story('ferry.txt', ferry), ...others], deleted.register);
  assert.deepEqual(states(back), ['/2022/02/07/b/ → /2022/02/07/ferry/', ...kept, '/2022/02/07/ferry/ article'].sort());
});

test('redirects lead to the last address, however often a story moves', () => {
  let { register } = buildAddresses([story('a.txt', ferry)]);
  for (const name of ['b', 'c', 'a', 'd']) ({ register } = buildAddresses([story(`${name}.txt`, ferry)], register));
  assert.deepEqual(states(buildAddresses([story('d.txt', ferry)], register)), [
    '/2022/02/07/a/ → /2022/02/07/d/',
    '/2022/02/07/b/ → /2022/02/07/d/',
    '/2022/02/07/c/ → /2022/02/07/d/',
    '/2022/02/07/d/ article',
  ]);
});

test('a new story does not take the address of another one, and is told so', () => {
  const first = buildAddresses([story('ferry.txt', ferry)]);
  const second = buildAddresses([story('b.txt', ferry), story('other.txt', choir, { slug: 'ferry' })], first.register);
  const [, other] = second.placed;
  assert.match(other?.url ?? '', /^\/2022\/02\/07\/ferry-[0-9a-f]{8}\/$/);
  assert.deepEqual(second.warnings.get('other.txt'), ['former-address']);
  const third = buildAddresses(
    [story('b.txt', ferry), story('renamed.txt', choir, { slug: 'ferry' })],
    second.register,
  );
  assert.equal(third.placed[1]?.url, other?.url, 'the suffix stays when the file is renamed');
});

test('two stories that change their places lead to each other', () => {
  const first = buildAddresses([story('a.txt', ferry), story('b.txt', choir)]);
  const second = buildAddresses([story('a.txt', choir), story('b.txt', ferry)], first.register);
  const textAt = (address: string) => {
    const line = second.addresses.lines.get(address);
    return second.placed.find(({ url }) => url === (line?.is === 'redirect' ? line.to : address))?.text;
  };
  assert.equal(textAt('/2022/02/07/a/'), ferry);
  assert.equal(textAt('/2022/02/07/b/'), choir);
});

test('the pages of a long article lead to those at its new address, or to its first', () => {
  const first = buildAddresses([story('ferry.txt', ferry, { parts: 3 })]);
  const second = buildAddresses([story('boat.txt', ferry, { parts: 2 })], first.register);
  assert.deepEqual(states(second), [
    '/2022/02/07/boat/ article',
    '/2022/02/07/boat/2/ part',
    '/2022/02/07/ferry/ → /2022/02/07/boat/',
    '/2022/02/07/ferry/2/ → /2022/02/07/boat/2/',
    '/2022/02/07/ferry/3/ → /2022/02/07/boat/',
  ]);
  // The former address of a further page leads to that page in each later build, and after another move too.
  const third = buildAddresses([story('boat.txt', ferry, { parts: 2 })], second.register);
  assert.deepEqual(states(third), states(second));
  const fourth = buildAddresses([story('ship.txt', ferry, { parts: 2 })], third.register);
  assert.equal(
    states(fourth).find((line) => line.startsWith('/2022/02/07/ferry/2/')),
    '/2022/02/07/ferry/2/ → /2022/02/07/ship/2/',
  );
});

test('reports of one form are different stories', () => {
  const weather = (town: string, day: number) =>
    `The weather in ${town}: cloudy in the morning with light winds from the west, later sunny spells and a high of ${day} degrees. The outlook for the rest of the week is settled, with a little rain in the night.`;
  const before = [1, 2, 3].map((day) => story(`w${day}.txt`, weather('Narva', day), { date: `2022-02-0${day}` }));
  const first = buildAddresses(before);
  const after = [...before.slice(1), story('w4.txt', weather('Narva', 4), { date: '2022-02-04' })];
  assert.ok(states(buildAddresses(after, first.register)).includes('/2022/02/01/w1/ gone'));
});
