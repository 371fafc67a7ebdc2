/** Authors: which bylines are one author, the address of each, and what a file about an author changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import { type AuthorProfile, authorsOf } from '../../../src/archive/authors.ts';
import { story } from '../../support/articles/make-story.ts';

const by = (path: string, date: string, ...byline: string[]) => story(path, date, undefined, { byline });
const profileOf = (slug: string, more: Partial<AuthorProfile> = {}): AuthorProfile => ({
  ...{ slug, name: undefined, also: [], role: undefined, addresses: [], html: '', lang: 'en', dir: 'ltr' },
  ...more,
});
const inOrder = (stories: ReturnType<typeof by>[]) => buildArchive(stories).stories.map(({ story }) => story);
const pagesOf = (stories: ReturnType<typeof by>[], ...profiles: AuthorProfile[]) =>
  [...authorsOf(inOrder(stories), profiles).topics.values()].map(
    ({ slug, name, stories }) => `${slug}: ${name} ${stories.map(({ path }) => path).join()}`,
  );

test('an author has the stories of all bylines with the same letters', () => {
  const stories = [
    by('a', '2022-01-01', 'JANE DOE'),
    by('b', '2022-01-02', 'Jane Doe, Science Correspondent', 'Staff writer'),
    by('c', '2022-01-03', 'John Roe', 'Jane Doe in Berlin'),
  ];
  assert.deepEqual(pagesOf(stories), ['jane-doe: Jane Doe a,b,c', 'john-roe: John Roe c']);
});

test('no two authors are guessed to be the same', () => {
  const names = ['Jane Doe', 'J. Doe', 'Jane A. Doe', 'Jane Doe-Smith', 'Doe, Jane', 'Dr. Jane Doe', 'Jayne Doe'];
  const stories = names.map((name, at) => by(`${at}`, `2022-01-0${at + 1}`, name));
  assert.equal(pagesOf(stories).length, names.length);
});

test('of two names that differ in accents alone, the older one has the plain address', () => {
  const jose = by('a', '2021-01-01', 'José García');
  const other = by('b', '2022-01-01', 'Jose Garcia');
  assert.deepEqual(pagesOf([jose]), ['jose-garcia: José García a']);
  const [first, second] = pagesOf([other, jose]);
  assert.equal(first, 'jose-garcia: José García a');
  assert.match(second ?? '', /^jose-garcia-[0-9a-f]{8}: Jose Garcia b$/);
});

test('a file joins the spellings that it names, and prints the name as it has it', () => {
  const stories = [by('a', '2022-01-01', 'J. Doe'), by('b', '2022-01-02', 'Jane Doe'), by('c', '2022-01-03', 'J. Roe')];
  const file = profileOf('jane-doe', { name: 'Jane Doe', also: ['J. Doe'] });
  assert.deepEqual(pagesOf(stories, file), ['j-roe: J. Roe c', 'jane-doe: Jane Doe a,b']);
  assert.deepEqual(pagesOf(stories, profileOf('jane-doe', { also: ['J. Doe'] })), [
    'j-roe: J. Roe c',
    'jane-doe: Jane Doe a,b',
  ]);
});

test('a file gives an author its address, which no other author can have', () => {
  const stories = [by('a', '2022-01-01', 'Jane Doe'), by('b', '2022-01-02', 'Anna Doe')];
  const [first, second] = pagesOf(stories, profileOf('jane-doe', { name: 'Anna Doe' }));
  assert.match(first ?? '', /^jane-doe: Anna Doe b$/);
  assert.match(second ?? '', /^jane-doe-[0-9a-f]{8}: Jane Doe a$/);
});

test('a file without a name is about the author with its address', () => {
  const { pageOf, topics } = authorsOf([by('a', '2022-01-01', 'Lucía Arriagada')], [profileOf('lucia-arriagada')]);
  const author = topics.get('lucia-arriagada');
  assert.ok(author);
  assert.equal(author.name, 'Lucía Arriagada');
  assert.equal(pageOf(author).profile?.slug, 'lucia-arriagada');
});

test('a byline has the words around the name and the author’s address', () => {
  const told = by('a', '2022-01-01', 'By Jane Doe, Editor', 'From our correspondent');
  const { bylineOf } = authorsOf([told], []);
  assert.deepEqual(
    bylineOf(told).map(({ before, name, after, slug }) => [before, name, after, slug]),
    [
      ['By ', 'Jane Doe', ', Editor', 'jane-doe'],
      ['From our correspondent', '', '', undefined],
    ],
  );
});

test('among too many authors those with few stories have no page and no link', () => {
  const stories = Array.from({ length: 5001 }, (_, at) =>
    by(`${String(at).padStart(4, '0')}`, '2022-01-01', `A ${at}`),
  );
  const again = by('x', '2022-01-02', 'A 7');
  const { topics, bylineOf } = authorsOf([...stories, again], []);
  assert.deepEqual([...topics.keys()], ['a-7']);
  assert.equal(bylineOf(again)[0]?.slug, 'a-7');
  assert.equal(bylineOf(stories[0] ?? again)[0]?.slug, undefined);
});
