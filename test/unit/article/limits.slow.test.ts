/** Large files made to blow the parser up are outcomes like any other. */
import { test } from 'node:test';
import { assertBounded } from '../../support/build/assert-bounded.ts';
import { ownRecipes } from '../../support/articles/pathological-inputs.ts';

/** The recipes that are tried at a megabyte, one of each kind: many short paragraphs, one long line, many lines, marks, items. */
const pieces = new Set(['A\n\n', '> a\n', '](', 'NEW YORK ', 'Title: x\n'].map((piece) => JSON.stringify(piece)));

test('no large recipe makes the parser throw, and a text too complex for Markdown is set as plain text', () => {
  for (const recipe of ownRecipes)
    for (const size of [10_000, pieces.has(recipe.name) ? 1_000_000 : 50_000]) assertBounded(recipe, size);
});
