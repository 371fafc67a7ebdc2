/** The same labels in every notation: each is read, none is printed, and each way to hold a text holds it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const story =
  'The fair opened on Friday with a parade of forty horses.\n\nA brass band played until late in the evening.\n';
type Labels = readonly (readonly [label: string, value: string])[];
const each = (labels: Labels, line: (label: string, value: string) => string) =>
  labels.map(([label, value]) => line(label, value)).join('\n');
const bare = (value: string) => /^(?:true|false|\d{4}-\d\d-\d\d)$/.test(value);

/** Notations, each with the file that it makes of labels and the story. */
const notations: Readonly<Record<string, (labels: Labels) => string>> = {
  yaml: (labels) => `---\n${each(labels, (label, value) => `${label}: ${value}`)}\n---\n${story}`,
  'yaml with quotes': (labels) => `---\n${each(labels, (label, value) => `${label}: ! '${value}'`)}\n---\n${story}`,
  'yaml in braces': (labels) => `---\n{${each(labels, (label, value) => `"${label}": "${value}",`)}}\n---\n${story}`,
  'yaml by name': (labels) => `---yaml\n${each(labels, (label, value) => `${label}: "${value}"`)}\n---\n${story}`,
  toml: (labels) =>
    `+++\n${each(labels, (label, value) => `${label} = ${bare(value) ? value : `"${value}"`}`)}\n+++\n${story}`,
  'toml with single quotes': (labels) =>
    `\n+++\n# head\n${each(labels, (label, value) => `'${label}' = '${value}'`)}\n+++\n\n${story}`,
  'toml by name': (labels) =>
    `---toml\n${each(labels, (label, value) => `${label} = "${value}" # note`)}\n---\n${story}`,
  json: (labels) =>
    `{\n${each(labels, (label, value) => `  "${label}": ${/^(?:true|false)$/.test(value) ? value : `"${value}"`},`).replace(/,$/, '')}\n}\n\n${story}`,
  'json with tabs': (labels) => `{\n${each(labels, (label, value) => `\t"${label}" : "${value}",`)}\n}\n${story}`,
  'json on one line': (labels) => `{${labels.map(([label, value]) => `"${label}": "${value}"`).join(', ')}}\n${story}`,
  'json between semicolons': (labels) =>
    `;;;\n${each(labels, (label, value) => `"${label}": "${value}",`).replace(/,$/, '')}\n;;;\n${story}`,
  nikola: (labels) => `${each(labels, (label, value) => `.. ${label}: ${value}`)}\n\n${story}`,
  'nikola in a comment': (labels) =>
    `<!--\n${each(labels, (label, value) => `.. ${label}: ${value}`)}\n-->\n\n${story}`,
  'a comment': (labels) => `<!-- ${each(labels, (label, value) => `${label}: ${value}`)} -->\n\n${story}`,
  org: (labels) => `${each(labels, (label, value) => `#+${label.toUpperCase()}: ${value}`)}\n\n${story}`,
  logseq: (labels) => `${each(labels, (label, value) => `${label}:: ${value}`)}\n\n${story}`,
  lektor: (labels) => `${each(labels, (label, value) => `${label}: ${value}\n---`)}\nbody:\n\n${story}`,
  'header lines': (labels) => `${each(labels, (label, value) => `${label}: ${value}`)}\n\n${story}`,
};
/** Groups of labels: each notation's way to write a map. */
const groups: Readonly<Record<string, (label: string, value: string) => string>> = {
  'yaml map': (label, value) => `---\ntitle: Fair\ndate: 2022-02-07\nextra:\n  ${label}: ${value}\n---\n${story}`,
  'yaml map on one line': (label, value) => `---\ntitle: Fair\nparams: {${label}: ${value}}\n---\n${story}`,
  'toml table': (label, value) => `+++\ntitle = "Fair"\n[extra]\n${label} = "${value}"\n+++\n${story}`,
  'toml inline table': (label, value) => `+++\ntitle = "Fair"\nparams = { ${label} = "${value}" }\n+++\n${story}`,
  'toml dotted key': (label, value) => `+++\ntitle = "Fair"\nextra.${label} = "${value}"\n+++\n${story}`,
  'json object': (label, value) => `{"title": "Fair", "extra": {"${label}": "${value}"}}\n${story}`,
};
const holds: Labels = [
  ['draft', 'true'],
  ['draft', 'yes'],
  ['published', 'false'],
  ['status', 'draft'],
  ['embargo', '2031-03-03'],
  ['hidden', 'true'],
];
const parse = (text: string) => parseArticle({ path: 'a-fair.md', text });

