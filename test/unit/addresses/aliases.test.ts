import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';
import { readAlias } from '../../../src/article/derive/alias.ts';
import { buildAddresses, states } from '../../support/articles/archive-of-stories.ts';

const written: [alias: string, path: string | undefined][] = [
  ['/old/story.html', '/old/story.html'],
  ['/2019/01/01/old-story/', '/2019/01/01/old-story/'],
  ['c/d', '/c/d'],
  ['./c/d', '/c/d'],
  ['/with space/', '/with%20space/'],
  ['/ä/', '/%C3%A4/'],
  ['/%C3%A4/', '/%C3%A4/'],
  ['/a\u0308/', '/%C3%A4/'],
  ['/خبر/', '/%D8%AE%D8%A8%D8%B1/'],
  ['/index.php/2019/01/old/', '/index.php/2019/01/old/'],
  ['/old/#comments', '/old/'],
  ['/', undefined],
  ['/?p=123', undefined],
  ['http://example.org/old2/', undefined],
  ['javascript:alert(1)', undefined],
  ['//evil.example/', undefined],
  ['/\\evil.example/', undefined],
  ['/%2Fevil.example/', undefined],
  ['/../../etc/passwd', undefined],
  ['/a/%2e%2e/b/', undefined],
  ['/a//b/', undefined],
  ['/:categories/:title/', undefined],
  ['/a/*', undefined],
  ['/a\u0000b/', undefined],
  ['/a%0Ab/', undefined],
  ['/a"b/', undefined],
  ['/%E0%A4%A/', undefined],
  [`/${'a'.repeat(400)}/`, undefined],
];
for (const [alias, path] of written)
  test(`the alias ${JSON.stringify(alias.slice(0, 40))} is ${path}`, () => assert.equal(readAlias(alias), path));

const aliasesOf = (head: string) => {
  const article = parseArticle({ path: 'a.md', text: `---\ntitle: A\ndate: 2022-02-07\n${head}\n---\nText.\n` }, 'en');
  return article.outcome === 'article' ? article.fields.aliases : undefined;
};

test('aliases, redirect_from and permalink are former addresses, also together', () => {
  assert.deepEqual(aliasesOf('permalink: /news/a.html\nredirect_from:\n  - /old/\naliases: [/a/b.html, c/d]'), [
    '/news/a.html',
    '/old/',
    '/a/b.html',
    '/c/d',
  ]);
  assert.deepEqual(aliasesOf('redirect_from: /old/, /older/'), ['/old/', '/older/']);
  assert.deepEqual(aliasesOf('permalink: pretty'), []);
});

/** Long enough to be known again. */
const text =
  'The ferry sails again from the quay to the outer island with forty passengers and a cow. Its captain thanked the yard.';
const pages = ['/feeds/', '/imprint/', '/guide.html'];
const build = (aliases: string[], before = '') =>
  buildAddresses([{ path: 'a.md', date: '2022-02-07', slug: 'a', text, aliases }], before, pages);

const refused = [
  ...[
    '/feeds/',
    '/feeds/atom.xml',
    '/search/',
    '/archive/',
    '/2022/',
    '/2022/02/',
    '/2022/02/07/',
    '/undated/',
    '/tags/x/',
  ],
  ...[
    '/2022/02/07/page/2/',
    '/imprint/',
    '/guide.html/a/',
    '/robots.txt',
    '/sw.js/',
    '/_astro/a/',
    '/_redirects',
    '/old.html/a/',
  ],
  ...['/.git/', `/${'é'.repeat(150)}/`],
];
for (const alias of refused) {
  test(`the alias ${alias.slice(0, 40)} is refused with a warning`, () => {
    const built = build([encodeURI(alias)]);
    assert.deepEqual(states(built), ['/2022/02/07/a/ article']);
    assert.deepEqual(built.warnings.get('a.md'), ['bad-alias']);
  });
}

test('an alias leads to its article, and still does when its line is removed', () => {
  const built = build(['/old', '/a.html', '/2019/01/01/x/index.html']);
  const expected = [
    '/2019/01/01/x/ → /2022/02/07/a/',
    '/2022/02/07/a/ article',
    '/a.html → /2022/02/07/a/',
    '/old/ → /2022/02/07/a/',
  ];
  assert.deepEqual(states(built), expected);
  assert.deepEqual(states(build([], built.register)), expected);
});

test('an alias that is the address of another article, or of its own, leads nowhere else', () => {
  const files = ['a', 'b'].map((slug) => ({
    path: `${slug}.md`,
    date: '2022-02-07',
    slug,
    text: `${text} ${slug}`,
    aliases: ['/2022/02/07/a/', '/old/'],
  }));
  const built = buildAddresses(files);
  assert.deepEqual(states(built), ['/2022/02/07/a/ article', '/2022/02/07/b/ article', '/old/ → /2022/02/07/a/']);
  assert.deepEqual(built.warnings.get('a.md'), []);
  assert.deepEqual(built.warnings.get('b.md'), ['bad-alias', 'bad-alias']);
});

test('an alias says which article a story that is gone became', () => {
  const first = buildAddresses([{ path: 'a.md', date: '2022-02-07', slug: 'a', text }]);
  const files = [{ path: 'b.md', date: '2023-01-01', slug: 'b', text: 'All new.', aliases: ['/2022/02/07/a/'] }];
  const second = buildAddresses(files, first.register);
  assert.deepEqual(states(second), ['/2022/02/07/a/ → /2023/01/01/b/', '/2023/01/01/b/ article']);
  const later = buildAddresses([{ path: 'b.md', date: '2023-01-02', slug: 'b', text: 'All new.' }], second.register);
  assert.ok(
    states(later).includes('/2022/02/07/a/ → /2023/01/02/b/'),
    'also when the alias is removed and the article moves',
  );
});
