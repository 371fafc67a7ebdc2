/** Lists of authors are split into persons; names with commas or "and" in them stay whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByline, readRole } from '../../../../src/article/opening/byline.ts';
import { splitNames } from '../../../../src/article/opening/split-names.ts';

const lists: readonly (readonly [text: string, names: string[]])[] = [
  ['Doe, Jane; Roe, John', ['Doe, Jane', 'Roe, John']],
  ['Von Anna Müller', ['Anna Müller']],
  ['Par: Élodie Petit et Jean Roux', ['Élodie Petit', 'Jean Roux']],
  ['Von Trapp', ['Von Trapp']],
  ['von der Heide, Otto', ['von der Heide, Otto']],
  ['Doe, Jane and Roe, John', ['Doe, Jane', 'Roe, John']],
  ['Doe, Jane', ['Doe, Jane']],
  ['van der Berg, Anna', ['van der Berg, Anna']],
  ['King, Martin Luther, Jr.', ['King, Martin Luther, Jr.']],
  ['Jane Doe, Jr.', ['Jane Doe, Jr.']],
  ['Ana, Bea, Carla', ['Ana', 'Bea', 'Carla']],
  ['Johnson & Johnson', ['Johnson & Johnson']],
  ['Marks and Spencer', ['Marks and Spencer']],
  ['John Smith & Co.', ['John Smith & Co.']],
  ['Department of Trade and Industry', ['Department of Trade and Industry']],
  ['Ministry of Culture, Youth and Sports', ['Ministry of Culture, Youth and Sports']],
  ['Centers for Disease Control and Prevention', ['Centers for Disease Control and Prevention']],
  ['Bundesministerium für Arbeit und Soziales', ['Bundesministerium für Arbeit und Soziales']],
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe | John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe | The Courier', ['Jane Doe | The Courier']],
  ['Иван Петров и Анна Смирнова', ['Иван Петров', 'Анна Смирнова']],
  ['Jane Doe, John Roe and Mary Major', ['Jane Doe', 'John Roe', 'Mary Major']],
  ['Jane and John Doe', ['Jane and John Doe']],
  ['Jane Doe, University of Leeds', ['Jane Doe, University of Leeds']],
  ['Jane Doe and Reuters', ['Jane Doe', 'Reuters']],
  ['Jane Doe, Reuters', ['Jane Doe', 'Reuters']],
  ['AFP, Reuters', ['AFP', 'Reuters']],
  ['Staff and agencies', ['Staff', 'agencies']],
  ['Anna Schmidt und Peter Weber', ['Anna Schmidt', 'Peter Weber']],
  ['Marie Curie et Jean Dupont', ['Marie Curie', 'Jean Dupont']],
  ['Juan Pérez y Ana Gómez', ['Juan Pérez', 'Ana Gómez']],
  ['José Ortega y Gasset', ['José Ortega y Gasset']],
  ['Ana Silva e João Costa', ['Ana Silva', 'João Costa']],
  ['أحمد علي ومحمد حسن', ['أحمد علي', 'محمد حسن']],
  ['محمد وليد', ['محمد وليد']],
  ['王小明和李华', ['王小明', '李华']],
  ['李和平', ['李和平']],
  ['राम कुमार और सीता देवी', ['राम कुमार', 'सीता देवी']],
  ['Mona Reyes <mona@post.example>', ['Mona Reyes']],
  ['mona@post.example (Mona Reyes)', ['Mona Reyes']],
  ['Mona Reyes, mona@post.example', ['Mona Reyes']],
  ['"Reyes, Mona" <mona@post.example>', ['Reyes, Mona']],
  ['[Mona Reyes](https://post.example/mona)', ['Mona Reyes']],
  ['mona@post.example', []],
  ['Jane Doe (Text) und John Roe (Fotos)', ['Jane Doe (Text)', 'John Roe (Fotos)']],
  ['Jane Doe / John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe / Reuters', ['Jane Doe / Reuters']],
  ['Redaktion und Jane Doe', ['Redaktion', 'Jane Doe']],
  ['Jane Doe und', ['Jane Doe']],
  ['and Jane Doe', ['Jane Doe']],
  ['und', []],
  ['Dr. Anna Groß, Prof. Peter Weber und Fritz von der Au', ['Dr. Anna Groß', 'Prof. Peter Weber', 'Fritz von der Au']],
];

for (const [text, names] of lists) {
  test(`names: ${text}`, () => assert.deepEqual(splitNames(text), names));
}

test('a list of names that is as long as a file is split without delay', () => {
  for (const text of ['Doe & ', '<a@', '"a" ', 'Jane Doe and ', '([](', 'Ay, '])
    assert.ok(splitNames(text.repeat(300_000)).length < 10_000, text);
});

test('a line below a byline is a role when it names an occupation', () => {
  const roles = [
    'Associated Press Writer',
    'Transport Correspondent',
    'Of The Gazette Staff',
    'Staff Writers',
    'Senior staff writer',
    'Korrespondentin in Berlin',
    'enviado especial',
    'Special to The Gazette',
    'Reporter, North Pier',
    'مراسل الجزيرة',
  ];
  for (const line of roles) assert.equal(readRole(line), line);
});

test('a line below a byline is no role when it is a sentence, a headline or a place', () => {
  const others = [
    'The writer was found on Monday.',
    'NARVA, Feb 7 (Reuters) - The bridge is closed',
    'Bridge closed to lorries',
    'What the staff want',
    'Writers meet readers',
    'An editor who has worked for the paper for thirty years and one has left it',
    '',
  ];
  for (const line of others) assert.equal(readRole(line), undefined, line);
});

test('a byline line gives the names without an address', () => {
  assert.deepEqual(readByline('By Mona Reyes <mona@post.example>'), ['Mona Reyes']);
  assert.deepEqual(readByline('By Anna Schmidt und Peter Weber'), ['Anna Schmidt', 'Peter Weber']);
});
