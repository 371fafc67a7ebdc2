/** Citations: the four forms, and that no headline or name ends a field, opens a template or commands a typesetter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationsOf } from '../../../src/formats/article/citations.ts';
import { initialsOf, personOf } from '../../../src/formats/article/person-name.ts';
import { story } from '../../support/articles/make-story.ts';
import { hostile, storyOf } from '../../support/articles/hostile-strings.ts';

describe('a citation', () => {
  const cited = citationsOf(
    story('a.txt', '2022-02-07', undefined, {
      title: 'Imran Khan to meet Putin',
      byline: ['Jane B. Doe, Science Correspondent', 'Agence France-Presse'],
      source: 'Reuters',
      lang: 'ur',
      slug: 'khan-to-meet-putin',
    }),
  );
  for (const [form, text] of [
    [
      'plain',
      'Jane B. Doe and Agence France-Presse, “Imran Khan to meet Putin”, The Dateline, 7 February 2022, /a.txt/',
    ],
    ['apa', 'Doe, J. B., & Agence France-Presse. (2022, February 7). Imran Khan to meet Putin. The Dateline. /a.txt/'],
    [
      'bibtex',
      `@online{khan-to-meet-putin-2022-02-07,
  author = {Doe, Jane B. and {Agence France-Presse}},
  title = {{Imran Khan to meet Putin}},
  date = {2022-02-07},
  organization = {The Dateline},
  url = {/a.txt/},
}`,
    ],
    [
      'wikipedia',
      '{{cite news |last1=Doe |first1=Jane B. |author2=Agence France-Presse |title=Imran Khan to meet Putin ' +
        '|date=7 February 2022 |work=The Dateline |agency=Reuters |language=ur |url=/a.txt/}}',
    ],
  ] as const) {
    it(`in the form ${form}`, () => assert.equal(cited[form], text));
  }

  it('a citation needs neither authors nor a date', () => {
    const { plain, apa, bibtex, wikipedia } = citationsOf(story('a.txt', undefined, undefined, { title: 'Why?' }));
    assert.equal(plain, '“Why?”, The Dateline, /a.txt/');
    assert.equal(apa, 'Why? (n.d.). The Dateline. /a.txt/');
    assert.doesNotMatch(bibtex, /author|date/);
    assert.equal(wikipedia, '{{cite news |title=Why? |work=The Dateline |url=/a.txt/}}');
  });

  it('a citation with a hundred authors is bounded', () => {
    const byline = Array.from({ length: 100 }, (_, at) => `Jane ${'ABCDEFGHIJ'[at % 10]}${'abcdefghij'[at / 10]}`);
    const { apa, ...others } = citationsOf(story('a.txt', '2022-02-07', undefined, { byline }));
    assert.match(apa, /, J\., … \S+, J\. \(2022/);
    for (const text of Object.values(others)) assert.ok((text.match(/Jane/g)?.length ?? 0) <= 19, text);
  });
});

describe('nothing gets out of its field', () => {
  for (const text of hostile) {
    it(JSON.stringify(text), () => {
      const { bibtex, wikipedia } = citationsOf(storyOf(text));
      let depth = 0;
      const closed: number[] = [];
      for (const { 0: brace, index } of bibtex.matchAll(/[{}]/g)) {
        depth += brace === '{' ? 1 : -1;
        if (depth === 0) closed.push(index);
      }
      assert.deepEqual([depth, closed], [0, [bibtex.length - 1]], 'braces are balanced and the entry ends at its end');
      const commands = [...bibtex.matchAll(/\\([a-z]+|.)/g)].map(([, command]) => command);
      assert.deepEqual(
        commands.filter(
          (command) =>
            !/^(?:[$&#_%]|text(?:backslash|braceleft|braceright|asciitilde|asciicircum))$/.test(command ?? ''),
        ),
        [],
      );
      const inner = wikipedia.slice('{{cite news '.length, -2);
      assert.doesNotMatch(inner, /[{}[\]<>~]|''|__/);
      const names = inner
        .split('|')
        .slice(1)
        .map((field) => field.split('=')[0]);
      assert.equal(new Set(names).size, names.length);
      assert.deepEqual(
        names.filter((name) => !/^(?:(?:last|first|author)\d|title|date|work|agency|url)$/.test(name ?? '')),
        [],
      );
    });
  }
});

describe('a person', () => {
  for (const [printed, last, first] of [
    ['Jane Doe', 'Doe', 'Jane'],
    ['D. H. Lawrence', 'Lawrence', 'D. H.'],
    ['John F. Kennedy', 'Kennedy', 'John F.'],
    ['Anna-Lena Müller', 'Müller', 'Anna-Lena'],
    ['Conor O’Neill, Washington bureau chief', 'O’Neill', 'Conor'],
    ['Иван Петров', 'Петров', 'Иван'],
  ] as const) {
    it(`${printed} has a family name`, () => assert.deepEqual(personOf(printed).parts, { last, first }));
  }

  for (const printed of [
    'Reuters',
    'Associated Press',
    'BBC News',
    'Staff Reporter',
    'Ludwig van Beethoven',
    'Martin Luther King, Jr.',
    'José María Aznar',
    '张 伟',
    'jane doe',
  ]) {
    it(`${printed} is not taken apart`, () => assert.equal(personOf(printed).parts, undefined));
  }

  it('a person in a citation has initials', () => {
    assert.deepEqual(['Jane', 'D. H.', 'Jean-Paul K.', 'Édith'].map(initialsOf), ['J.', 'D. H.', 'J.-P. K.', 'É.']);
  });
});
