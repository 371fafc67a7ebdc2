/** Files about authors: what they may say, and the message for each thing they may not. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readAuthorFiles, unusedAuthors } from '../../../src/ingest/author-files.ts';

function read(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-authors-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, ...readAuthorFiles(folder, 'en') };
}

const whole = `---
name: Jane Doe
also: [J. Doe, Jane D.]
role: Science correspondent
links:
  - https://example.org/jane
  - name: Mail
    url: jane@example.org
---
Jane Doe writes about **comets**.
`;

test('a file about an author has name, spellings, role, links and words', (t) => {
  const { profiles, problems } = read(t, { 'jane-doe.md': whole, 'README.md': 'How to write these files.' });
  assert.deepEqual(problems, []);
  const [{ html = '', ...profile } = {}] = profiles;
  assert.deepEqual(profile, {
    slug: 'jane-doe',
    name: 'Jane Doe',
    role: 'Science correspondent',
    lang: 'en',
    also: ['J. Doe', 'Jane D.'],
    addresses: [
      { words: 'example.org/jane', href: 'https://example.org/jane' },
      { words: 'Mail', href: 'mailto:jane@example.org' },
    ],
    dir: 'ltr',
  });
  assert.match(html, /writes about <strong>comets<\/strong>/);
});

test('a file of words alone, and one of a name alone, are enough', (t) => {
  const { profiles, problems } = read(t, { 'a.md': 'Words.\n', 'b.md': '---\nname: Anna Bell\n---\n' });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    profiles.map(({ slug, name, html }) => [slug, name, html !== '']),
    [
      ['a', undefined, true],
      ['b', 'Anna Bell', false],
    ],
  );
});

test('words in another script have their direction', (t) => {
  const { profiles } = read(t, { 'sami.md': '---\nname: سامي الخولي\n---\nكاتب من القاهرة يكتب عن الأدب.\n' });
  assert.deepEqual([profiles[0]?.lang, profiles[0]?.dir], ['ar', 'rtl']);
});

test('without the folder there are no authors and no problems', () => {
  assert.deepEqual(readAuthorFiles('/nonexistent/authors', 'en'), {
    profiles: [],
    portraits: new Map(),
    problems: [],
  });
});

/** Text of `a.md`, the problem that is named, and whether the file is used nevertheless. */
const faults: readonly (readonly [text: string, problem: RegExp, used: boolean])[] = [
  [' \n', /^authors\/a\.md: There is no text in the file/, false],
  ['---\nname: Jane\n', /^authors\/a\.md:1: The front matter has no closing --- line\. Add/, false],
  ['---\nname: [Jane\n---\n', /^authors\/a\.md:\d: The front matter is not YAML/, false],
  ['---\nname: Jane\ndraft: true\n---\nWords.', /^authors\/a\.md:3: It is held/, false],
  ['---\nname: Jane\nembargo: 2031-01-01\n---\nWords.', /^authors\/a\.md:3: It is held/, false],
  ['---\nname: Jane\nportrait: { file: jane.jpg }\n---\n', /^authors\/a\.md:3: "portrait" is to be a text/, true],
  [
    '---\nname: Jane\ntwitter: jane\n---\n',
    /^authors\/a\.md:3: The label "twitter" is not used\. Write name, also/,
    true,
  ],
  ['---\nname: {first: Jane}\n---\n', /^authors\/a\.md:2: "name" is to be a text/, true],
  ['---\nlinks: javascript:alert(1)\n---\n', /^authors\/a\.md:2: "javascript:alert\(1\)" is no address/, true],
  ['---\nlinks: {Page: /about/}\n---\n', /^authors\/a\.md:2: "\/about\/" is no address/, true],
  [`${'word '.repeat(5000)}`, /^authors\/a\.md: The words are not shown, for they are longer than 20000/, true],
];
for (const [text, problem, used] of faults)
  test(`a file about an author that begins with ${JSON.stringify(text.slice(0, 40))} has its problem named`, (t) => {
    const { profiles, problems } = read(t, { 'a.md': text });
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0] ?? '', problem);
    assert.equal(profiles.length, used ? 1 : 0);
  });

test('the name of a file that is no address, another type of file and a link are named', (t) => {
  const { folder } = read(t, { 'Jane Doe.md': whole, 'john.txt': 'Words.', 'con.md': whole });
  symlinkSync('/etc/hostname', join(folder, 'link.md'));
  const { profiles, problems } = readAuthorFiles(folder, 'en', 'my/authors');
  assert.deepEqual(profiles, []);
  assert.deepEqual(
    problems.map((line) => line.replace(/: .*/s, '')),
    ['my/authors/Jane Doe.md', 'my/authors/con.md', 'my/authors/john.txt'],
  );
});

test('a spelling belongs to one file', (t) => {
  const { profiles, problems } = read(t, {
    'a.md': '---\nname: Jane Doe\nalso: J. Doe\n---\n',
    'b.md': '---\nname: John Doe\nalso: J Doe\n---\n',
    'c.md': '---\nname: jane doe\n---\n',
  });
  assert.deepEqual(problems, [
    'authors/b.md: "J Doe" is a name of a.md already. Remove it from one of the two files.',
    'authors/c.md: "jane doe" is a name of a.md already. Remove one of the two files.',
  ]);
  assert.deepEqual(
    profiles.map(({ slug, also }) => [slug, also]),
    [
      ['a', ['J. Doe']],
      ['b', []],
    ],
  );
});

test('markup in the words is harmless', (t) => {
  const { profiles } = read(t, {
    'a.md': 'A <script>alert(1)</script> [x](javascript:alert) [[name]] [y](other.md) ok',
  });
  assert.doesNotMatch(profiles[0]?.html ?? '', /<script|javascript:|article:/);
});

test('a file about an author of no published article is named', (t) => {
  const files = read(t, { 'jane-doe.md': whole, 'john-roe.md': 'Words.', 'lucia.md': '---\nname: Lucía\n---\n' });
  const lines = unusedAuthors(files, [{ byline: ['By J. Doe, Editor', 'Lucia'] }]);
  assert.deepEqual(
    lines.map((line) => line.replace(/, so .*/s, '')),
    ['authors/john-roe.md: No published article is by john-roe', 'authors/lucia.md: No published article is by Lucía'],
  );
});

test('a name of a file that cannot be an address is told with one that can, and so is a file in place of the folder', (t) => {
  const { problems, folder } = read(t, { 'Jörg Groß.md': whole, 'Jane-Doe.md': whole, '王小明.md': whole });
  assert.equal(problems.length, 3);
  assert.match(problems.find((one) => one.includes('Jane-Doe')) ?? '', /such as jane-doe\.md, and the name .* "name:"/);
  assert.match(problems.find((one) => one.includes('Jörg')) ?? '', /such as jorg-gross\.md/);
  const [problem] = readAuthorFiles(join(folder, 'Jane-Doe.md'), 'en').problems;
  assert.match(problem ?? '', /This is a file\. Make a folder/);
});
