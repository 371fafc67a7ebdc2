/**
 * Bounded work: a file of a megabyte made to blow the parser up is an outcome like any other. How the time grows is
 * measured by bench/pathological.ts; here stands what does not depend on the machine.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../../src/article/limits.ts';
import { tooCostly } from '../../../src/article/body/markdown-cost.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderBody } from '../../../src/article/html/render.ts';
import { buildOfLength, ownRecipes } from '../../support/pathological-inputs.ts';

const SIZE = 50_000;
/** Each kind once at full size: many short paragraphs, one long line, many lines, marks, items. */
/** Marks that a count of runs must not take for one. */
const MIXED = ['*_', '_*', '*`', '~*', '**_', '*__'];

const FULL = new Set(['A\n\n', '> a\n', '](', 'NEW YORK ', 'Title: x\n'].map((piece) => JSON.stringify(piece)));

test('no recipe makes the parser throw, and what it may not see is set as plain text', () => {
  for (const recipe of ownRecipes) {
    for (const path of ['a.txt', 'a.md']) {
      const text = buildOfLength(recipe, FULL.has(recipe.name) ? 1_000_000 : SIZE);
      const parsed = parseArticle({ path, text });
      if (parsed.outcome !== 'article') continue;
      const { body, warnings } = parsed;
      if (body.kind === 'markdown') assert.equal(tooCostly(body.markdown), undefined, recipe.name);
      else if (path === 'a.md')
        assert.ok(
          warnings.some(({ code }) => code === 'too-complex'),
          recipe.name,
        );
      assert.equal(typeof renderBody(body), 'string', recipe.name);
    }
  }
});

test('what reaches the parser of Markdown is bounded, whatever it is made of', () => {
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
