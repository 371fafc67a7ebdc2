/**
 * A hundred thousand files, or `FUZZ_RUNS`, through everything an article goes through but the disk. The seed is fixed, or
 * `FUZZ_SEED`: a failure is the same on every machine, and another seed looks elsewhere.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { entrySchema } from '../../src/article/entry.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { resolveArticleLinks } from '../../src/article/html/article-links.ts';
import { renderBody } from '../../src/article/html/render.ts';
import { sanitizeSchema } from '../../src/article/html/sanitize-schema.ts';
import { decodeReferences } from '../../src/article/text/character-references.ts';
import { decode } from '../../src/ingest/decode.ts';
import { assertNotDisguised, textsOf } from '../support/articles/invisible-characters.ts';
import { files, paragraphs, paths } from './support/file-arbitraries.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 100_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20220207);
/** Well-formed texts are all of one kind: a tenth as many tell as much. */
const wellFormed = Math.ceil(numRuns / 10);

const allowed = new Set(sanitizeSchema.tagNames);
const attributes = /^(?:id|class|href|start|role|tabindex|aria-(?:label|hidden)|data-footnotes)$/;
const targets = /^(?:https?:\/\/[^/\\@]+(?:\/|$)|mailto:|#[\w-]+$)/;

function assertAllowed(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) {
  for (const node of nodes) {
    assert.match(node.nodeName, /^(?:#text|[a-z]\w*)$/);
    if (!('tagName' in node)) continue;
    assert.ok(allowed.has(node.tagName), node.tagName);
    for (const { name, value } of node.attrs) {
      assert.match(name, attributes, `${node.tagName} ${name}`);
      if (name === 'href') assert.match(value, targets);
    }
    assertAllowed(node.childNodes);
  }
}

const textOf = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : '')).join('');
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

test(`${numRuns} files, seed ${seed}: no crash, entries that fit the schema, only allowed HTML`, (t) => {
  const counts: Record<string, number> = {};
  fc.assert(
    fc.property(files, paths, (bytes, path) => {
      const decoded = decode(bytes);
      const parsed = decoded.outcome === 'text' ? parseArticle({ path, text: decoded.text }) : decoded;
      const outcome =
        parsed.outcome === 'article' ? 'published' : `rejected:${'reason' in parsed ? parsed.reason : ''}`;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (parsed.outcome !== 'article') return;
      const entry = entrySchema.parse({ ...parsed.fields, url: '/x/', digest: '0'.repeat(64), bytes: 1 });
      const html = resolveArticleLinks(renderBody(parsed.body));
      assertAllowed(parseFragment(html).childNodes);
      for (const text of [...textsOf(entry), html]) {
        assert.doesNotMatch(text, /[[\p{Cc}]--[\t\n]]/v);
        assertNotDisguised(text, path);
      }
    }),
    { numRuns, seed },
  );
  t.diagnostic(JSON.stringify(counts));
});

test(`${wellFormed} well-formed texts, seed ${seed}: text in is text out`, () => {
  fc.assert(
    fc.property(paragraphs, fc.boolean(), (texts, wrap) => {
      const body = texts.map((text) => (wrap ? text.replace(/(.{40,72}) /g, '$1\n') : text)).join('\n\n');
      const decoded = decode(Buffer.from(`Title: T\nDate: 2022-02-07\n\n${body}\n`));
      assert.equal(decoded.outcome, 'text');
      const parsed = parseArticle({ path: 'a.txt', text: 'text' in decoded ? decoded.text : '' });
      assert.ok(parsed.outcome === 'article');
      const nodes = parseFragment(renderBody(parsed.body)).childNodes;
      assert.deepEqual(
        nodes.map((node) => withoutSpace(textOf([node]))),
        texts.map((text) => withoutSpace(decodeReferences(text))),
      );
    }),
    { numRuns: wellFormed, seed },
  );
});
