/**
 * One folder for each strange article: `test/fixtures/articles/<what is strange>/`. `npm run new:fixture -- FILE` makes one.
 *   source.txt or source.md   the file as its author wrote it
 *   entry.json                the expected fields and warning codes, or the reason of the rejection; `path` is the path that the
 *                             parser gets, by default the folder's name with the source's extension
 *   body.html                 the expected HTML: one line for each block, without the anchors of paragraphs, which
 *                             unit/article/html/anchors.test.ts covers; absent when the file is rejected
 * `UPDATE=1 npm test -- test/unit/article/fixtures.test.ts` overwrites entry.json and body.html of every fixture with the
 * parser's present results, right or wrong. Read `git diff test/fixtures` line by line before committing it.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';
import { renderBody } from '../../../src/article/html/render.ts';

const root = join(import.meta.dirname, '../../fixtures/articles');
const update = Boolean(process.env['UPDATE']);

for (const name of readdirSync(root).sort()) {
  test(name, () => {
    const folder = join(root, name);
    const extension = existsSync(join(folder, 'source.md')) ? 'md' : 'txt';
    const text = readFileSync(join(folder, `source.${extension}`), 'utf8');
    const [entryFile, bodyFile] = [join(folder, 'entry.json'), join(folder, 'body.html')];
    const { path } = JSON.parse(readFileSync(entryFile, 'utf8')) as { path?: string };
    const { entry, body } = outcomeOf(text, path, `${name}.${extension}`);

    if (update) {
      writeFileSync(entryFile, entry);
      if (body === undefined) rmSync(bodyFile, { force: true });
      else writeFileSync(bodyFile, body);
    }
    assert.equal(entry, readFileSync(entryFile, 'utf8'));
    assert.equal(body, existsSync(bodyFile) ? readFileSync(bodyFile, 'utf8') : undefined);
  });
}

/** The result of a source in the format of the two files. */
function outcomeOf(text: string, path: string | undefined, otherwise: string) {
  const parsed = parseArticle({ path: path ?? otherwise, text });
  if (parsed.outcome !== 'article') {
    const { outcome, reason, line } = parsed;
    return { entry: json({ path, outcome, reason, line }), body: undefined };
  }
  const { outcome, hold, slugGiven } = parsed;
  // The size is reckoned from the body, of which unit/article/body/body-size.test.ts has more to say.
  const { size: _, ...fields } = parsed.fields;
  const warnings = parsed.warnings.map(({ code }) => code);
  return { entry: json({ path, outcome, hold, slugGiven, warnings, fields }), body: readable(renderBody(parsed.body)) };
}

const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;

/** HTML with a line for each block and without the anchors of paragraphs; nothing else is touched. */
function readable(html: string): string {
  const lines = html
    .replace(/<a class="anchor"[^>]*><\/a>/g, '')
    .replace(/<p id="p-[^"]*">/g, '<p>')
    .replace(/\n*(<(?:p|h[2-6]|[uo]l|li|blockquote|pre|div|table|thead|tbody|t[rhd]|section|hr)\b[^>]*>)/g, '\n$1')
    .replace(/\n*(<\/(?:[uo]l|blockquote|div|table|thead|tbody|tr|section)>)/g, '\n$1');
  return `${lines.trim()}\n`;
}
