import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateLinks } from '../../../../src/ingest/links/locate-links.ts';
import { indexLinks } from '../../../../src/ingest/links/link-index.ts';
import { resolveLinks } from '../../../../src/ingest/links/resolve-links.ts';
import { story } from '../../../support/articles/make-story.ts';

/** A paper of these files, each with its address and headline. */
const files: readonly (readonly [path: string, url: string, title: string])[] = [
  ['2020-01-01-first.md', '/2020/01/01/first/', 'The first story'],
  ['world/2020-01-02-bridge.txt', '/2020/01/02/bridge/', 'Bridge closed'],
  ['world/ferry/index.md', '/2020/01/03/ferry/', 'Ferry sails'],
  ['sports/cup.md', '/2020/01/04/cup/', 'The cup'],
  ['culture/cup.md', '/2020/01/05/cup/', 'A cup of tea'],
  ['culture/Café Müller.md', '/2020/01/06/cafe-muller/', 'Café Müller'],
];
const entries = new Map(
  files.map(([path, url, title]) => {
    const slug = url.split('/').at(-2) ?? '';
    const aliases = slug === 'first' ? ['/blog/old-first.html'] : [];
    return [path, story(path, '2020-01-01', undefined, { url, title, slug, aliases }).entry];
  }),
);
const sections = new Map([
  ['2020-01-01-first.md', ['h-who-pays']],
  ['world/2020-01-02-bridge.txt', ['h-who-pays']],
]);
const others = { pages: new Set(['/archive/', '/2020/01/', '/report.pdf']), foldersKnownLater: ['/tags/'] };
const index = indexLinks(entries, sections, others);

function resolve(target: string, from = 'world/2020-01-02-bridge.md') {
  const { addresses, warnings } = resolveLinks(new Map([[from, [{ target, line: 7 }]]]), index, '/paper/');
  return { address: addresses.get(from)?.[target], warnings: warnings.get(from) ?? [] };
}

const found: readonly (readonly [target: string, address: string, from?: string])[] = [
  ...[
    'first',
    'first.md',
    '2020-01-01-first',
    '2020-01-01-first.md',
    '../2020-01-01-first.md',
    '/2020-01-01-first.md',
    '_posts/2020-01-01-first.md',
    '../content/first.md',
    '@/2020-01-01-first.md',
    '{filename}/2020-01-01-first.md',
    '|filename|../2020-01-01-first.md',
  ].map((target) => [target, '/paper/2020/01/01/first/'] as const),
  ...[
    '/2020/01/01/first/',
    '/2020/01/01/first',
    '/paper/2020/01/01/first/index.html',
    '../../01/first/',
    '/blog/old-first.html',
  ].map((target) => [target, '/paper/2020/01/01/first/', 'world/2020-01-02-bridge.txt'] as const),
  ...['[[First]]', '[[the first story]]', '[[The First Story|so]]', '![[first]]', '[[2020-01-01-first.md]]'].map(
    (target) => [target, '/paper/2020/01/01/first/'] as const,
  ),
  ['first.md#Who pays?', '/paper/2020/01/01/first/#h-who-pays'],
  ['first.md#p-12ab34cd', '/paper/2020/01/01/first/#p-12ab34cd'],
  ['[[first#Who pays?|x]]', '/paper/2020/01/01/first/#h-who-pays'],
  ['[[#Who pays?]]', '#h-who-pays', 'world/2020-01-02-bridge.txt'],
  ['/archive/#h-2020', '/paper/archive/#h-2020'],
  ['ferry/', '/paper/2020/01/03/ferry/'],
  ['ferry', '/paper/2020/01/03/ferry/'],
  ['./ferry/index.md', '/paper/2020/01/03/ferry/'],
  ['/world/ferry/', '/paper/2020/01/03/ferry/'],
  ['world/bridge', '/paper/2020/01/02/bridge/', 'sports/cup.md'],
  ['cup.md', '/paper/2020/01/05/cup/', 'culture/tea.md'],
  ['/sports/cup', '/paper/2020/01/04/cup/'],
  ['Caf%C3%A9%20M%C3%BCller.md', '/paper/2020/01/06/cafe-muller/'],
  ['[[Cafe\u0301 Mu\u0308ller]]', '/paper/2020/01/06/cafe-muller/'],
  ['/archive/', '/paper/archive/'],
  ['/2020/01', '/paper/2020/01/'],
  ['/paper/report.pdf', '/paper/report.pdf'],
  ['/tags/ferries', '/paper/tags/ferries/'],
  ['/paper/tags/', '/paper/tags/'],
];
for (const [target, address, from] of found)
  test(`the link ${JSON.stringify(target)} leads to its article`, () =>
    assert.deepEqual(resolve(target, from), { address, warnings: [] }));

