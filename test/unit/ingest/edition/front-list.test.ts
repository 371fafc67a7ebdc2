import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FrontSource, resolveFront } from '../../../../src/ingest/edition/front-list.ts';
import { indexLinks } from '../../../../src/ingest/links/link-index.ts';
import { story } from '../../../support/articles/make-story.ts';

const files: readonly (readonly [path: string, title: string])[] = [
  ['world/2026-01-02-bridge.txt', 'Bridge closed until 2027'],
  ['2026-01-03-ferry.md', 'The ferry sails'],
  ['2026-01-04-fair.txt', 'The fair: open until late'],
  ...Array.from({ length: 13 }, (_, at) => [`s/story-${at}.txt`, `Story ${at}`] as const),
];
const entries = new Map(
  files.map(([path, title]) => {
    const slug = path.replace(/^.*\/|^\d+-\d+-\d+-|\.\w+$/g, '').replace(/^\d+-\d+-\d+-/, '');
    return [path, story(path, '2026-01-02', undefined, { url: `/2026/01/02/${slug}/`, title, slug }).entry];
  }),
);
const index = indexLinks(entries, new Map());
const unpublished = new Map([['drafts/secret.txt', { outcome: 'held', reason: 'draft' } as const]]);

const resolve = (text: string, name: FrontSource['name'] = 'front.txt', at?: string) =>
  resolveFront(
    { name, text, most: 13 },
    { index, base: '/daily/', unpublished },
    { editionDate: at?.slice(0, 10), editionTime: at },
  );

describe('the stories chosen for the front page', () => {
  for (const line of [
    'world/2026-01-02-bridge.txt',
    'bridge',
    '/2026/01/02/bridge/',
    '/daily/2026/01/02/bridge/',
    'https://news.example/daily/2026/01/02/bridge/',
    'http://localhost:4321/2026/01/02/bridge?from=chat#top',
    'Bridge closed until 2027',
    '- world/2026-01-02-bridge',
    '  bridge   until 2026-12-24 06:00',
    'bridge until: 2026-12-24',
    'Bridge closed until 2027 until 2028-01-01',
  ])
    it(`are named as ${JSON.stringify(line)}`, () => {
      const { paths, warnings } = resolve(line);
      assert.deepEqual([paths, warnings], [['world/2026-01-02-bridge.txt'], []]);
    });

  it('stand in the order of the lines, without comments and empty lines', () => {
    const { paths, warnings } = resolve(
      '\uFEFF# Today\r\nThe ferry sails\r\n\r\n* bridge\r\nThe fair: open until late\r\n',
    );
    assert.deepEqual(paths, ['2026-01-03-ferry.md', 'world/2026-01-02-bridge.txt', '2026-01-04-fair.txt']);
    assert.deepEqual(warnings, []);
  });

  it('are chosen until the hour of their line', () => {
    const text = 'bridge until 2026-12-24 06:00\nferry';
    assert.equal(resolve(text, 'front.txt', '2026-12-24T05:59:00Z').paths.length, 2);
    assert.deepEqual(resolve(text, 'front.txt', '2026-12-24T06:00:00Z').paths, ['2026-01-03-ferry.md']);
    const { releases } = resolve(text);
    assert.deepEqual(
      releases.map(([place, { expiry }]) => [place, expiry?.at]),
      [['front.txt:1', '2026-12-24T06:00']],
    );
  });

  it('may be a YAML list with a time for each', () => {
    const text = '# Today\n- story: bridge\n  until: 2026-12-24 06:00\n- The ferry sails\n- fair until 2026-12-25\n';
    const { paths, releases, warnings } = resolve(text, 'front.yaml');
    assert.deepEqual(paths, ['world/2026-01-02-bridge.txt', '2026-01-03-ferry.md', '2026-01-04-fair.txt']);
    assert.deepEqual(
      releases.map(([place]) => place),
      ['front.yaml:2', 'front.yaml:5'],
    );
    assert.deepEqual(warnings, []);
  });
});

const problems: readonly (readonly [
  name: FrontSource['name'],
  text: string,
  line: number | undefined,
  message: RegExp,
])[] = [
  [
    'front.txt',
    'ferry\nnothing',
    2,
    /^"nothing" is no published article\. Write its path, its address or its headline/,
  ],
  ['front.txt', 'ferry\ndrafts/secret.txt', 2, /^"drafts\/secret\.txt" is not published: it is held \(draft\)/],
  ['front.txt', 'ferry\nsecret.txt', 2, /is not published: it is held \(draft\)/],
  ['front.txt', 'ferry\n\nferry', 3, /^"ferry" is chosen twice/],
  ['front.txt', 'ferry until 2026-02-31', 1, /^"until 2026-02-31" is no day or hour/],
  ['front.txt', `ferry\n${'#'.repeat(16_384)}`, undefined, /16384 are the limit\. None of it is used/],
  ['front.yaml', 'ferry: [', 1, /^This is no YAML .* None of the file is used/],
  ['front.yaml', 'lead: ferry', 1, /^A list is needed/],
  ['front.yaml', '- ferry\n- [a, b]', 2, /^A story is a text, or has "story:" and "until:"/],
  ['front.yaml', '- ferry\n- story: [a]', 2, /^A story is a text/],
  ['front.yaml', '- ferry\n- story:\n', 2, /^A story is a text/],
  ['front.yaml', '- ferry\n- story: bridge\n  until: [2026-12-24]', 2, /^A story is a text/],
  [
    'front.yaml',
    '- story: ferry\n  untill: 2026-12-24',
    2,
    /^"untill" is not used\. A story has "story:" and "until:"/,
  ],
  ['front.yaml', '- story: ferry\n  until: never', 1, /^"until never" is no day or hour/],
  ['front.yaml', '- ferry\n- ferry\n', 2, /^"ferry" is chosen twice/],
  ['front.yaml', '- ferry\n- ../secret.txt', 2, /^"\.\.\/secret\.txt" is no published article/],
  ['front.yaml', '- story: ferry\n  story: bridge', 2, /^This is no YAML .* None of the file is used/],
];
for (const [name, text, line, message] of problems)
  it(`a problem of ${name} is named with its line: ${JSON.stringify(text.slice(0, 40))}`, () => {
    const { warnings } = resolve(text, name);
    assert.equal(warnings.length, 1);
    assert.equal(warnings[0]?.line, line);
    assert.match(warnings[0]?.message ?? '', message);
  });

it('problems are in the order of their lines, and a second file is told before them', () => {
  const source = {
    name: 'front.yaml',
    text: '- nothing\n- [a]\n- drafts/secret.txt',
    most: 13,
    unused: 'front.txt',
  } as const;
  const { warnings } = resolveFront(source, { index, base: '/daily/', unpublished }, { editionDate: undefined });
  assert.deepEqual(
    warnings.map(({ line }) => line),
    [undefined, 1, 2, 3],
  );
  assert.match(warnings[0]?.message ?? '', /^front\.txt is not used, because there is front\.yaml too\. Remove one/);
});

it('a front page has thirteen stories, and each line beyond is named', () => {
  const { paths, warnings } = resolve(
    `${Array.from({ length: 13 }, (_, at) => `Story ${at}`).join('\n')}\nferry\nbridge`,
  );
  assert.deepEqual([paths.length, warnings.map(({ line }) => line)], [13, [14, 15]]);
});
