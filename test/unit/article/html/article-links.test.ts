import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleHref, resolveArticleLinks } from '../../../../src/article/html/article-links.ts';
import { linkTargetsOf, renderBody } from '../../../../src/article/html/render.ts';

const markdown = (text: string) => ({ kind: 'markdown', markdown: text }) as const;

test('a link to an article is set when its address is known, and is its words when it is dead', () => {
  const html = renderBody(markdown('[*a*](a.md), [b](<b c.md>) and [[C|c]], [[D|d]].')).replace(/<a class.*?<\/a>/, '');
  const addresses = { 'a.md': '/a/?x&"<', '[[C|c]]': '/c/' };
  assert.match(
    resolveArticleLinks(html, addresses),
    />(<a href="\/a\/\?x&#x26;&#x22;&#x3C;"><em>a<\/em><\/a>, b and <a href="\/c\/">c<\/a>, \[\[D\|d\]\]\.)</,
  );
  assert.match(resolveArticleLinks(html), /><em>a<\/em>, b and \[\[C\|c\]\], \[\[D\|d\]\]\.</);
});

test('the targets of a body are those of its links to articles, as they are written', () => {
  const text =
    '[a](a.md) [a](a.md) ![p](p.jpg) [w](https://a.example/) <a href="../b.md">b</a> [[C]] `[[D]]` [e][e]\n\n[e]: /e/';
  assert.deepEqual(linkTargetsOf(markdown(text)), ['a.md', '../b.md', '[[C]]', '/e/']);
});

for (const written of [
  '[x](article:a)',
  '<article:a>',
  '<a href="article:a">x</a>',
  '<a href="ARTICLE:a">x</a>',
  '<a href=" article:a">x</a>',
  '<a href="&#97;rticle:a">x</a>',
  '[x][y]\n\n[y]: article:a',
  '[x](article&colon;a)',
])
  test(`the internal form in ${JSON.stringify(written)} is not one that leads anywhere`, () => {
    assert.doesNotMatch(renderBody(markdown(written)), /href="article:a"/);
  });

test('text that looks like the internal form stays text', () => {
  const html = renderBody({ kind: 'plain', blocks: [{ type: 'paragraph', text: '<a href="article:a">x</a>' }] });
  assert.equal(resolveArticleLinks(html, { a: '/a/' }), html);
});

test('names that objects have by themselves are targets like others', () => {
  const html = `<a href="${articleHref('constructor')}">x</a><a href="${articleHref('__proto__')}">y</a>`;
  assert.equal(resolveArticleLinks(html, {}), 'xy');
});
