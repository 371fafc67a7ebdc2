/** Long bodies are divided into parts: nothing is lost, nothing is said twice, and links lead to the part that has their target. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkPart, splitBody } from '../../../../src/article/html/parts.ts';
import { renderBody } from '../../../../src/article/html/render.ts';
import { limits } from '../../../../src/article/limits.ts';
import { parseArticle } from '../../../../src/article/parse.ts';

const bodyOf = (path: string, text: string) => {
  const article = parseArticle({ path, text: `---\ntitle: Long\ndate: 2022-02-07\n---\n\n${text}` });
  assert.equal(article.outcome, 'article');
  return article.outcome === 'article' ? renderBody(article.body) : '';
};
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const sentence = 'The ferry sails again after eleven years. ';

/** Bodies of 200 to 1,000 kB, by what they consist of. */
const bodies: Readonly<Record<string, string>> = {
  paragraphs: bodyOf(
    'a.txt',
    numbers(4000)
      .map((at) => `Paragraph ${at}. ${sentence}`)
      .join('\n\n'),
  ),
  'one paragraph of many words': bodyOf('a.txt', sentence.repeat(15_000)),
  'letters without a space': bodyOf('a.txt', 'a'.repeat(600_000)),
  ideographs: bodyOf('a.txt', '新闻报道说渡轮再次启航。'.repeat(15_000)),
  'emoji with joiners': bodyOf('a.txt', '👩‍👩‍👧‍👦'.repeat(15_000)),
  'letters with marks': bodyOf('a.txt', 'e\u0301\u0323'.repeat(60_000)),
  ampersands: bodyOf('a.txt', '&'.repeat(90_000)),
  'words in angle brackets': bodyOf('a.txt', '<p id="p-1" href="#x"> '.repeat(9_000)),
  'verse in one block': bodyOf(
    'a.txt',
    numbers(9_000)
      .map((at) => `Line ${at} of it`)
      .join('\n'),
  ),
  list: bodyOf(
    'a.md',
    numbers(4000)
      .map((at) => `- item ${at}. ${sentence}`)
      .join('\n'),
  ),
  'numbered list': renderBody({
    kind: 'markdown',
    markdown: numbers(4000)
      .map((at) => `${at + 6}. ${sentence}`)
      .join('\n'),
  }),
  quotations: bodyOf(
    'a.md',
    numbers(1500)
      .map((at) => `> ${at}. ${sentence.repeat(2)}`)
      .join('\n>\n'),
  ),
  table: bodyOf(
    'a.md',
    `| Port | Ship |\n| --- | ---: |\n${numbers(3000)
      .map((at) => `| Hartwell | ${at} |`)
      .join('\n')}`,
  ),
  headings: bodyOf(
    'a.txt',
    numbers(900)
      .map((at) => `CHAPTER ${at}\n\n${sentence.repeat(6)}`)
      .join('\n\n'),
  ),
  notes: bodyOf(
    'a.md',
    `${numbers(400)
      .map((at) => `${sentence.repeat(8)}[^${at}]`)
      .join('\n\n')}\n\n${numbers(400)
      .map((at) => `[^${at}]: Note ${at}.`)
      .join('\n')}`,
  ),
};

const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
/** Each element ends, and ends before the one around it. */
function assertBalanced(html: string): void {
  const open: string[] = [];
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g))
    if (slash) assert.equal(open.pop(), tag);
    else if (!/^[bh]r$/.test(tag)) open.push(tag);
  assert.deepEqual(open, []);
}

const idsOf = (html: string) => Array.from(html.matchAll(/<[a-z][^>]*\sid="([^"]*)"/g), ([, id]) => id);
const count = (html: string, tag: string) => html.split(`<${tag}>`).length - 1;

for (const [what, html] of Object.entries(bodies)) {
  test(`a body of ${what} is divided, and its parts have all of it`, () => {
    const parts = splitBody(html);
    assert.ok(parts.length > 1, `${html.length} characters`);
    for (const part of parts) {
      const size = Buffer.byteLength(part);
      assert.ok(size > 0 && size <= limits.part + 3_000, `${size} bytes`);
      assertBalanced(part);
      assert.doesNotMatch(part, /<\/h[2-6]>\s*$/);
      assert.doesNotMatch(part, /^[\p{M}\u200D]/u);
    }
    // The head of a table is repeated.
    const together = parts.map((part, at) => (at > 0 ? part.replace(/<thead>.*?<\/thead>/s, '') : part)).join('');
    assert.equal(textOf(together), textOf(html));
    const ids = idsOf(html);
    assert.deepEqual(idsOf(parts.join('')), ids);
    assert.equal(new Set(ids).size, ids.length);
  });
}

test('a numbered list goes on with its number in the next part', () => {
  const parts = splitBody(bodies['numbered list'] ?? '');
  let next = 7;
  for (const part of parts) {
    assert.ok(part.startsWith(`<ol start="${next}">`), part.slice(0, 40));
    next += count(part, 'li');
  }
  assert.equal(next, 4007);
});

test('each part of a table has its head', () => {
  for (const part of splitBody(bodies['table'] ?? '')) {
    assert.match(part, /^<div class="table"[^>]*><table>\s*<thead>\s*<tr>\s*<th>Port<\/th>/);
    assert.equal(part.split('<thead>').length, 2);
  }
});

test('a note and its reference lead to each other, in whatever part they are', () => {
  const parts = splitBody(bodies['notes'] ?? '');
  const linked = parts.map((_, at) => linkPart(parts, at + 1, (part) => `/p/${part}/`));
  const partWith = (id: string) => linked.findIndex((part) => part.includes(` id="${id}"`)) + 1;
  let across = 0;
  for (const [at, part] of linked.entries())
    for (const [, address = '', id = ''] of part.matchAll(/<a [^>]*?href="([^"#]*)#([^"]*)"/g)) {
      assert.equal(address === '' ? at + 1 : Number(/\d+/.exec(address)?.[0]), partWith(id), id);
      if (address !== '') across += 1;
    }
  assert.ok(across >= 400, `${across} links lead to another part`);
});

test('words that look like markup are no links', () => {
  const parts = splitBody(bodies['words in angle brackets'] ?? '');
  for (const [at, part] of parts.entries())
    assert.equal(linkPart(parts, at + 1, () => '/p/').split('href="#x"').length, part.split('href="#x"').length);
});

test('a body that fits is one part, unchanged', () => {
  const html = '<p id="p-1">It is short.<a class="anchor" href="#p-1" tabindex="-1" aria-hidden="true"></a></p>';
  assert.deepEqual(splitBody(html), [html]);
  const most = bodies['paragraphs'] ?? '';
  assert.deepEqual(splitBody(most, most.length * 3), [most]);
});

test('the addresses that links to other articles may get count for the size of a part', () => {
  const html = `<p>${'<a href="article:%5B%5Ba%5D%5D">a</a> '.repeat(2_000)}</p>`;
  const address = `/base/2022/02/07/${'s'.repeat(80)}/`;
  for (const part of splitBody(html))
    assert.ok(Buffer.byteLength(part.replaceAll('article:%5B%5Ba%5D%5D', address)) <= limits.part);
});
