/** The settings that `paper.yaml` may have, and the message for each value that cannot be used. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { PaperError } from '../../../src/errors.ts';
import { readSettings } from '../../../src/paper/read-settings.ts';
import { paperSchema } from '../../../src/paper/schema.ts';

const read = (text: string) => readSettings(paperSchema, text, { file: 'paper.yaml', linesBefore: 0 });
const problemOf = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof PaperError, String(error));
    return error.message;
  }
  return 'no problem';
};

/** For each setting: values that cannot be used, each with what the message says. */
const refused: Readonly<Record<keyof typeof paperSchema.shape, readonly (readonly [yaml: string, says: RegExp])[]>> = {
  title: [
    [`${'x'.repeat(101)}`, /101 characters\. Write at most 100/],
    ['[a]', /title: this is not a text\. Write it like title: The Harbour Courier/],
    ['"a\\nb"', /line break or a control character\. Write it on one line/],
    ['"  "', /this text is empty/],
  ],
  tagline: [['{ a: b }', /tagline: this is not a text/]],
  url: [
    ['news.example', /url "news\.example": this is not a URL\. Write the origin alone/],
    ['https://news.example/daily', /the path belongs in base/],
    ['ftp://news.example', /only http and https/],
  ],
  base: [
    ['/a b/', /not a plain URL path\. Write it like \/news\//],
    ['../x', /not a plain URL path/],
  ],
  lang: [
    ['nl', /interface is not there in this language\. Write one of en \(English\)/],
    ['no', /not there in this language/],
  ],
  weekStartsOn: [['tuesday', /this word is not known\. Write one of monday, saturday, sunday/]],
  timeZone: [
    ['Berlin', /timeZone "Berlin": there is no such time zone\. Write a name such as Europe\/Berlin/],
    ['CET', /no such time zone/],
    ['Europe/Atlantis', /no such time zone/],
  ],
  feedAuthority: [
    ['news.example', /not a domain and a year\. Write a domain and a year/],
    ['news.example,26', /not a domain and a year/],
    ['news.example,2026-02-30', /not a domain and a year/],
    ['localhost,2026', /not a domain and a year/],
  ],
  corrections: [['middle', /this word is not known\. Write one of top, end/]],
  archivedLinks: [['never', /archivedLinks "never": expected 1 or 0/]],
  live: [['latest', /this word is not known\. Write one of newest, oldest/]],
  about: [['"a\\u0007"', /control character\. Remove it/]],
  contact: [
    ['Jane Doe', /neither an e-mail address nor a page\. Write it like desk@news\.example/],
    ['javascript:alert(1)', /neither an e-mail address/],
  ],
  licence: [
    ['{ name: CC }', /licence, url: this is missing/],
    ['{ name: CC, url: "javascript:alert(1)" }', /licence, url .*not an address of the web/],
    ['[a]', /licence: this is not what is expected here/],
  ],
  // More of them are in rights.test.ts.
  rights: [['{ search: maybe }', /search "maybe": expected 1 or 0/]],
  nav: [
    ['World', /nav "World": this is not a list\. Write it like nav: \[World, Business/],
    ['[{ title: A }]', /nav, entry 1, to: this is missing/],
    [
      '[A, { title: B, to: "javascript:alert(1)" }]',
      /nav, entry 2, to "javascript:alert\(1\)": this is not an address/,
    ],
    ['[{ title: B, href: /b/ }]', /nav, entry 1 has no setting "href"\. Did you mean "to"\?/],
    [`[${'A, '.repeat(13)}]`, /too many entries\. Write at most 12/],
    ['[]', /this list is empty/],
  ],
  foot: [
    ['[World]', /foot, entry 1 "World": this is not a group of settings/],
    ['[{ title: B, to: "//evil.example" }]', /foot, entry 1, to .*this is not an address/],
  ],
  logo: [
    ['../logo.svg', /not a file of the paper\. Write its path below the folder/],
    ['/etc/logo.svg', /not a file of the paper/],
    ['logo.jpg', /neither an SVG nor a PNG file\. Save the picture as/],
  ],
  favicon: [['https://x.example/a.png', /not a file of the paper/]],
  colours: [
    ['{ light: red }', /colours, light "red": this is not a colour\. Write six hexadecimal digits in quotes/],
    [
      '{ light: "#f0c040" }',
      /contrast with the light background is 1\.\d:1, and 4\.5:1 is needed\. Choose a darker colour/,
    ],
    ['{ dark: "#14508f" }', /contrast with the dark background is .*Choose a lighter colour/],
    ['{ ligth: "#14508f" }', /colours has no setting "ligth"\. Did you mean "light"\?/],
  ],
  host: [['geocities', /this word is not known\. Write one of github-pages/]],
  // More of them are in repository.test.ts.
  source: [['owner/paper', /source "owner\/paper": this is not an address of the web/]],
  // More of them are in editor.test.ts.
  editor: [
    ['maybe', /editor "maybe": expected 1 or 0/],
    ['{ appid: a }', /editor has no setting "appid"\. Did you mean "appId"\?/],
    ['{ authenticator: "http://auth.news.example" }', /begins with https:\/\//],
    ['{ authenticator: "https://auth.news.example/a" }', /the path belongs in authenticator|origin alone/],
  ],
  record: [['maybe', /record "maybe": expected 1 or 0/]],
  manifest: [['signed', /manifest "signed": expected 1 or 0/]],
  reproducible: [['maybe', /reproducible "maybe": expected 1 or 0/]],
  versions: [['all', /versions "all": expected 1 or 0/]],
  names: [['maybe', /names "maybe": expected 1 or 0/]],
  search: [['2', /search "2": expected 1 or 0/]],
  fold: [['[yes]', /fold: this is not a text/]],
  previews: [['never', /previews "never": expected 1 or 0/]],
  twins: [['all', /this word is not known\. Write one of day, article, none/]],
  allow: [
    ['{ script-src: https://a.example }', /allow, script-src "https:\/\/a\.example": this is not a list/],
    ['{ script-src: ["\'unsafe-inline\'"] }', /would allow nearly everything/],
    ['{ img-src: ["*"] }', /would allow nearly everything/],
    ['{ img-src: ["https:"] }', /would allow nearly everything/],
    ['{ img-src: ["https://a.example; script-src *"] }', /this is not an origin/],
    ['{ img-src: ["http://a.example"] }', /this is not an origin/],
    ['{ default-src: [https://a.example] }', /allow has no setting "default-src"/],
    [`{ img-src: ["'sha256-${'a'.repeat(43)}='"] }`, /a digest allows scripts and styles alone/],
  ],
};

for (const [key, values] of Object.entries(refused)) {
  describe(`the setting ${key}`, () => {
    for (const [yaml, says] of values) {
      it(`refuses ${yaml.slice(0, 50)} with the line and the remedy`, () => {
        const message = problemOf(`# The paper\n\n${key}: ${yaml}\n`);
        assert.match(message, says);
        assert.match(message, /^paper\.yaml:3: /);
      });
    }
  });
}

test('each problem of a file has a line of its own, in the order of the file', () => {
  const message = problemOf('titel: A\nurl: x\nnav:\n  - World\n  - { title: B, to: c }\n');
  assert.deepEqual(
    message.split('\n').map((line) => line.slice(0, 40)),
    [
      'paper.yaml:1: there is no setting "titel',
      'paper.yaml:2: url "x": this is not a URL',
      'paper.yaml:5: nav, entry 2, to "c": this',
    ],
  );
});

const similar: readonly (readonly [key: string, meant: string])[] = [
  ['titel', 'title'],
  ['name', 'title'],
  ['description', 'tagline'],
  ['license', 'licence'],
  ['colors', 'colours'],
  ['Colors', 'colours'],
  ['language', 'lang'],
  ['site_url', 'url'],
  ['feed-authority', 'feedAuthority'],
  ['weekstartson', 'weekStartsOn'],
  ['navigation', 'nav'],
  ['footer', 'foot'],
];
for (const [key, meant] of similar)
  test(`for the setting ${key}, "${meant}" is proposed`, () =>
    assert.equal(problemOf(`${key}: a`), `paper.yaml:1: there is no setting "${key}". Did you mean "${meant}"?`));

test('a colour without quotes, which YAML takes for a comment, is told to have some', () => {
  assert.match(problemOf('colours:\n  light: #14508f\n'), /^paper\.yaml:2: .*not a colour\. .*in quotes/);
});

test('a setting that is like no other is answered with all of them', () => {
  assert.match(problemOf('zodiac: lion'), /no setting "zodiac"\. Write one of title, tagline, url, /);
  assert.match(problemOf('__proto__: a'), /no setting "__proto__"/);
  assert.match(problemOf('constructor: a'), /no setting "constructor"/);
});

const noYaml: readonly (readonly [text: string, says: RegExp])[] = [
  ['title: A\ntitle: B\n', /^paper\.yaml:2: This setting is written twice/],
  ['title: A: B\n', /^paper\.yaml:1: This is not YAML: .*quotes/],
  ['nav:\n\t- A\n', /^paper\.yaml:2: /],
  ['- a\n- b\n', /^paper\.yaml:1: This is not a setting/],
  ['just words\n', /^paper\.yaml:1: This is not a setting/],
  ['title: &a A\n', /An anchor/],
  ['title: A\ntagline: *a\n', /^paper\.yaml:2: /],
  ['title: !!js/function a\n', /A tag/],
  [`${'['.repeat(5000)}`, /nested deeper/],
  [`title: ${'a'.repeat(40_000)}`, /longer than/],
  ['title: A\n---\ntitle: B\n', /^paper\.yaml:\d: /],
];
for (const [text, says] of noYaml)
  test(`a file that is ${JSON.stringify(text.slice(0, 30))} is refused`, () => assert.match(problemOf(text), says));
