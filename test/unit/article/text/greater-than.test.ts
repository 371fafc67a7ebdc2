import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeLimits } from '../../../../src/article/text/greater-than.ts';

const table: readonly (readonly [what: string, markdown: string, escaped: string])[] = [
  ['a limit on a wrapped line', 'A weight\n>=12 t is too much', 'A weight\n\\>=12 t is too much'],
  ['a number on a wrapped line', 'More than\n  >60 people', 'More than\n  \\>60 people'],
  ['a quotation that begins with a number', 'He said:\n\n>60 people came', 'He said:\n\n>60 people came'],
  ['the second line of a quotation', '> In all,\n>60 people came', '> In all,\n>60 people came'],
  ['a quotation below prose', 'He said:\n> Sixty came', 'He said:\n> Sixty came'],
  ['code', '```\na\n>60\n```', '```\na\n>60\n```'],
];

for (const [what, markdown, escaped] of table)
  test(`"greater than" in Markdown: ${what}`, () => assert.equal(escapeLimits(markdown), escaped));