const lost: readonly (readonly [target: string, code: string, message: RegExp, from?: string])[] = [
  [
    'frist.md',
    'dead-link',
    /^The link to "frist\.md" leads to no published article\. Did you mean "2020-01-01-first\.md"\?$/,
  ],
  ['[[Brigde]]', 'dead-link', /Did you mean "world\/2020-01-02-bridge\.txt"/],
  ['/2019/01/01/nothing/', 'dead-link', /Correct it or take it out/],
  ['elsewhere/first.md', 'dead-link', /^The link to/],
  ['cup', 'unclear-link', /may mean several articles/],
  ['report.pdf', 'file-link', /public folder and link to \/report\.pdf/],
  ['![[photo.jpg|x]]', 'file-link', /^The link to/],
  ['../../../etc/passwd', 'dead-link', /^The link to/],
  ['[[#Who wins?]]', 'dead-link', /^The link to/, 'world/2020-01-02-bridge.txt'],
];
for (const [target, code, message, from] of lost)
  test(`the link ${JSON.stringify(target)} is a warning`, () => {
    const { address, warnings } = resolve(target, from);
    assert.equal(address, undefined);
    assert.deepEqual(
      warnings.map((warning) => warning.code),
      [code],
    );
    assert.match(warnings[0]?.message ?? '', message);
    assert.equal(warnings[0]?.line, 7);
  });

for (const target of ['first.md#who-wins', '/2020/01/01/first/#h-who-wins', '[[The first story#Who wins?]]', 'ferry#x'])
  test(`the link ${JSON.stringify(target)} to a section that is not there leads to the article, with a warning`, () => {
    const { address, warnings } = resolve(target);
    assert.equal(address, target === 'ferry#x' ? '/paper/2020/01/03/ferry/' : '/paper/2020/01/01/first/');
    assert.deepEqual(
      warnings.map(({ code, line }) => [code, line]),
      [['dead-section', 7]],
    );
    assert.match(warnings[0]?.message ?? '', /names a section that the article does not have: "/);
  });

test('a file name in plain text is a word when there is no such article', () => {
  assert.deepEqual(resolve('README.md', 'a.txt').warnings, []);
  assert.equal(resolve('README.md', 'a.md').warnings.length, 1);
});

test('at most ten dead links of an article are named', () => {
  const links = Array.from({ length: 500 }, (_, at) => ({ target: `none-${at}.md`, line: at }));
  const { warnings } = resolveLinks(new Map([['a.md', links]]), index, '/paper/');
  assert.equal(warnings.get('a.md')?.length, 11);
  assert.equal(warnings.get('a.md')?.at(-1)?.message, '490 more links lead nowhere.');
});

test('the line of a link is where it is a link, not where the header or a word has it', () => {
  const text = 'image: a.md\n---\nThe a.md is\n[so](a.md),\n[[B]]\n[c](<c d.md>)';
  assert.deepEqual(locateLinks(['a.md', '[[B]]', 'c%20d.md', 'e&f.md'], text), [
    { target: 'a.md', line: 4 },
    { target: '[[B]]', line: 5 },
    { target: 'c%20d.md', line: 6 },
    { target: 'e&f.md', line: null },
  ]);
});
