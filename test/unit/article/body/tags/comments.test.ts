import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutLeadingComments } from '../../../../../src/article/body/tags/comments.ts';

const table: readonly (readonly [markdown: string, result: string])[] = [
  ['<!-- more --> The **fair**', 'The **fair**'],
  ['a\n<!-- x --><!-- y -->\tb\nc', 'a\nb\nc'],
  ['<!-- over\ntwo lines --># Heading', '# Heading'],
  ['<!-- alone -->\ntext', '<!-- alone -->\ntext'],
  ['<!-- alone -->', '<!-- alone -->'],
  ['inside <!-- x --> a line', 'inside <!-- x --> a line'],
  ['```\n<!-- code --> a\n```\n', '```\n<!-- code --> a\n```\n'],
  ['<!-- ``` -->\n<!-- x --> a', '<!-- ``` -->\na'],
  ['<!-- a --> b\n<!-- unclosed', 'b\n<!-- unclosed'],
  ['a --> b <!-- c', 'a --> b <!-- c'],
];
for (const [markdown, result] of table)
  test(`of ${JSON.stringify(markdown)}, only a comment before other text is removed`, () =>
    assert.equal(withoutLeadingComments(markdown), result));
