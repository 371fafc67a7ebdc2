/** Parses and renders a pathological input, and checks that its outcome is like any other. */
import assert from 'node:assert/strict';
import { tooCostly } from '../../../src/article/body/markdown-cost.ts';
import { renderBody } from '../../../src/article/html/render.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { buildOfLength, type Recipe } from '../articles/pathological-inputs.ts';

/** @param size of the text, in characters */
export function assertBounded(recipe: Recipe, size: number): void {
  const text = buildOfLength(recipe, size);
  for (const path of ['a.txt', 'a.md']) {
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
