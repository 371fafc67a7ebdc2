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

const MORE = 'A brass band played until late in the evening.';
const LEAD = 'The fair opened on Friday with a parade of forty horses.';
/** The headline, the byline and the paragraphs and sub-headings of a plain text. */
function readText(text: string) {
  const parsed = parseArticle({ path: 'a.txt', text });
  assert.ok(parsed.outcome === 'article' && parsed.body.kind === 'plain', text);
  const { title, byline } = parsed.fields;
  return { title, byline, blocks: parsed.body.blocks.map((block) => ('text' in block ? block.text : block.type)) };
}

const bylines: readonly (readonly [line: string, names: readonly string[]])[] = [
  ['By Mona Reyes', ['Mona Reyes']],
  ['BY MONA REYES', ['MONA REYES']],
  ['By Mona Reyes and Jon Brandt', ['Mona Reyes', 'Jon Brandt']],
  ['Von Ludwig van der Berg', ['Ludwig van der Berg']],
  ['Par Élodie Petit', ['Élodie Petit']],
  ['Por José Vega', ['José Vega']],
];
const roles = [
  'Transport Correspondent',
  'Island Press Writer',
  'ISLAND PRESS WRITER',
  'Staff Writer',
  'Of The Gazette Staff',
  'Chief Political Editor',
  'Senior Reporter',
  'Environment Reporter, North Pier',
  'Korrespondentin in Berlin',
  'Wirtschaftsredakteur',
  'Correspondant à Bruxelles',
  'Envoyée spéciale à Genève',
  'Enviado especial',
  'Corresponsal en Lima',
  'Special to The Gazette',
];

test('a line with an occupation below the byline is the role of its last person, and no sub-heading', () => {
  let count = 0;
  for (const [line, names] of bylines)
    for (const role of roles)
      for (const date of ['', 'March 4, 2021\n', '2021-03-04\n\n'])
        for (const above of ['\n', ''])
          for (const below of ['', '\n']) {
            const text = `Ferry sails again after eleven days\n${above}${date}${line}\n${role}\n${below}\n${story}`;
            const found = readText(text);
            const byline = names.with(-1, `${names.at(-1)}, ${role}`);
            assert.deepEqual(
              [found.title, found.byline, found.blocks],
              ['Ferry sails again after eleven days', byline, [LEAD, MORE]],
              text,
            );
            count += 1;
          }
  assert.ok(count >= 50, `${count} variants`);
});

test('a short line below the byline that names no occupation is no role', () => {
  let count = 0;
  for (const [line, names] of bylines)
    for (const below of [
      'Eleven days without a ferry',
      'The reporters wait in the rain',
      'Writers and readers meet again on the pier',
      'An editor said so.',
      'Who writes the timetable?',
      'Staff of the harbour went on strike on Monday in all of the northern islands',
      'A storm',
      'What the staff want',
      'Critics are divided',
    ])
      for (const blank of ['', '\n']) {
        const found = readText(`Ferry sails again\n2021-03-04\n${line}\n${blank}${below}\n\n${story}`);
        assert.deepEqual([found.byline, found.blocks[0]], [names, below], `${line}\n${below}`);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});
