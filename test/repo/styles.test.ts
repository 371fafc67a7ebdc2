/**
 * Some properties and values are unknown to Safari's engine or to Firefox, and some of them do harm where they are unknown, or
 * where only a half of them is known. Each has a form that is safe in every browser, which this table holds.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** A declaration, with the names of the blocks it stands in, outermost first. */
interface Declaration {
  readonly file: string;
  readonly within: readonly string[];
  readonly property: string;
  readonly value: string;
  /** The declarations before it in its block. */
  readonly before: readonly string[];
}

/** Every declaration of a style sheet that has no braces or semicolons in strings, which ours have not. */
function declarationsOf(file: string, css: string): Declaration[] {
  const found: Declaration[] = [];
  const open: { name: string; before: string[] }[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, words = '', end] of text.matchAll(/([^{};]*)([{};])/g)) {
    const plain = words.replace(/\s+/g, ' ').trim();
    const block = open.at(-1);
    if (end === '{') open.push({ name: plain, before: [] });
    else {
      const [, property = '', value = ''] = /^([\w-]+) ?: ?(.+)$/.exec(plain) ?? [];
      const within = open.map(({ name }) => name);
      if (property) found.push({ file, within, property, value, before: [...(block?.before ?? [])] });
      if (property) block?.before.push(`${property}: ${value}`);
      if (end === '}') open.pop();
    }
  }
  return found;
}

interface Rule {
  readonly what: string;
  /** Which declarations it is about. */
  readonly of: (one: Declaration) => boolean;
  /** Whether a declaration is in its safe form. */
  readonly safe: (one: Declaration) => boolean;
}

const supports = (condition: string) => (one: Declaration) =>
  one.within.some((name) => name.startsWith('@supports') && name.replace(/\s/g, '').includes(condition));
const after = (declaration: string) => (one: Declaration) => one.before.includes(declaration);
const LINES =
  /^(?:none|inherit|initial|unset|(?:underline|overline|line-through)(?: (?:underline|overline|line-through))*)$/;

const rules: readonly Rule[] = [
  {
    what: 'Safari knows the clip without its margin, and would cut letters and rings: only within @supports of the margin',
    of: ({ property, value }) => /^overflow(?:-\w+)?$/.test(property) && /\bclip\b/.test(value),
    // The text of an article is clipped without a margin, hence alike everywhere.
    safe: (one) => supports('(overflow-clip-margin:')(one) || (one.within.at(-1) === '.text' && one.value === 'clip'),
  },
  {
    what: 'the margin of a clip belongs to a clip, within the same @supports',
    of: ({ property }) => property.startsWith('overflow-clip-margin'),
    safe: supports('(overflow-clip-margin:'),
  },
  {
    what: 'Safari knows the shorthand with lines alone, and with var() falls back to none: long hands for all else',
    of: ({ property }) => property === 'text-decoration',
    safe: ({ value }) => LINES.test(value),
  },
  {
    what: 'Safari has it with its prefix alone: the prefixed form first',
    of: ({ property }) => property === 'user-select',
    safe: (one) => after(`-webkit-user-select: ${one.value}`)(one),
  },
  {
    what: 'Firefox has no other than the prefixed form of it, which needs all three',
    of: ({ property }) => property.endsWith('line-clamp'),
    safe: (one) =>
      one.property === '-webkit-line-clamp' &&
      after('display: -webkit-box')(one) &&
      after('-webkit-box-orient: vertical')(one),
  },
  {
    what: 'Safari on a telephone has it with its prefix alone: the prefixed form first',
    of: ({ property }) => property === 'text-size-adjust',
    safe: (one) => after(`-webkit-text-size-adjust: ${one.value}`)(one),
  },
];

const sources = globSync('src/**/*.css').map((file) => file.replaceAll('\\', '/'));
const all = sources.flatMap((file) => declarationsOf(file, readFileSync(file, 'utf8')));
const nameOf = ({ file, within, property, value }: Declaration) =>
  `${file}: ${within.at(-1)} { ${property}: ${value} }`;

describe('the style sheets', () => {
  it('the style sheets are read', () => {
    assert.ok(sources.length > 15 && all.length > 500, `${sources.length} files, ${all.length} declarations`);
  });

  for (const { what, of, safe } of rules) {
    it(`have their safe form: ${what}`, () => {
      assert.deepEqual(all.filter((one) => of(one) && !safe(one)).map(nameOf), []);
    });
  }

  it('a style sheet without its safe form is found', () => {
    const bad = [
      'a { overflow: clip }',
      'a { overflow-x: clip; overflow-clip-margin: 1px }',
      '@supports (overflow: clip) { a { overflow: hidden clip } }',
      'a { text-decoration: underline 1px }',
      'a { text-decoration: 1px solid var(--accent) }',
      'a { text-decoration: var(--line) }',
      'a { user-select: all; -webkit-user-select: all }',
      'a { line-clamp: 6 }',
      'a { -webkit-line-clamp: 6 }',
      '@media print { a { text-size-adjust: none } }',
    ];
    for (const css of bad)
      assert.ok(
        declarationsOf('x.css', css).some((one) => rules.some(({ of, safe }) => of(one) && !safe(one))),
        css,
      );
  });
});
