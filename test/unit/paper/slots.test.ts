/** Own markup of a paper: what the policy refuses, and what would swallow the page, is told with its line and the remedy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakingMarkup, refusedMarkup } from '../../../src/paper/slots.ts';

const file = 'slots/head-end.html';
const allow = { 'script-src': ['https://stats.example'], 'img-src': ['https://*.pictures.example'] };

const refused: readonly (readonly [markup: string, says: RegExp])[] = [
  [
    '<script src="https://other.example/a.js"></script>',
    /refuses https:\/\/other.*script-src: \[https:\/\/other\.example\]/,
  ],
  ['<script src="//other.example/a.js"></script>', /refuses \/\/other.*script-src: \[https:\/\/other\.example\]/],
  [
    '<script src="http://stats.example/a.js"></script>',
    /refuses http:\/\/stats.*Begin the address with https:\/\/\. .*script-src: \[https:\/\/stats\.example\]/,
  ],
  ['\n<img src=https://other.example/a.png>', /^slots\/head-end\.html:2: .*img-src: \[https:\/\/other\.example\]/],
  ['<script>x()</script>', /refuses this inline script\. .*'sha256-[\w+/]{43}='/],
  ['<style>p { color: red }</style>', /refuses styles in the markup\. Write them into theme\.css/],
  ['<p style="color: red">A</p>', /refuses the attribute style\. Write it into theme\.css/],
  ['<img src="/a.png" title="a > b" ONLOAD="x()">', /refuses the attribute onload\. .*in a file of public\//],
  [
    '<img src="/a.png" srcset="/b.png 1x, https://other.example/c,d.png 2x">',
    /refuses https:\/\/other\.example\/c,d\.png\. /,
  ],
  ['<picture><source srcset="//other.example/a.avif"></picture>', /allow: \{ img-src: \[https:\/\/other\.example\] \}/],
  ['<video poster="https://other.example/a.png"></video>', /allow: \{ img-src: /],
  ['<input type=image src="https://other.example/a.png">', /allow: \{ img-src: /],
  ['<img src="data:image/png;base64,AA==">', /refuses data:.*Put what it holds into a file of public\//],
  ['<object data="/a.svg"></object>', /No setting allows <object> and <embed>\. .*<img>/],
  ['<embed src="https://stats.example/a.swf">', /No setting allows <object>/],
  ['<link rel="preload" as="font" href="https://fonts.example/a.woff2">', /allow: \{ font-src: \[https:\/\/fonts/],
  ['<link as=script rel=preload href="https://other.example/a.js">', /allow: \{ script-src: \[https:\/\/other/],
  ['<link rel="preload" as="image" imagesrcset="https://other.example/a.png 2x">', /allow: \{ img-src: /],
  ['<link rel="modulepreload" href="https://other.example/a.js">', /allow: \{ script-src: /],
  ['<link rel="shortcut icon" href="https://other.example/a.png">', /allow: \{ img-src: /],
  ['<link rel="stylesheet" href="https://other.example/a.css">', /allow: \{ style-src: /],
  ['<link rel="manifest" href="https://other.example/a.json">', /No setting allows it\. Put the file into public\//],
  [
    '<video src="/film.mp4"></video>',
    /Files of the site need its origin here\. .*media-src: \[https:\/\/paper\.example\]/,
  ],
  ['<iframe src="https://paper.example/map/"></iframe>', /frame-src: \[https:\/\/paper\.example\]/],
  ['<button formaction="https://other.example/">A</button>', /allow: \{ form-action: /],
];
for (const [markup, says] of refused)
  test(`${JSON.stringify(markup)} is told once`, () => {
    const told = refusedMarkup(file, markup, allow, 'https://paper.example');
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', says);
  });

test('markup that the policy allows, and words that only look like it, are not told', () => {
  for (const markup of [
    '<script src="https://stats.example/a.js"></script>',
    '<script src="//stats.example/a.js" async></script>',
    '<script src="/own.js"></script>',
    '<img src="https://eu.pictures.example/a.png">',
    '<script type="application/ld+json">{}</script>',
    '<link rel="me" href="https://social.example/@paper">',
    '<p>The style = ours, and the onset = late.</p>',
    '<meta name="x" content="a style=b">',
    '<!-- <script src="https://other.example/a.js"></script> -->',
    '<script src="/own.js">"<img src=https://other.example/a.png>"</script>',
    '<script type="text/x-template"><p onclick="x()">A</p></script>',
    '<img src="/a.png" srcset="/b.png 1x, c.png 2x, https://eu.pictures.example/d.png 3x">',
    '<img src="https://paper.example/a.png">',
    '<link rel="preconnect" href="https://other.example">',
    '<link rel="alternate" href="https://other.example/feed">',
    '<a href="https://other.example/" data-src="https://other.example/">A</a>',
  ])
    assert.deepEqual(refusedMarkup(file, markup, allow, 'https://paper.example'), [], markup);
});

test('<base> is refused with its line and the reason, and words about it are not', () => {
  assert.match(
    breakingMarkup(file, '<p>A</p>\n<BASE href="https://other.example/">') ?? '',
    /^slots\/head-end\.html:2: <base> would change where every link of each page leads\. Remove it/,
  );
  for (const markup of ['<!-- <base href="/"> -->', '<p title="<base>">base</p>', '<basefont>'])
    assert.equal(breakingMarkup(file, markup), undefined, markup);
});

test('a comment or element without an end is named with its line', () => {
  const open: readonly (readonly [markup: string, says: RegExp])[] = [
    ['<meta name="a">\n<!-- statistics', /:2: <!-- has no end, .* Write --> behind it/],
    ['<script>x()', /:1: <script has no end, .* Write <\/script> behind it/],
    ['<STYLE>p {}', /:1: <STYLE has no end/],
    ['<!-- a -->\n<noscript><img src="/a.png">', /:2: <noscript has no end/],
  ];
  for (const [markup, says] of open) assert.match(breakingMarkup(file, markup) ?? '', says, markup);
  for (const markup of [
    '',
    '<!-- a --><script>"<!--"</script>',
    '<noscript><img src="/a.png"></noscript>',
    '<title-card>A</title-card>',
    '<p>1 < 2',
  ])
    assert.equal(breakingMarkup(file, markup), undefined, markup);
});
