/**
 * An article of ordinary length, HTML and style sheet together, fits what a server may send before it waits for an answer;
 * and there is an end to the scripts that its page may ever load.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { htmlOf, published, siteDir } from '../support/paper/sample-site.ts';
import { testContent } from '../support/paper/test-paper.ts';

const MOST_BYTES = 14_000;
const ORDINARY_WORDS = 1500;
const MOST_BYTES_OF_SCRIPT = 12_000;
/** The scripts that are loaded when a reader selects words. */
const MOST_BYTES_OF_HIGHLIGHTS = 4_000;
/** The browser fetches it once for the whole site, when the page it found it by has long been shown. */
const MOST_BYTES_OF_WORKER = 4_600;

/** Bytes that a browser downloads to show a page, compressed as by servers. */
function weightOf(html: string): number {
  const sheets = [...html.matchAll(/<link\b[^>]*\brel="?stylesheet"?[^>]*>/g)].map(
    ([link]) => /href="([^"]+)"/.exec(link)?.[1],
  );
  assert.ok(sheets.length > 0, 'the page has no style sheet');
  const files = sheets.map((href) => readFileSync(join(siteDir, href ?? '')));
  return [Buffer.from(html), ...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

test(`HTML and CSS of an article of up to ${ORDINARY_WORDS} words weigh at most ${MOST_BYTES} bytes gzipped`, (t) => {
  const words = (path: string) => readFileSync(join(testContent, path), 'utf8').split(/\s+/).length;
  const ordinary = published.filter(({ path }) => words(path) <= ORDINARY_WORDS);
  assert.ok(ordinary.length >= 50, `only ${ordinary.length} articles are of ordinary length`);
  const weights = ordinary.map(({ url }) => ({ url, weight: weightOf(htmlOf(url)) }));
  t.diagnostic(`The heaviest of ${weights.length}: ${Math.max(...weights.map(({ weight }) => weight))} bytes`);
  assert.deepEqual(
    weights.filter(({ weight }) => weight > MOST_BYTES),
    [],
  );
});

/** A script and all that it imports, at once or when it is wanted. */
function scriptsFrom(path: string, found = new Map<string, Buffer>()): ReadonlyMap<string, Buffer> {
  if (found.has(path)) return found;
  const text = readFileSync(join(siteDir, path));
  found.set(path, text);
  for (const [, next = ''] of text.toString().matchAll(/(?:\bimport\(|\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g))
    scriptsFrom(posix.join(posix.dirname(path), next), found);
  return found;
}

test(`all scripts that the page of an article without pictures may load weigh at most ${MOST_BYTES_OF_SCRIPT} bytes gzipped`, (t) => {
  const first = /<script\b[^>]*\bsrc="?([^" >]+)/.exec(htmlOf(published[0]?.url ?? ''))?.[1];
  // Loaded on other pages: the lists of saved and cached stories, pictures, editions, articles of several pages. Loaded by few readers,
  // each when it is wanted: the reading ruler, highlights and their files.
  const elsewhere =
    /\/(?:init-stored-lists|pictures-on-demand|edition-end|find-part|reading-ruler|article-highlights|change-highlights|highlight-list|find-quote|note-dialog|export-buttons|save-file)\./;
  const scripts = [...scriptsFrom(first ?? '')].filter(([path]) => !elsewhere.test(path));
  const weights = scripts.map(([path, text]) => ({ path, weight: gzipSync(text).length }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  t.diagnostic(weights.map(({ path, weight }) => `${path}: ${weight}`).join(', '));
  assert.ok(weights.length > 3, 'what is loaded later was found');
  assert.ok(sum <= MOST_BYTES_OF_SCRIPT, `they weigh ${sum} bytes`);
});

test(`the scripts of highlights that a selection of words loads weigh at most ${MOST_BYTES_OF_HIGHLIGHTS} bytes gzipped`, () => {
  const names = readdirSync(join(siteDir, '_astro')).filter((name) => /^(?:article|change)-highlights\./.test(name));
  assert.equal(names.length, 2);
  const weight = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(siteDir, '_astro', name))).length, 0);
  assert.ok(weight <= MOST_BYTES_OF_HIGHLIGHTS, `they weigh ${weight} bytes`);
});

test(`the service worker weighs at most ${MOST_BYTES_OF_WORKER} bytes gzipped`, () => {
  const weight = gzipSync(readFileSync(join(siteDir, 'sw.js'))).length;
  assert.ok(weight <= MOST_BYTES_OF_WORKER, `it weighs ${weight} bytes`);
});
