/** The style sheets that each kind of page loads: all that it needs, and none that undoes another. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { htmlOf, kinds, siteDir } from '../support/paper/sample-site.ts';

const folder = join(siteDir, '_astro');
const sheets = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
/** The classes that a style sheet has rules for. */
const classesIn = (css: string) =>
  new Set(Array.from(css.replace(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/gi), ([, name = '']) => name));
const classes = new Map([...sheets].map(([name, css]) => [name, classesIn(css)]));
/** These qualify rules of other elements only. */
const marks = ['empty'];

const sheetsOf = (html: string) => Array.from(html.matchAll(/\/_astro\/([\w.-]+\.css)/g), ([, name = '']) => name);
const classesOf = (html: string) =>
  Array.from(html.matchAll(/\bclass=(?:"([^"]*)"|([^\s">]+))/g), ([, quoted, plain]) => quoted ?? plain ?? '').flatMap(
    (value) => value.split(' '),
  );

test('every kind of page loads the rules of the classes that it has', () => {
  assert.ok(sheets.size > 5, `${sheets.size} style sheets`);
  for (const [kind, path] of Object.entries(kinds)) {
    const html = htmlOf(path);
    const loaded = new Set(sheetsOf(html).flatMap((name) => [...(classes.get(name) ?? [])]));
    const missing = classesOf(html).filter(
      (name) => !loaded.has(name) && !marks.includes(name) && [...classes.values()].some((known) => known.has(name)),
    );
    assert.deepEqual([...new Set(missing)], [], kind);
  }
});

/** The properties that a style sheet sets outside of `@media`, by selector. */
function rulesOf(css: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const plain = css.replace(/@[\w-]+[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(/,(?![^(]*\))/))
      found.set(selector, [
        ...(found.get(selector) ?? []),
        ...body.split(';').map((line) => line.slice(0, line.indexOf(':'))),
      ]);
  return found;
}

test('no rule of a page’s own style sheet has the selector of one for all pages, which comes after it', () => {
  const common = rulesOf(sheets.get([...sheets.keys()].find((name) => basename(name).startsWith('Base.')) ?? '') ?? '');
  assert.ok(common.size > 100, `${common.size} selectors`);
  for (const [name, css] of sheets)
    if (!name.startsWith('Base.'))
      for (const [selector, properties] of rulesOf(css))
        assert.deepEqual(
          properties.filter((property) => common.get(selector)?.includes(property)),
          [],
          `${selector} in ${name}`,
        );
});
