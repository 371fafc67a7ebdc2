/** The words that the renderer adds to a body are in the language of the article. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementNames } from '../../../../src/article/html/element-names.ts';
import { renderArticle } from '../../../../src/article/html/render.ts';
import { languages } from '../../../../src/languages.ts';

const text = [
  '---\ntitle: T\ndate: 2022-02-07\n---\n\n## Qui paie\u00A0?\n',
  'Le pont est fermé.[^1]\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: Depuis 1950.\n',
].join('\n');
const bodyIn = (lang: string) => renderArticle({ path: 'a.md', text }, lang).html;

/** The accessible names and the headings of a body. */
const namesIn = (html: string) =>
  Array.from(html.matchAll(/aria-label="([^"]*)"|<h2[^>]*>([^<]*)/g), ([, label, heading]) => label ?? heading);

test('headings, tables and footnotes of a French article have French names', () => {
  assert.deepEqual(namesIn(bodyIn('fr-CA')), [
    'Qui paie\u00A0?',
    'Lien vers la section',
    'Tableau',
    'Notes',
    'Lien vers la section',
    'Retour à l’appel de note 1',
  ]);
});

test('the heading of footnotes is translated, and its anchor is the same in every language', () => {
  for (const lang of Object.keys(elementNames))
    assert.ok(bodyIn(lang).includes(`<h2 id="h-notes">${elementNames[lang]?.notes}<`), lang);
});

test('an article in a language without such words has the English ones', () => {
  assert.equal(bodyIn('sw'), bodyIn('en'));
  assert.ok(namesIn(bodyIn('constructor')).includes('Link to this section'));
});

/** Each way to write a picture of another site, with the HTML that a German article has for it. */
const pictures: readonly (readonly [written: string, printed: string])[] = [
  ['![](https://p.example/a.jpg)', '<a href="https://p.example/a.jpg">Bild</a>'],
  ['[![](https://p.example/a.jpg)](https://q.example/)', '<a href="https://q.example/">Bild</a>'],
  ['![][a]\n\n[a]: https://p.example/a.jpg', '<a href="https://p.example/a.jpg">Bild</a>'],
  ['Der <img src="https://p.example/a.jpg"> Steg', 'Der <a href="https://p.example/a.jpg">Bild</a> Steg'],
  [
    '<a href="https://q.example/">Der <img src="https://p.example/a.jpg"></a> Steg',
    '<a href="https://q.example/">Der Bild</a>',
  ],
  ['<p>Der <img src="https://p.example/a.jpg"> Steg</p>', 'Der <a href="https://p.example/a.jpg">Bild</a> Steg'],
  [
    '<div><a href="https://q.example/"><img src="https://p.example/a.jpg"></a></div>',
    '<a href="https://q.example/">Bild</a>',
  ],
  ['<a href="https://q.example/">![](https://p.example/a.jpg) Steg</a>', '<a href="https://q.example/">Bild Steg</a>'],
  ['![Der Steg](https://p.example/a.jpg)', '<a href="https://p.example/a.jpg">Der Steg</a>'],
  ['[Picture](https://p.example/a.jpg)', '<a href="https://p.example/a.jpg">Picture</a>'],
  ['<span data-picture>Picture</span> of the year', '>Picture of the year<'],
];

test('a picture without a description is called by the word of the article’s language, and nothing else is', () => {
  for (const [written, printed] of pictures) {
    const html = renderArticle({ path: 'a.md', text: `---\ntitle: T\n---\n\n${written}\n` }, 'de').html;
    assert.ok(html.includes(printed), `${written}\n${html}`);
    assert.doesNotMatch(html, /<span|data-picture/);
  }
});

test('each language of the interface has such words, short enough for the estimated size of a body', () => {
  for (const lang of Object.keys(languages)) assert.ok(elementNames[lang], lang);
  for (const { section, back, picture } of Object.values(elementNames)) {
    for (const word of [section, picture]) assert.ok(Buffer.byteLength(word) <= 20, word);
    assert.match(back, /\{n\}/);
  }
});
