/** Tests characters that are removed from a file but that an escape or a character reference could bring back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { renderBody } from '../../../../src/article/html/render.ts';
import { assertNotDisguised, textsOf } from '../../../support/articles/invisible-characters.ts';

function publish(path: string, text: string) {
  const parsed = parseArticle({ path, text });
  assert.equal(parsed.outcome, 'article');
  assert.ok('fields' in parsed);
  const html = renderBody(parsed.body);
  for (const one of [...textsOf(parsed.fields), html]) {
    assertNotDisguised(one, JSON.stringify(one));
    assert.doesNotMatch(one, /[[\p{Cc}]--[\t\n]]/v, JSON.stringify(one));
  }
  return { ...parsed, html, codes: parsed.warnings.map(({ code }) => code) };
}

test('escapes of YAML spell no control, no override and no open isolate', () => {
  const head = 'title: "a\\u202eb\\u0000c\\x1b[31m\\u2066d"\ndate: 2022-02-07\nauthor: ["x\\ey", "\\u202e"]';
  const { fields, codes } = publish('a.md', `---\n${head}\n---\nText.\n`);
  assert.equal(fields.title, 'abc[31md');
  assert.deepEqual(fields.byline, ['xy']);
  assert.ok(codes.includes('invisible-characters'));
});

test('nor do character references, in prose, code, tables, headings and titles', () => {
  const text =
    '# A &#x202E;b &#8294;c\n\nThe &#x202E;lorry &#x2066;**is** here. `a&#x202E;`\n\n| &#x2067;a | b |\n| - | - |\n';
  const { fields, codes, html } = publish('a.md', text);
  assert.equal(fields.title, 'A b c');
  assert.ok(codes.includes('invisible-characters'));
  assert.match(html, /The lorry <strong>is<\/strong> here. <code>a&#x26;#x202E;<\/code>/);
});

test('isolates that are closed stay, also around emphasis', () => {
  const { html, codes } = publish('a.md', 'The \u2067**הגשר**\u2069 is closed.\n');
  assert.match(html, /The \u2067<strong>הגשר<\/strong>\u2069 is closed/);
  assert.deepEqual(codes, ['undated']);
});

test('a headline cut inside an isolate has none that is open', () => {
  publish('a.txt', `The council of \u2067${'abc def '.repeat(30)}\u2069 has met. It will meet again.\n`);
});

test('a date whose line turns its direction is rejected', () => {
  const parsed = parseArticle({ path: 'a.txt', text: 'Title: T\nDate: \u202E2026-01-05\n\nText.\n' });
  assert.equal(parsed.outcome !== 'article' && parsed.reason, 'bad-date');
});
