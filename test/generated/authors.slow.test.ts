/** Lists of authors in many notations give one entry for each person, and institutions stay whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const story =
  'The fair opened on Friday with a parade of forty horses.\n\nA brass band played until late in the evening.\n';
const people = [
  'Mona Reyes',
  'Jon Brandt',
  'Ludwig van der Berg',
  'Mary-Jane O’Neill',
  'J. K. Tamm',
  'Élodie Petit',
  'Łukasz Żak',
];
const inverted = ['Reyes, Mona', 'Brandt, Jon', 'van der Berg, Ludwig', 'O’Neill, Mary-Jane', 'Żak, Łukasz'];
const institutions = [
  'Johnson & Johnson',
  'Marks and Spencer',
  'Department of Trade and Industry',
  'Department for Energy and Climate',
  'Ministry of Youth and Sports',
  'Ernst & Young',
  'Office of Science and Technology',
  'Bundesministerium für Arbeit und Soziales',
  'Ministère de la Culture et de la Communication',
  'Ministerio de Trabajo y Empleo',
  'Centers for Disease Control and Prevention',
  'Food and Agriculture Organization',
  'Smith & Sons',
  'Institut für Wirtschaft und Gesellschaft',
];
const joints = [' and ', ' & ', ' und ', ' et ', ' y ', ' e ', '; ', ', '];
const bylineOf = (text: string) => {
  const parsed = parseArticle({ path: '2022-02-07-fair.md', text });
  return parsed.outcome === 'article' ? parsed.fields.byline : [parsed.message];
};
const quoted = (text: string) => JSON.stringify(text);
/** Ways to write one text of authors. */
const labels: readonly ((names: string) => string)[] = [
  (names) => `---\ntitle: Fair\nauthor: ${quoted(names)}\n---\n${story}`,
  (names) => `+++\ntitle = "Fair"\nauthors = ${quoted(names)}\n+++\n${story}`,
  (names) => `{"title": "Fair", "byline": ${quoted(names)}}\n${story}`,
  (names) => `Title: Fair\nBy: ${names}\n\n${story}`,
];
/** Ways to write a list of authors. */
const lists: readonly ((names: readonly string[]) => string)[] = [
  (names) => `---\ntitle: Fair\nauthors: [${names.map(quoted).join(', ')}]\n---\n${story}`,
  (names) =>
    `---\ntitle: Fair\nauthor:\n${names.map((name) => `  - name: ${quoted(name)}\n    email: a@post.example`).join('\n')}\n---\n${story}`,
  (names) => `+++\ntitle = "Fair"\nauthors = [${names.map(quoted).join(', ')}]\n+++\n${story}`,
  (names) =>
    `+++\ntitle = "Fair"\n${names.map((name) => `[[author]]\nname = ${quoted(name)}`).join('\n')}\n+++\n${story}`,
  (names) => `{"title": "Fair", "authors": ${JSON.stringify(names.map((name) => ({ name })))}}\n${story}`,
];
const pairs = (items: readonly string[]) =>
  items.flatMap((one) => items.filter((other) => other !== one).map((other) => [one, other] as const));

test('two persons are two, whatever word joins them', () => {
  for (const write of labels)
    for (const joint of joints)
      for (const [one, other] of pairs(people))
        assert.deepEqual(bylineOf(write(one + joint + other)), [one, other], one + joint + other);
});

test('persons with the family name first are parted by semicolons only', () => {
  for (const write of labels) {
    for (const one of inverted) assert.deepEqual(bylineOf(write(one)), [one]);
    for (const [one, other] of pairs(inverted)) assert.deepEqual(bylineOf(write(`${one}; ${other}`)), [one, other]);
  }
});

test('an institution stays whole, alone and beside a person', () => {
  for (const write of labels)
    for (const name of institutions) {
      assert.deepEqual(bylineOf(write(name)), [name]);
      assert.deepEqual(bylineOf(write(`Mona Reyes; ${name}`)), ['Mona Reyes', name]);
    }
});

test('an item of a list is one author, whatever it contains', () => {
  for (const write of lists)
    for (const [one, other] of pairs([...inverted.slice(0, 3), ...institutions.slice(0, 5), ...people.slice(0, 3)]))
      assert.deepEqual(bylineOf(write([one, other])), [one, other]);
});

test('an address is never part of a byline', () => {
  for (const write of labels)
    for (const name of people)
      for (const text of [
        `${name} <a.b@post.example>`,
        `${name} (a@post.example)`,
        `a@post.example (${name})`,
        `${name}, a@post.example`,
        `${name} a@post.example`,
      ])
        assert.deepEqual(bylineOf(write(text)), [name], text);
});

test('a line below the byline with an occupation is the role of the person above', () => {
  const roles = [
    'Associated Press Writer',
    'Transport Correspondent',
    'Staff Writer',
    'Gazette Staff Reporter',
    'Of the Gazette Staff',
    'Political Editor',
    'Korrespondentin in Berlin',
    'Staff writer',
  ];
  const below = ['The fair opened on Friday', 'NARVA — The writer', 'Forty horses', 'An editor said'];
  const read = (text: string) => {
    const parsed = parseArticle({ path: '2022-02-07-fair.txt', text });
    assert.ok(parsed.outcome === 'article');
    return parsed.fields;
  };
  for (const name of people) {
    for (const role of roles)
      for (const blank of ['', '\n']) {
        const { title, byline } = read(`Fair opens with forty horses\n${blank}By ${name}\n${role}\n\n${story}`);
        assert.deepEqual([title, byline], ['Fair opens with forty horses', [`${name}, ${role}`]]);
      }
    for (const line of below)
      assert.deepEqual(
        read(
          `Fair opens with forty horses\n2022-02-07\nBy ${name}\n${line} and all that came with it, as the mayor said.\n\n${story}`,
        ).byline,
        [name],
      );
  }
});
