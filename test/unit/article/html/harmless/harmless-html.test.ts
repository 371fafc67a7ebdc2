import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasRawHtml } from '../../../../../src/article/body/markdown.ts';
import { renderBody } from '../../../../../src/article/html/render.ts';

const html = (markdown: string) =>
  renderBody({ kind: 'markdown', markdown })
    .replace(/<a class="anchor"[^>]*><\/a>/g, '')
    .replace(/ id="[^"]*"/g, '')
    .replace(/>\n+</g, '><')
    .trim();

const kept: readonly (readonly [markdown: string, html: string])[] = [
  ['As <a href="https://a.example/x">we *said*</a>.', '<p>As <a href="https://a.example/x">we <em>said</em></a>.</p>'],
  [
    "<A HREF='https://a.example/?a=1&amp;b=2' class=x>it</A> is",
    '<p><a href="https://a.example/?a=1&#x26;b=2">it</a> is</p>',
  ],
  [
    '<a href="https://a.example/full">https://a.example/…</a> x',
    '<p><a href="https://a.example/full">https://a.example/…</a> x</p>',
  ],
  ['<a href="//a.example/x">it</a> is', '<p><a href="https://a.example/x">it</a> is</p>'],
  [
    '<b>a</b> <i>b</i> <strong>c</strong> <em>d</em> H<sub>2</sub>O m<sup>2</sup>',
    '<p><strong>a</strong> <em>b</em> <strong>c</strong> <em>d</em> H<sub>2</sub>O m<sup>2</sup></p>',
  ],
  ['<h3>Who pays?</h3>', '<h2>Who pays?</h2>'],
  ['<ul><li>One<li>Two</ul>', '<ul><li>One</li><li>Two</li></ul>'],
  ['<ol start="3"><li>One</li></ol>', '<ol start="3"><li>One</li></ol>'],
  ['<blockquote>\n\nQuoted *md*\n\n</blockquote>', '<blockquote><p>Quoted <em>md</em></p></blockquote>'],
  [
    '<figure><img src="https://a.example/a.jpg" alt="The bridge"><figcaption>At dawn</figcaption></figure>',
    '<figure><a href="https://a.example/a.jpg">The bridge</a><figcaption>At dawn</figcaption></figure>',
  ],
  ['<pre>code   in  HTML</pre>', '<pre>code   in  HTML</pre>'],
  ['<div class="x">A <b>bold<br>text</b><p>B</p>C</div>', '<p>A <strong>bold<br>text</strong></p><p>B</p><p>C</p>'],
  ['<p>a <span style="x">b</span>c &lt; d</p>', '<p>a bc &#x3C; d</p>'],
];
for (const [markdown, expected] of kept)
  test(`the HTML of ${JSON.stringify(markdown)} is set`, () => assert.equal(html(markdown), expected));

const dropped: readonly (readonly [markdown: string, html: string])[] = [
  ['<a href="javascript:alert(1)" onclick="x()">it</a> is', '<p>it is</p>'],
  ['<a href="article:x">it</a> and [that](article:y)', '<p>it and that</p>'],
  ['<p onclick="x()" style="y" id="z">it</p>', '<p>it</p>'],
  ['<script>alert(1)</script>\n\nit', '<p>it</p>'],
  ['<style>p{}</style>\n\nit', '<p>it</p>'],
  ['<textarea>a\n\n**b**', '<p>a\n\n**b**</p>'],
  ['<plaintext>a\n\n**b**', '<p>a</p><p><strong>b</strong></p>'],
  ['<img src="https://a.example/p.gif" width="1" height="1"> it', '<p> it</p>'],
];
for (const [markdown, expected] of dropped)
  test(`of ${JSON.stringify(markdown)}, only the words stay`, () => assert.equal(html(markdown), expected));

const words: readonly (readonly [markdown: string, html: string])[] = [
  ['The film <Vertigo> and <b and c> open', '<p>The film &#x3C;Vertigo> and &#x3C;b and c> open</p>'],
  ['<Hamlet>\n\nThe play opens', '<p>&#x3C;Hamlet></p><p>The play opens</p>'],
  ['<foo>it</foo> and <my-tag> and <Tweet id="1"/> is', '<p>it and  and  is</p>'],
  ['A <video controls muted>film</video> and <u>it</u>', '<p>A film and it</p>'],
  ['Of <script> and <plaintext> and <svg> nothing stays', '<p>Of  and  and  nothing stays</p>'],
];
for (const [markdown, expected] of words)
  test(`words in angle brackets stay and tags go: ${JSON.stringify(markdown)}`, () =>
    assert.equal(html(markdown), expected));

const forgotten: readonly (readonly [markdown: string, html: string])[] = [
  ['It is <b>bold.\n\nIt is not.', '<p>It is bold.</p><p>It is not.</p>'],
  ['<blockquote>Said\n\nIt is not.', '<blockquote><p>Said</p></blockquote><p>It is not.</p>'],
  [
    '<table><tr><td>1\n\nIt is not.',
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div><p>It is not.</p>',
  ],
  ['<p><i>a\n\nb</i></p>', '<p><em>a</em></p><p>b</p>'],
];
for (const [markdown, expected] of forgotten)
  test(`the forgotten end tag in ${JSON.stringify(markdown)} changes nothing after its block`, () =>
    assert.equal(html(markdown), expected));

test('only HTML that is not set is a warning', () => {
  for (const text of [
    '<b>a</b>',
    '<a href="x">y</a>',
    '<table><tr><td>1</table>',
    '<img src="a">',
    '5 < 6',
    '`<video>`',
    '<!-- a -->',
    '<!--more-->',
  ])
    assert.equal(hasRawHtml(text), false, text);
  for (const text of ['<video src="a">', '<div>a</div>', '<!-- a', '<iframe>'])
    assert.equal(hasRawHtml(text), true, text);
});

test('nested and unclosed HTML becomes hardly longer', () => {
  const forms = [
    '<b>',
    '<a href="https://a.example/">',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<p>',
    '<b><p>',
    '</p>',
    '<div>',
  ];
  for (const form of forms) {
    const source = `<p>${form.repeat(2000)}x${'<p>y'.repeat(500)}`;
    assert.ok(renderBody({ kind: 'markdown', markdown: source }).length < 40 * source.length, form);
    assert.match(html(`${source}\n\nThe end.`), /<p>The end\.<\/p>$/, form);
  }
});
