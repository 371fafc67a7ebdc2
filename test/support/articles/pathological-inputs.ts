/**
 * Inputs that blow parsers up, as data: pieces with how often each stands in a row; "n" is the size under test. The
 * notation is that of the corpus of pathological inputs; these are our own, for what our parser is made of.
 */

type Parts = readonly (readonly [piece: string, count: number | 'n'])[];

export interface Recipe {
  readonly name: string;
  readonly parts: Parts;
}

/** Parted by `¦`. */
const REPEATED = [
  'A\n\n¦ x: y\n¦1. a\n¦> a\n¦. ¦\'¦"¦NEW YORK ¦Title: x\n¦```\n¦{{¦{%¦](¦(¦)¦e\u0301¦a\u200B¦\u2067a\u2069¦\u{E0041}¦—¦a-\n¦ date ',
  '\u{1F3F4}\u{E0067}¦2022-02-07\n¦(With inputs)\n\n¦(a) ¦a, ¦After a, ¦Mr. ¦Q Why?\n\n¦THE MAN: no\n¦By A\n¦A, Feb 7 (B) - ¦-A',
  'Word ¦I. ¦&#x202E;¦&amp;¦<!--¦<br>¦<a b="¦<script>¦</p>¦{#a¦# a {¦#¦`¦~~~\n¦\\¦[a]: /u\n¦[a]: ¦![¦[^a]¦[^a]: b\n¦| a ¦|¦**a',
  '_a*¦* a\n  ¦+ ¦1) ¦12. a\n\n¦\t¦  ¦http://a.b ¦www.a¦a@b.c ¦a.¦a b\n¦Ab cd\n¦Note: x\n¦Author: A\n¦Tags: a\n  b\n¦a: b\n¦- a\n',
  '旧¦旧。¦旧，\n¦www.¦The end.\n¦https://a.example/a/b/c/d/e/f/g/h/i\n¦\u0650¦🌉¦\uD800¦\u3164¦ﷺ¦İ¦\n¦ \n¦---\n¦=\n¦* * *\n¦“¦.\n',
].flatMap((line) => line.split('¦'));

const COMPOSED: readonly Recipe[] = [
  {
    name: 'quotation in quotation',
    parts: [
      ['>', 'n'],
      ['a', 1],
    ],
  },
  {
    name: 'indented ever deeper',
    parts: [
      ['- a\n', 1],
      ['    ', 'n'],
      ['b', 1],
    ],
  },
  {
    name: 'front matter of keys',
    parts: [
      ['---\n', 1],
      ['a: b\n', 'n'],
      ['---\n', 1],
    ],
  },
  {
    name: 'front matter of brackets',
    parts: [
      ['---\na: ', 1],
      ['[', 'n'],
      ['\n---\n', 1],
    ],
  },
  {
    name: 'front matter of quotes',
    parts: [
      ['---\na: "', 1],
      ["''", 'n'],
      ['\n---\n', 1],
    ],
  },
  {
    name: 'front matter without an end',
    parts: [
      ['---\ntitle: x\n', 1],
      ['a\n', 'n'],
    ],
  },
  {
    name: 'long title',
    parts: [
      ['Title: ', 1],
      ['a ', 'n'],
      ['\nDate: 2022-02-07\n\na', 1],
    ],
  },
  {
    name: 'long author',
    parts: [
      ['Title: a\nAuthor: ', 1],
      ['a, ', 'n'],
      ['\n\na', 1],
    ],
  },
  {
    name: 'long date',
    parts: [
      ['date ', 1],
      ['2', 'n'],
      [' a', 1],
    ],
  },
  {
    name: 'spaces before the end',
    parts: [
      ['a', 1],
      [' ', 'n'],
      ['\n', 1],
    ],
  },
  {
    name: 'spaces in a title',
    parts: [
      ['Title: a', 1],
      [' ', 'n'],
      ['b\n\na', 1],
    ],
  },
  {
    name: 'unclosed emphasis, one paragraph',
    parts: [
      ['**a ', 'n'],
      ['\n', 1],
    ],
  },
  {
    name: 'stars and underscores',
    parts: [
      ['*_', 'n'],
      ['a', 1],
      ['_*', 'n'],
    ],
  },
];

export const ownRecipes: readonly Recipe[] = [
  ...REPEATED.map((piece) => ({ name: JSON.stringify(piece), parts: [[piece, 'n']] as const })),
  ...COMPOSED,
];

const range = (count: number) => Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => index);

/** Inputs that cannot be written as a repetition. The corpus names them with an `@`. */
const MACROS: Readonly<Record<string, (n: number) => string>> = {
  '@backticks': (n) =>
    range(Math.sqrt(2 * n))
      .map((index) => `e${'`'.repeat(index + 1)}`)
      .join(''),
  '@nestedlist': (n) =>
    range(Math.min(n, 1000))
      .map((index) => `${'  '.repeat(index)}* a\n`)
      .join(''),
  '@refs': (n) =>
    range(n / 4)
      .map((index) => `[x${index}]: /u\n\n`)
      .join('') + '[x0] '.repeat(n / 4),
  // Names whose hashes collide in some parsers are names like any others here.
  '@refcollide': (n) =>
    range(n / 16)
      .map((index) => `[${(index * 7919).toString(36)}]: /u\n\n[x]\n\n`)
      .join(''),
  '@footnotes': (n) =>
    range(n / 4)
      .map((index) => `[^${index}] `)
      .join('') +
    range(n / 4)
      .map((index) => `\n\n[^${index}]: a`)
      .join(''),
  '@tablegrid': (n) => {
    const side = Math.ceil(Math.sqrt(n));
    return `${'|a'.repeat(side)}|\n${'|-'.repeat(side)}|\n${`${'|b'.repeat(side)}|\n`.repeat(side)}`;
  },
};

export function build({ parts }: Recipe, n: number): string {
  return parts.map(([piece, count]) => MACROS[piece]?.(n) ?? piece.repeat(count === 'n' ? n : count)).join('');
}

/** The recipe at the size that makes about so many characters. */
export function buildOfLength(recipe: Recipe, characters: number): string {
  const one = build(recipe, 1000).length / 1000;
  return build(recipe, Math.max(1, Math.floor(characters / Math.max(one, 0.001)))).slice(0, characters);
}
