/** Tests properties that hold for every text. The seed is fixed, so a failure is the same on every machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readBlocks } from '../../../src/article/body/plain-text.ts';
import { entrySchema } from '../../../src/article/entry.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderBody } from '../../../src/article/html/render.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 200 });

/** Pieces of good and bad articles, separated by `¦`; the test puts them together in any order. */
const fragments = [
  '---\n¦---\n¦title: ¦date: ¦Title: ¦Date: ¦Author: ¦Slug: ¦Tags: ¦Draft: ¦Aliases: ¦Lang: ¦Embargo: ¦"¦\'¦\\¦:¦&x ¦*x¦!!js ',
  ' date 2022-02-07 ¦date 2022-02-31 ¦2022-02-07¦7 February 2022¦02/07/2022¦ 10:30¦[¦]¦{¦}¦(¦)',
  '\n¦\n¦\n\n¦\n\n¦\r\n¦ ¦\t¦    ¦  \n¦\u00A0¦\u200B¦\u202E¦\u0000¦\uFEFF¦\uD800',
  'The council has closed the old bridge to lorries until the spring. ¦ISLAMABAD, Feb 7 (Reuters) - ¦Who pays?',
  '“No,” she said. ¦By Anna Kettle¦(With agency inputs)¦Mr. ¦U.S. ¦Мост ¦旧桥。¦الجسر ¦🌉¦e\u0301',
  '- ¦* ¦1. ¦2) ¦> ¦# ¦###### ¦***¦___¦| a | b |\n| - | - |\n¦```\n¦~~¦**¦_¦`',
  '[a](https://a.example/)¦[a](javascript:alert(1))¦[a]: //b.example¦[a][a]¦![](x.png)¦[^1]¦[^1]: n¦[a](#h-a)',
  '<b onclick=x>¦</b>¦<script>¦</script>¦<!--¦<a id="h-a" href=x>¦<svg/onload=x>¦<br>¦&amp;¦&#0;¦&',
  '{{< ref "a" >}}¦{% raw %}¦{:.x}¦{#id}',
].flatMap((line) => line.split('¦'));
const pieced = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));
const anything = fc.oneof({ weight: 3, arbitrary: pieced }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });
const path = fc.oneof(
  fc.constantFrom('a.txt', 'a.md', 'news/2022-02-07-a.md', '2022/02/07/a.txt', '000_7c12877d4e8901b4.txt', '…/🌉.md'),
  fc.string({ unit: 'binary' }),
);

const words = 'bridge lorry Narva ice, café “closed” its a*b 1986.5 x_y <b> &co; Мост 旧桥'.split(' ');
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 12 }),
);
const sentence = fc
  .array(word, { minLength: 12, maxLength: 40 })
  .map((some) => `The council ${some.join(' ')} and so on.`);
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
  { minLength: 1, maxLength: 6 },
);
const wrapped = (text: string) => text.replace(/(.{40,72}) /g, '$1\n');

