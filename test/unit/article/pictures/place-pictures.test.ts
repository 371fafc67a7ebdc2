import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picturesOf, renderBody } from '../../../../src/article/html/render.ts';

const html = (markdown: string) =>
  renderBody({ kind: 'markdown', markdown })
    .replace(/<a class="anchor"[^>]*><\/a>/g, '')
    .replace(/<p id="[^"]*">/g, '<p>')
    .replaceAll('\n', '');
const img = (name: string, alt = '') => `<img src="picture:${name}" alt="${alt}">`;
const figure = (name: string, alt = '', caption = '') =>
  `<figure>${img(name, alt)}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
const gallery = (...figures: string[]) => `<figure class="gallery">${figures.join('')}</figure>`;

const rows: readonly (readonly [what: string, markdown: string, html: string])[] = [
  ['alone in a paragraph', '![A](a.jpg "B")', figure('a.jpg', 'A', 'B')],
  ['above words', '![A](a.jpg)\nThe fair opened.', `${figure('a.jpg', 'A')}<p>The fair opened.</p>`],
  ['below words', 'The fair opened.\n![A](a.jpg)', `<p>The fair opened.</p>${figure('a.jpg', 'A')}`],
  ['at the end of a line', 'The fair opened. ![A](a.jpg)', `<p>The fair opened.</p>${figure('a.jpg', 'A')}`],
  ['amid a sentence', 'See ![the map](a.png) here.', `<p>See the map here.</p>${figure('a.png', 'the map')}`],
  ['words in italics below it', '![A](a.jpg)\n*At dawn.*', figure('a.jpg', 'A', 'At dawn.')],
  ['two in a row', '![A](a.jpg)\n\n![B](b.jpg)', gallery(figure('a.jpg', 'A'), figure('b.jpg', 'B'))],
  ['two on a line', '![A](a.jpg) ![B](b.jpg)', gallery(figure('a.jpg', 'A'), figure('b.jpg', 'B'))],
  ['a link to the picture itself', '[![A](small.jpg)](a.jpg)', figure('a.jpg', 'A')],
  ['a link to another page', '[![A](a.jpg)](https://a.example/)', figure('a.jpg', 'A')],
  ['of another site', '![A](https://a.example/a.jpg)', '<p><a href="https://a.example/a.jpg">A</a></p>'],
  ['without a protocol', '![A](//a.example/a.jpg)', '<p><a href="https://a.example/a.jpg">A</a></p>'],
  ['as data', '![A](data:image/png;base64,AAAA.png)', '<p>A</p>'],
  ['that is a script', '![A](javascript:alert\\(1\\)//a.png)', '<p>A</p>'],
  ['in the form that only the parser makes', '<img src="picture:a.jpg" alt="A">', '<p>A</p>'],
  ['in a heading', '## ![A](a.jpg) Fair', '<h2 id="h-a-fair"><a href="article:a.jpg">A</a> Fair</h2>'],
  ['in a quotation', '> ![A](a.jpg)', `<blockquote>${figure('a.jpg', 'A')}</blockquote>`],
  ['of a wiki', '![[a.jpg|The bridge]]', figure('a.jpg', 'The bridge')],
  ['of a wiki with a width', '![[a.jpg|300]]', figure('a.jpg')],
  ['of HTML', '<img src="a.jpg" alt="A" onerror="alert(1)" style="x">', figure('a.jpg', 'A')],
  [
    'of HTML with a caption',
    '<figure><img src="a.jpg" alt="A"><figcaption>B <b>c</b></figcaption></figure>',
    figure('a.jpg', 'A', 'B <strong>c</strong>'),
  ],
  ['of a counter', '<img src="a.gif" width="1" height="1">', ''],
  ['in code', '`![A](a.jpg)`', '<p><code>![A](a.jpg)</code></p>'],
  ['by a reference', '![A][x]\n\n[x]: a.jpg', figure('a.jpg', 'A')],
  ['with quotation marks in its words', '![A "b" <i>](a.jpg)', figure('a.jpg', 'A &#x22;b&#x22; <i>')],
];

for (const [what, markdown, expected] of rows)
  test(`a picture has its place: ${what}`, () => assert.equal(html(markdown), expected));

test('the pictures of a body have their names, descriptions and captions', () => {
  const markdown = '![A](a.jpg "B")\n\nWords.\n\n<figure><img src="c%20d.png"><figcaption>E *f*</figcaption></figure>';
  assert.deepEqual(picturesOf({ kind: 'markdown', markdown }), [
    { name: 'a.jpg', alt: 'A', caption: 'B' },
    { name: 'c%20d.png', caption: 'E *f*' },
  ]);
});
