import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderArticle } from '../../../../src/article/html/render.ts';

const HEAD = 'Title: T\nDate: 2022-02-07\n\n';
const html = (body: string, extension = 'txt') => renderArticle({ path: `a.${extension}`, text: HEAD + body }).html;
const ids = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

const LONG =
  'The council has closed the old bridge to lorries until the spring, because the ice has cracked two piers.';

test('a paragraph has an anchor and a link to itself that the keyboard passes over', () => {
  const [id = ''] = ids(html(LONG));
  assert.match(id, /^p-[0-9a-f]{8}$/);
  assert.equal(
    html(LONG),
    `<p id="${id}">${LONG}<a class="anchor" href="#${id}" tabindex="-1" aria-hidden="true"></a></p>`,
  );
});

test('a sub-heading has an anchor made of its words and a link to itself with a name', () => {
  assert.match(
    html(`${LONG}\n\nWho pays?\n\n${LONG}`),
    /<h2 id="h-who-pays">Who pays\?<a class="anchor" href="#h-who-pays" aria-label="[^"]+"><\/a><\/h2>/,
  );
});

test("a paragraph's anchor stays when others come before it, when its end is corrected and in another encoding", () => {
  const [id = ''] = ids(html(`Caf\u00e9 owners. ${LONG}`));
  assert.ok(ids(html(`A new one.\n\nCaf\u00e9 owners. ${LONG}`)).includes(id));
  assert.deepEqual(ids(html(`Cafe\u0301 owners. ${LONG} And so on.`)), [id]);
  assert.notDeepEqual(ids(html(`Other owners. ${LONG}`)), [id]);
});

test('equal paragraphs and equal sub-headings have different anchors', () => {
  const found = ids(html(`${LONG}\n\nWho pays?\n\n${LONG}\n\nWho pays?\n\n${LONG}`));
  assert.equal(found.length, 5);
  assert.equal(new Set(found).size, 5);
  assert.deepEqual(
    found.filter((id) => id.startsWith('h-')),
    ['h-who-pays', 'h-who-pays-2'],
  );
});

test('a sub-heading without a letter of any script still has an anchor', () => {
  assert.match(ids(html('# 🌉\n\nText.', 'md'))[0] ?? '', /^h-[a-z0-9-]+$/);
  assert.match(ids(html('# …\n\nText.', 'md'))[0] ?? '', /^h-[0-9a-f]{8}$/);
});

test('paragraphs in quotations have anchors, in lists and notes they have none', () => {
  const page = html('> Quoted.\n\n- One.\n\n- Two.[^1]\n\n[^1]: Note.', 'md');
  assert.deepEqual(
    ids(page).map((id) => id.replace(/^p-.*/, 'p')),
    ['p', 'ref-1', 'h-notes', 'note-1'],
  );
});
