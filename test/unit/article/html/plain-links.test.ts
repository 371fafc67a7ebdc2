import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLinks, wikiLinks } from '../../../../src/article/html/plain-links.ts';

/** The links of a text, each as its words and its target. */
const linksOf = (text: string) => plainLinks(text).flatMap((piece) => (piece.href ? [[piece.text, piece.href]] : []));

const addresses: readonly (readonly [text: string, ...links: string[]])[] = [
  ['See https://example.org/a_b_c(d) and www.example.org, or else.', 'https://example.org/a_b_c(d)', 'www.example.org'],
  [
    '(http://example.org/x). [https://example.org/y]; “https://example.org/z”',
    'http://example.org/x',
    'https://example.org/y',
    'https://example.org/z',
  ],
  ['Is it https://example.org/a?b=c&d=[e]? Yes!', 'https://example.org/a?b=c&d=[e]'],
  ['访问https://example.org了解。请看https://example.org/路径。', 'https://example.org', 'https://example.org/路径'],
  [
    'पर जाएँ https://example.org। يرجى زيارة https://example.org/ar، ثم',
    'https://example.org',
    'https://example.org/ar',
  ],
  ['Sehen Sie http://müller.example/straße?x=1.', 'http://müller.example/straße?x=1'],
  ['E-mail:desk@example.org, mailto:news@example.org; user:pass@example.org', 'desk@example.org', 'news@example.org'],
  ['From //cdn.example.org/a/b.js comes it.', '//cdn.example.org/a/b.js'],
  [
    'Write to mail@example.org, jane.doe+x@news.example.co.uk or <desk@müller.example>.',
    'mail@example.org',
    'jane.doe+x@news.example.co.uk',
    'desk@müller.example',
  ],
  ['写信给mail@example.org。', 'mail@example.org'],
];

for (const [text, ...links] of addresses)
  test(`the addresses of ${JSON.stringify(text)} are links`, () => {
    assert.deepEqual(
      linksOf(text).map(([words]) => words),
      links,
    );
    assert.equal(
      plainLinks(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
  });

test('an address without a protocol gets one', () => {
  assert.deepEqual(linksOf('www.example.org //example.org/x a@example.org'), [
    ['www.example.org', 'http://www.example.org/'],
    ['//example.org/x', 'https://example.org/x'],
    ['a@example.org', 'mailto:a@example.org'],
  ]);
});

for (const text of [
  'Commas are missing, e.g.www.like prose; seewww.example.org and foo.www.example.org.',
  'The address http://intranet/ is no host of the web, and https:// is none.',
  'https://user:word@bank.example.org/ shows one host and leads to another.',
  'He is @jane@example.social, user@localhost and a@b.',
  'and//or // a comment, javascript:alert(1)//x.org/, ftp://example.org/y',
  'if [[ -f x ]]; then [[]] a[[1]] [[ ]]',
  'The file a.txt.gz, the sum x.md5 and 24/12/2020/01/ are words.',
])
  test(`${JSON.stringify(text)} has no link`, () => assert.deepEqual(linksOf(text), []));

test('names in brackets, files and addresses of articles are links', () => {
  assert.deepEqual(linksOf('[[First]] [[a/b#c|the words]] ../x/first.md (2020-01-01-a.txt), /2020/01/01/first/.'), [
    ['First', '[[First]]'],
    ['the words', '[[a/b#c|the words]]'],
    ['../x/first.md', '../x/first.md'],
    ['2020-01-01-a.txt', '2020-01-01-a.txt'],
    ['/2020/01/01/first/', '/2020/01/01/first/'],
  ]);
});

test('an embedded picture is a link with its description, which is no number of pixels', () => {
  assert.deepEqual(wikiLinks('![[photo.jpg|300]]![[photo.jpg|The bridge]]'), [
    { text: 'photo.jpg', href: '![[photo.jpg|300]]' },
    { text: 'The bridge', href: '![[photo.jpg|The bridge]]' },
  ]);
});

test('an address of more than 2,000 characters is no link', () => {
  assert.deepEqual(linksOf(`https://example.org/${'x'.repeat(2000)}`), []);
});
