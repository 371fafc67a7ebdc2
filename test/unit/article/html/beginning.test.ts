import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf, runInHtml } from '../../../../src/article/html/beginning.ts';

const anchor = '<a class="anchor" href="#p-1" tabindex="-1" aria-hidden="true"></a>';

test('the beginning of a text goes on after the words above it, whatever their marks', () => {
  const html = `<p id="p-1">The court’s “verdict” is out. It w\u00ADas <em>late</em>.${anchor}</p><h2>More</h2><p>A &#x3C; b &#x26; c.<sup><a>1</a></sup></p>`;
  assert.equal(
    beginningOf(html, 'The court\'s "verdict" is out.').html,
    '<p>It w\u00ADas late.</p><p>A &#x3C; b &#x26; c.</p>',
  );
  assert.equal(beginningOf(html, 'Another summary.').html.slice(0, 14), '<p>The court’s');
  assert.deepEqual(beginningOf('<p>All of it.</p>', 'All of it.'), { html: '', length: 0 });
});

test('a paragraph that is one link is left out, and the text goes on after the words above it', () => {
  const link = '<a href="https://p.example/a.jpg">Picture</a>';
  const html = `<p>${link}${anchor}</p><p>It is out. It was late.${anchor}</p><p>${link}</p><p>See ${link}.</p><p>${link}, ${link}</p>`;
  assert.equal(beginningOf(html, 'It is out.').html, '<p>It was late.</p><p>See Picture.</p><p>Picture, Picture</p>');
  assert.deepEqual(beginningOf(`<p>${link}${anchor}</p>`, 'A summary.'), { html: '', length: 0 });
});

test('it is cut between words, and says so', () => {
  const { html, length } = beginningOf(`<p>${'word &#x26; '.repeat(900)}</p>`, '');
  assert.ok(length <= 2001 && length > 1900);
  assert.match(html, /^<p>(?:word|&#x26;)(?: (?:word|&#x26;))*…<\/p>$/);
});

test('a headline at the beginning of a text is bold there', () => {
  assert.equal(
    runInHtml(`<p id="p-1">“We rebuild,” he said.${anchor}</p>`, 'We rebuild'),
    `<p id="p-1"><b>“We rebuild,”</b> he said.${anchor}</p>`,
  );
});

test('a headline elsewhere, or with a tag within, is left', () => {
  for (const html of ['<p>In May, we rebuild.</p>', '<p>We <em>rebuild</em>.</p>', '<ul><li>We rebuild</li></ul>', ''])
    assert.equal(runInHtml(html, 'We rebuild'), undefined);
});