type Node = DefaultTreeAdapterTypes.ChildNode;
const elementsOf = (nodes: readonly Node[]): DefaultTreeAdapterTypes.Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node.childNodes)] : []));
const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : '')).join('');
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** The articles among arbitrary files, each with the tree a browser makes of its body. */
function article(text: string, at: string) {
  const parsed = parseArticle({ path: at, text });
  if (parsed.outcome !== 'article') {
    assert.match(parsed.reason, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(parsed.message.endsWith('.'), parsed.message);
    return undefined;
  }
  return { ...parsed, nodes: parseFragment(renderBody(parsed.body)).childNodes };
}

test('no text and no path makes the parser throw, and what it gives fits the schema', () => {
  fc.assert(
    fc.property(anything, path, (text, at) => {
      const found = article(text, at);
      if (!found) return;
      const entry = entrySchema.parse({ ...found.fields, url: '/x/', digest: '0'.repeat(64), bytes: 1 });
      assert.match(entry.slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(found.fields.origins.title !== 'first-sentence' || entry.title.length <= 400, entry.title);
    }),
  );
});

/** Said once more and by hand, so that a slip in the policy is seen. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...{ p: ['id'], h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'], li: ['id'], ol: ['start'], ul: [] },
  ...{
    blockquote: [],
    hr: [],
    br: [],
    em: [],
    strong: [],
    del: [],
    code: [],
    pre: [],
    sup: [],
    section: ['data-footnotes'],
  },
  ...{
    table: [],
    thead: [],
    tbody: [],
    tr: [],
    th: ['class'],
    td: ['class'],
    div: ['class', 'role', 'aria-label', 'tabindex'],
  },
  a: ['id', 'href', 'class', 'tabindex', 'aria-hidden', 'aria-label'],
};
const classes = /^(?:anchor|table|align-(?:left|center|right))$/;
const targets = /^(?:https?:\/\/[^/\\@]+(?:\/|$)|mailto:|#[\w-]+$)/;

test('a browser finds no element, attribute, class or target that the policy does not name', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('a.md', 'a.txt'), (text, at) => {
      for (const { tagName, attrs } of elementsOf(article(text, at)?.nodes ?? [])) {
        assert.ok(allowed[tagName], tagName);
        for (const { name, value } of attrs) {
          assert.ok(allowed[tagName]?.includes(name), `${tagName} ${name}`);
          if (name === 'class') assert.match(value, classes);
          if (name === 'href') assert.match(value, targets);
        }
      }
    }),
  );
});

test('every id is there once, and every link inside the page finds its place', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('a.md', 'a.txt'), (text, at) => {
      const attributes = elementsOf(article(text, at)?.nodes ?? []).flatMap(({ attrs }) => attrs);
      const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
      assert.equal(new Set(ids).size, ids.length, ids.join(' '));
      for (const { name, value } of attributes)
        if (name === 'href' && value.startsWith('#')) assert.ok(ids.includes(value.slice(1)), value);
    }),
  );
});

test('a plain text comes out as it went in: the same paragraphs, every character, in order', () => {
  fc.assert(
    fc.property(paragraphs, fc.boolean(), (texts, wrap) => {
      const body = texts.map((text) => (wrap ? wrapped(text) : text)).join('\n\n');
      const found = article(`Title: T\nDate: 2022-02-07\n\n${body}\n`, 'a.txt');
      assert.deepEqual(
        found?.nodes.map((node) => withoutSpace(textOf([node]))),
        texts.map(withoutSpace),
      );
    }),
  );
});

test('no character of a plain text is lost but the marks of lists, quotations, tables and rules', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const kept = readBlocks(text, true).flatMap((block) => {
        if (block.type === 'rule' || block.type === 'picture') return [];
        if (block.type === 'table') return block.rows.flat();
        return block.type === 'list' ? block.items : block.type === 'quotation' ? block.paragraphs : [block.text];
      });
      const rest = withoutSpace(kept.join(''));
      let next = 0;
      for (const character of withoutSpace(text)) {
        if (rest.startsWith(character, next)) next += character.length;
        else assert.match(character, /[>*•‣·_=~#\d.)|+…│┼─:-]/);
      }
      assert.equal(rest.slice(next), '');
    }),
  );
});

test('a derived headline is a run of the text, at most 400 characters long', () => {
  fc.assert(
    fc.property(paragraphs, fc.boolean(), (texts, wrap) => {
      const text = texts.map((one) => (wrap ? wrapped(one) : one)).join('\n\n');
      const found = article(` date 2022-02-07 ${text}`, 'a.txt');
      const title = found?.fields.title ?? '';
      assert.equal(found?.fields.origins.title, 'first-sentence');
      assert.ok(title.length >= 10 && title.length <= 400, title);
      assert.ok(withoutSpace(text).includes(withoutSpace(title.replace(/…$/, ''))), title);
      assert.doesNotMatch(title, /[\s,;:–—-]$/);
    }),
  );
});
