import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Histories, MAX_SERVED, type PublishedStory, withoutVanished } from '../../../src/versions/history.ts';
import type { Version } from '../../../src/article/version.ts';
import { formatLine, parseLine, type VersionLine } from '../../../src/versions/lines.ts';

type Kept = VersionLine & { readonly version: Version | undefined };

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const id = '/2022/02/07/bridge/';
const bridge = (text: string, header = '') => `Title: The bridge\nDate: 2022-02-07\n${header}\n${text}\n`;

const storyOf = (text: string): PublishedStory & { text: string } => {
  return { id, path: 'bridge.txt', digest: digestOf(text), title: 'The bridge', text };
};
const read = (line: string): Kept => {
  const found = parseLine(line);
  assert.ok(found && !('problem' in found));
  return found;
};

/** Builds that follow each other, each with the text of the story; a build without a time does not record. */
function builds(...texts: readonly (readonly [at: string | undefined, text: string])[]) {
  let lines: Kept[] = [];
  let last: ReturnType<Histories<Kept>['of']>;
  for (const [at, text] of texts) {
    const story = storyOf(text);
    const record = at === undefined ? undefined : { at, textOf: () => text };
    const book = new Histories<Kept>({ lines, read: ({ version }) => version as Version, siteLang: 'en', record });
    last = book.of(story);
    lines = [...lines, ...[...book.added.values()].map(read)];
  }
  return { lines, history: last, times: last?.versions.map(({ at }) => at) };
}

const [first, second, third] = ['2022-02-07T10:00:00Z', '2022-02-08T10:00:00Z', '2022-02-09T10:00:00Z'];
const [a, b, c] = ['It is 3,000 metres long.', 'It is 300 metres long.', 'It is 30 metres long.'].map((text) =>
  bridge(text),
) as [string, string, string];

test('a story with one text has no history', () => {
  const { history, lines } = builds([first, a], [second, a]);
  assert.equal(history, undefined);
  assert.equal(lines.length, 1);
});

test('each text is kept with the time of the build that recorded it first', () => {
  const { history, times } = builds([first, a], [second, b], [third, b]);
  assert.deepEqual(times, [first, second]);
  assert.deepEqual(
    history?.versions.map(({ text }) => text),
    [a, b],
  );
  assert.equal(history?.isCurrent, true);
});

test('a build that does not record adds nothing, and serves the texts that are kept', () => {
  const { history, lines } = builds([first, a], [second, b], [undefined, c]);
  assert.equal(history?.versions.length, 2);
  assert.equal(history?.isCurrent, false, 'the page shows a text that is not kept yet');
  assert.equal(lines.length, 2);
});

test('the same build again gives the same lines, and a record of them adds none', () => {
  assert.deepEqual(builds([first, a], [second, b]).lines, builds([first, a], [second, b], [third, b]).lines);
});

test('a text that comes back is a version again', () => {
  assert.deepEqual(builds([first, a], [second, b], [third, a]).times, [first, second, third]);
});

test('two texts of one edition have two times', () => {
  assert.deepEqual(builds([first, a], [first, b], [first, c]).times, [
    first,
    '2022-02-07T10:00:01Z',
    '2022-02-07T10:00:02Z',
  ]);
});

test('a record of an earlier edition comes after the versions that are kept', () => {
  assert.deepEqual(builds([second, a], [first, b]).times, [second, '2022-02-08T10:00:01Z']);
});

for (const [what, other] of [
  ['white space', bridge('It  is 3,000 metres\nlong.')],
  ['tags', bridge('It is 3,000 metres long.', 'Tags: bridges\n')],
  ['line ends', a.replaceAll('\n', '\r\n')],
] as const)
  test(`other bytes that show the same are no version: ${what}`, () => {
    const { lines, history } = builds([first, a], [second, other], [third, other]);
    assert.equal(history, undefined);
    assert.deepEqual(
      lines.map(({ hasText }) => hasText),
      [true, false],
      'the bytes are known from then on, and are not compared in each build',
    );
  });

for (const [what, header] of [
  ['a correction', 'Correction 2022-02-08: The length was wrong.\n'],
  ['an author', 'Author: Jane Doe\n'],
  ['a summary', 'Summary: A long bridge.\n'],
  ['an update', 'Updated: 2022-02-08\n'],
] as const)
  test(`what a reader sees makes a version: ${what}`, () => {
    assert.equal(builds([first, a], [second, bridge('It is 3,000 metres long.', header)]).history?.versions.length, 2);
  });

for (const [what, header] of [
  ['a draft', 'Draft: yes\n'],
  ['an embargo without an end', 'Embargo: until further notice\n'],
] as const)
  test(`a text that is not public is not kept: ${what}`, () => {
    assert.deepEqual(builds([first, bridge('It is 3,000 metres long.', header)]).lines, []);
  });

test('a text that two branches kept is one version, with the earlier time', () => {
  const version = (at: string, text: string): Kept => read(formatLine(id, { ...storyOf(text), at }));
  const lines = [version(third, b), version(first, a), version(second, b)];
  const book = new Histories<Kept>({ lines, read: ({ version }) => version as Version, siteLang: 'en' });
  assert.deepEqual(
    book.of(storyOf(b))?.versions.map(({ at }) => at),
    [first, second],
  );
});

test('the first and the newest versions of a story with very many are served', () => {
  const at = (minute: number) => new Date(Date.UTC(2022, 1, 7) + minute * 60_000).toISOString().replace('.000', '');
  const lines = Array.from({ length: 300 }, (_, minute) => {
    return read(formatLine(id, { ...storyOf(bridge(`It is ${minute} metres long.`)), at: at(minute) }));
  });
  const book = new Histories<Kept>({ lines, read: ({ version }) => version as Version, siteLang: 'en' });
  const versions = book.of(storyOf(bridge('It is 299 metres long.')))?.versions;
  assert.equal(versions?.length, MAX_SERVED);
  assert.deepEqual([versions[0]?.at, versions[1]?.at, versions.at(-1)?.at], [at(0), at(201), at(299)]);
});

test('the lines of a story that vanishes are left out', () => {
  const lines = [{ story: '/2022/02/07/bridge/' }, { story: '/2022/02/07/ferry/' }, { story: '/2022/02/08/ferry/' }];
  const left = (...vanished: string[]) =>
    withoutVanished(lines, (address) => vanished.includes(address)).map(({ story }) => story);
  const all = lines.map(({ story }) => story);
  assert.deepEqual(left(), all);
  assert.deepEqual(left('/unknown/'), all);
  assert.deepEqual(left('/2022/02/07/ferry/'), ['/2022/02/07/bridge/', '/2022/02/08/ferry/']);
});
