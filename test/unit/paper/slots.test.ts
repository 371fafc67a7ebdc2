/** Own markup of a paper: what the policy refuses, and what would swallow the page, is told with its line and the remedy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMarkup, refusedMarkup } from '../../../src/paper/slots.ts';

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
];
for (const [markup, says] of refused)
  test(`${JSON.stringify(markup)} is told once`, () => {
    const told = refusedMarkup(file, markup, allow);
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
  ])
    assert.deepEqual(refusedMarkup(file, markup, allow), [], markup);
});

test('a comment or element without an end is named with its line', () => {
  const open: readonly (readonly [markup: string, says: RegExp])[] = [
    ['<meta name="a">\n<!-- statistics', /:2: <!-- has no end, .* Write --> behind it/],
    ['<script>x()', /:1: <script has no end, .* Write <\/script> behind it/],
    ['<STYLE>p {}', /:1: <STYLE has no end/],
    ['<!-- a -->\n<noscript><img src="/a.png">', /:2: <noscript has no end/],
  ];
  for (const [markup, says] of open) assert.match(openMarkup(file, markup) ?? '', says, markup);
  for (const markup of [
    '',
    '<!-- a --><script>"<!--"</script>',
    '<noscript><img src="/a.png"></noscript>',
    '<title-card>A</title-card>',
    '<p>1 < 2',
  ])
    assert.equal(openMarkup(file, markup), undefined, markup);
});
