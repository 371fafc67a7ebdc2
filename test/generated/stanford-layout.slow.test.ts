/** Variants of the head of scanned articles: the first three lines, with number signs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../src/article/html/render.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { headed, PATH, read, STORY, wrap } from '../support/articles/scanned-article.ts';

const HEADLINES = ['Ferry Company Lowers Its Fare', 'Coal Price Falls', 'Pilots Win the Cup', '“Fog Bells” Is Out'];
test('headline, standfirst, author, role and agency are read from the first three lines, in small and large letters', () => {
  for (const headline of HEADLINES)
    for (const deck of ['', 'Council Gave Way After Three Meetings'])
      for (const [line, byline, source] of [
        ['', []],
        ['Nora Whitlock', ['Nora Whitlock']],
        ['— NORA WHITLOCK', ['Nora Whitlock']],
        ['By Nora Whitlock Senior staff writer', ['Nora Whitlock, Senior staff writer']],
        ['NORA WHITLOCK SENIOR STAFF WRITER', ['Nora Whitlock, Senior staff writer']],
        ['Nora Whitlock and Tom Ferris Contributing writers', ['Nora Whitlock', 'Tom Ferris, Contributing writers']],
        ['J. P. Vale Harbor reporter', ['J. P. Vale, Harbor reporter']],
        ['IDA MERCER NORTHERN WIRE', ['Ida Mercer'], 'Northern Wire'],
        ['Ida Mercer The Associated Press', ['Ida Mercer'], 'Associated Press'],
        ['North Shore News Service', [], 'North Shore News Service'],
        ['AP', [], 'AP'],
      ] as const) {
        const { fields } = read(`${headed(headline, deck, line)}${wrap(STORY, 34).join('\n')}\n`);
        assert.deepEqual(
          [fields.title, fields.byline, fields.source, fields.date],
          [headline, byline, source, '1911-03-07'],
        );
        if (deck !== '') assert.equal(fields.summary, deck);
        assert.doesNotMatch(fields.slug, /item|article/);
      }
});

test('a head without a headline, or called untitled, leaves the headline to the first sentence', () => {
  for (const none of ['', 'Untitled Article', 'UNTITLED ARTICLE', '[Untitled]', 'Untitled', 'No headline'])
    for (const dash of ['', '—', '– '])
      assert.equal(
        read(`${headed(none)}${dash}Capt. J. Vale, of the lightship, has written a book on fog bells.\n`).fields.title,
        'Capt. J. Vale, of the lightship, has written a book on fog bells',
      );
  assert.equal(read(`${headed('', 'Council Gives Way')}${STORY}\n`).fields.title, 'Council Gives Way');
});

test('a mark in the head that holds a text holds a scanned one', () => {
  for (const head of [
    '# [DRAFT] Ferry Lowers Fare\n## \n### \n',
    '# DRAFT\n## \n### \n',
    '# Ferry Lowers Fare\n## EMBARGOED UNTIL 6 PM FRIDAY\n### \n',
    '# Ferry Lowers Fare\n## \n### Not for publication\n',
    '# Ferry Lowers Fare (EMBARGOED)\n## \n',
    '# Ferry Lowers Fare\n## \n### \nHOLD FOR RELEASE\n',
    '# Ferry Lowers Fare\n## \n### \nEMBAR\nGOED UNTIL FRIDAY\n\n',
    '# Ferry Lowers Fare\n## \n### \n[b]NOT FOR PUBLICATION[/b]\n',
    `# ${'Ferry Lowers Fare Again. '.repeat(8)}\n## ${'The council has given way at last. '.repeat(6)}\n### Draft: yes\n`,
  ])
    assert.ok(read(`${head}${STORY}\n`).hold, head);
});

test('an advertisement is held, by its head or its name', () => {
  const held = (text: string, path: string) => {
    const found = parseArticle({ path, text });
    return found.outcome === 'held' && found.reason === 'advertisement';
  };
  for (const head of ['Adv. 4 Page 2', 'ADV. 12 PAGE 3', 'Adv 7', 'Advertisement 3, Page 4', 'Advertisement'])
    assert.ok(held(`${headed(head)}ROPE! ROPE!\nBuy before the price goes up.\n`, PATH), head);
  assert.ok(held('ROPE! ROPE!\n\nBuy before the price goes up.\n', '1911/03/07/PART9.advertisement.txt'));
  for (const head of ['Advertisers Meet', 'Advance 4 Page 2', 'Adventure on Page 2'])
    assert.ok(!held(`${headed(head)}${STORY}\n`, PATH), head);
  assert.ok(!held(`Adv. 4 Page 2\n\n${STORY}\n`, '2021-03-04-advertisement.txt'));
});

test('number signs elsewhere mean themselves', () => {
  for (const text of [
    `# Heading\n\n${STORY}\n`,
    `# Heading\n${STORY}\n`,
    `#1 in the charts\n\n${STORY}\n`,
    `#harbor #ferry\n\n${STORY}\n`,
    `# One\n# Two\n\n${STORY}\n`,
    `## Two\n# One\n\n${STORY}\n`,
    `${STORY}\n\n# Headline\n## Deck\n### Name\n${STORY}\n`,
  ]) {
    const { fields, body } = read(text, '2021-03-04-note.txt');
    const signs = text.match(/#/g)?.length ?? 0;
    const shown = `${fields.title}\n${renderBody(body).replace(/ (?:href|id|class)="[^"]*"/g, '')}`;
    assert.ok((shown.match(/#/g)?.length ?? 0) >= signs, shown);
  }
  assert.equal(read(`# Heading\n## \n\n${STORY}\n`, '2021-03-04-note.md').fields.title, 'Heading');
});
