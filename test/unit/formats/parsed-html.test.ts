/**
 * The feeds, the article JSON and the search take attributes and text from our own HTML with regular expressions. Here an HTML
 * parser does the same work for the body of every fixture, and the results are equal (docs/decisions/009).
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes as Tree, parseFragment, serialize } from 'parse5';
import { renderBody } from '../../../src/article/html/render.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { feedHtml, withAnchors } from '../../../src/formats/feeds/portable-html.ts';
import { plainTextOf } from '../../../src/search/plain-text.ts';

const ADDRESS = 'https://news.example/2022/02/07/slug/';

const bodies = globSync(join(import.meta.dirname, '../../fixtures/articles/*/source.{txt,md}')).flatMap((file) => {
  const parsed = parseArticle({ path: basename(file), text: readFileSync(file, 'utf8') });
  return parsed.outcome === 'article' ? [{ name: basename(dirname(file)), html: renderBody(parsed.body) }] : [];
});

/** Body HTML of all that Markdown and plain text can make, which not every fixture has. */
const everything = { name: 'everything', html: renderEverything() };

function renderEverything(): string {
  const text = [
    'Title: Everything\nDate: 2022-02-07\n',
    '## A heading\n\nText with *stress*, **weight**, ~~a mistake~~, `code < & >`, "quotes", a note[^1] and a [link](#a-heading).',
    '> A quotation\\\nof two lines with https://news.example/?a=1&b=2\n\n---\n\n3. three\n4. four\n\n- [x] done\n- not done',
    '| a | b |\n| :- | -: |\n| 1 | 2<3 |\n\n```js\nif (a < b && c > d) e();\n```\n\n[^1]: The note, with `id="x"` in it.\n',
  ].join('\n\n');
  const parsed = parseArticle({ path: 'everything.md', text });
  assert.equal(parsed.outcome, 'article');
  return renderBody(parsed.body);
}

/** Removes self-links and the attributes for which `keep` returns undefined, as an HTML parser sees them. */
function rewrite(html: string, keep: (name: string, value: string) => string | undefined): string {
  const visit = (parent: Tree.ParentNode): void => {
    parent.childNodes = parent.childNodes.filter((node) => {
      if (!('attrs' in node)) return true;
      const isSelfLink = node.tagName === 'a' && node.attrs.some(({ value }) => value === 'anchor');
      node.attrs = node.attrs.flatMap((attribute) => {
        const value = keep(attribute.name, attribute.value);
        return value === undefined ? [] : [{ ...attribute, value }];
      });
      visit(node);
      return !isSelfLink;
    });
  };
  const tree = parseFragment(html);
  visit(tree);
  return serialize(tree);
}

const isMeaningful = (name: string) => ['href', 'start', 'src', 'alt', 'datetime'].includes(name);
const inline = new Set(['a', 'b', 'code', 'del', 'em', 'i', 'input', 's', 'span', 'strong', 'sub', 'sup', 'time']);

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  const text = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return 'tagName' in node && !inline.has(node.tagName) ? `\n${text}\n` : text;
}

test('the fixtures have bodies of many kinds', () => {
  assert.ok(bodies.length > 100, `only ${bodies.length} bodies`);
  for (const tag of ['h2', 'em', 'del', 'code', 'sup', 'blockquote', 'hr', 'ol start="3"', 'ul', 'table', 'pre', 'br'])
    assert.ok(everything.html.includes(`<${tag}`), tag);
});

for (const { name, html } of [...bodies, everything])
  test(`the body of ${name} has the same attributes and text as in a parser’s tree`, () => {
    const anchored = rewrite(html, (name, value) => (isMeaningful(name) || name === 'id' ? value : undefined));
    assert.equal(serialize(parseFragment(withAnchors(html))), anchored);
    const inFeed = rewrite(html, (name, value) => {
      if (!isMeaningful(name)) return undefined;
      return name === 'href' && value.startsWith('#') ? ADDRESS + value : value;
    });
    assert.equal(serialize(parseFragment(feedHtml(html, ADDRESS))), inFeed);
    assert.equal(plainTextOf(html), textOf(parseFragment(html)).replace(/\s+/g, ' ').trim());
  });
