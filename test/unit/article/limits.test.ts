/**
 * Bounded work: a text made to blow the parser up is an outcome like any other. bench/pathological.ts measures how the time
 * grows; these tests check what does not depend on the machine.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../../src/article/limits.ts';
import { tooCostly } from '../../../src/article/body/markdown-cost.ts';
import { renderBody } from '../../../src/article/html/render.ts';
import { assertBounded } from '../../support/build/assert-bounded.ts';
import { buildOfLength, ownRecipes } from '../../support/articles/pathological-inputs.ts';

/** Characters; limits.slow.test.ts has larger ones. */
const SIZE = 300;
/** Marks that a count of runs must not take for one. */
const MIXED = ['*_', '_*', '*`', '~*', '**_', '*__'];

test('no recipe makes the parser throw, and a text too complex for Markdown is set as plain text', () => {
  for (const recipe of ownRecipes) assertBounded(recipe, SIZE);
});

test('the text that reaches the parser of Markdown is bounded, whatever it is made of', () => {
  for (const recipe of ownRecipes) {
    const passes = (characters: number) => tooCostly(buildOfLength(recipe, characters)) === undefined;
    assert.ok(!passes(2 * limits.markdown), recipe.name);
  }
});

test('marks that alternate are many marks, not one', () => {
  for (const mark of MIXED) assert.ok(tooCostly(mark.repeat(5000)), mark);
});

test('a paragraph has a bound of its lines, and a text of paragraphs none but the file', () => {
  assert.ok(tooCostly('a b\n'.repeat(limits.paragraphLines + 1)));
  assert.equal(tooCostly('a b\n'.repeat(limits.paragraphLines)), undefined);
  assert.equal(tooCostly('a b\n\n'.repeat(limits.lines / 2 - 1)), undefined);
});

test('of very many paragraphs the first have anchors', () => {
  const blocks = Array.from({ length: limits.anchors + 100 }, () => ({ type: 'paragraph' as const, text: 'A' }));
  const html = renderBody({ kind: 'plain', blocks });
  assert.equal(html.match(/<p/g)?.length, limits.anchors + 100);
  assert.ok((html.match(/ id=/g)?.length ?? 0) <= limits.anchors + 1);
});