test('the title, date, author and tags of every notation are read and not printed', () => {
  let variants = 0;
  const extras: Labels[] = [[], [['slug', 'fair']], [['lang', 'en']], [['section', 'Town']], [['summary', 'Horses.']]];
  for (const [name, write] of Object.entries(notations))
    for (const extra of extras) {
      const text = write([
        ['title', 'Fair opens'],
        ['date', '2022-02-07'],
        ['author', 'Jane Doe'],
        ['tags', 'fair, town'],
        ...extra,
      ]);
      const parsed = parse(text);
      assert.ok(parsed.outcome === 'article', `${name}: ${JSON.stringify(parsed)}\n${text}`);
      const { title, date, byline, tags } = parsed.fields;
      assert.deepEqual([title, date, byline, tags], ['Fair opens', '2022-02-07', ['Jane Doe'], ['fair', 'town']], name);
      assert.doesNotMatch(JSON.stringify(parsed.body), /2022|Jane|Fair opens|[{}]{2}|\+\+\+|;;;/, name);
      assert.equal(parsed.fields.words, 20, name);
      variants++;
    }
  assert.ok(variants >= 50);
});

test('a label that holds a text back does so in every notation and in groups', () => {
  let variants = 0;
  for (const [label, value] of holds) {
    for (const [name, write] of Object.entries(notations)) {
      const parsed = parse(
        write([
          ['title', 'Fair opens'],
          ['date', '2022-02-07'],
          [label, value],
        ]),
      );
      assert.ok(parsed.outcome !== 'article' || parsed.hold, `${name}: ${label} ${value}`);
      variants++;
    }
    for (const [name, write] of Object.entries(groups)) {
      const parsed = parse(write(label, value));
      assert.ok(parsed.outcome === 'article' && parsed.hold, `${name}: ${label} ${value}`);
      variants++;
    }
  }
  assert.ok(variants >= 50);
});

test('a label that lets a text out does not hold it in any notation', () => {
  for (const [label, value] of [
    ['draft', 'false'],
    ['status', 'published'],
    ['published', 'true'],
  ] as const)
    for (const [name, write] of Object.entries(notations)) {
      const parsed = parse(
        write([
          ['title', 'Fair opens'],
          ['date', '2022-02-07'],
          [label, value],
        ]),
      );
      assert.ok(parsed.outcome === 'article' && !parsed.hold, `${name}: ${label} ${value}`);
    }
});

test('a text that begins with the mark of a notation and is no header is printed', () => {
  const marks = [
    '+++',
    ';;;',
    '***',
    '{ "Oh no" he said }',
    '{{< note >}}',
    '{% raw %}',
    '.. and then',
    '#+1 for the mayor',
    '% of the vote:',
    '<!-- x -->',
    ':-)',
    '[1]',
  ];
  const sentences = [
    'The fair opened on Friday.',
    'Nobody came: it rained.',
    '"Horses" was the word of the day.',
    'It cost = 3 crowns.',
  ];
  for (const mark of marks)
    for (const sentence of sentences) {
      const parsed = parse(`${mark}\n\n${sentence}\n\n${story}`);
      assert.ok(parsed.outcome === 'article' && !parsed.hold, `${mark} ${sentence}`);
      assert.match(
        JSON.stringify([parsed.fields.title, parsed.body]),
        new RegExp(sentence.replace(/["\\]/g, '.+').slice(0, 20)),
        mark,
      );
    }
});
