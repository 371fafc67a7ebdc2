import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { serialize } from 'node:v8';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { TermBlockWriter } from '../../../src/search/format/term-block.ts';
import { findWords } from '../../../verify/absent.ts';

const words = 'Über die “Brücke” fährt niemand';

function terms(...all: string[]): Uint8Array {
  const block = new TermBlockWriter();
  for (const term of all) block.add({ term, bytes: new Uint8Array([1, 2, 200]) });
  return block.take();
}

const text = `<p>${words}.</p>`;
const found: [why: string, name: string, content: string | Uint8Array, wanted?: string][] = [
  ['plain text', 'a.html', text],
  ['other case and white space', 'a.txt', 'ÜBER\n  DIE "BRÜCKE" FÄHRT\u00a0NIEMAND'],
  ['soft hyphens and marks without width', 'a.html', 'Über die "Brü\u00adcke" fährt nie\u200bmand'],
  ['references', 'a.html', '&#220;ber die &ldquo;Br&#xFC;cke&rdquo; fährt nie&shy;mand'],
  ['tags between and in words', 'a.html', '<b>Ü</b>ber <i>die</i> “Brücke”<br>fährt niemand'],
  ['JSON with escapes', 'a.json', '{"t":"\\u00dcber die \\"Br\\u00fccke\\" f\\u00e4hrt\\nniemand"}'],
  ['an address', 'a.txt', '/search/?q=%C3%9Cber%20die%20%22Br%C3%BCcke%22%20f%C3%A4hrt%20niemand'],
  ['letters with marks of their own', 'a.txt', words.normalize('NFD')],
  ['gzip', 'a.bin', gzipSync(text)],
  ['two members of gzip', 'a.ndjson.gz', Buffer.concat([gzipSync('other'), gzipSync(text)])],
  ['gzip in gzip', 'a.gz', gzipSync(gzipSync(text))],
  ['brotli', 'a.html.br', brotliCompressSync(text)],
  ['deflate', 'a.bin', deflateSync(text)],
  ['deflate without a header', 'a.bin', deflateRawSync(text)],
  ['strings of one byte in a cache', 'a.words', serialize({ content: ['x', 'Über die "Brücke" fährt niemand'] })],
  ['strings of two bytes in a cache', 'a.words', serialize({ content: ['x', words, 'y'] })],
  ['the same at an odd place', 'a.words', Buffer.concat([Buffer.from([0xff]), serialize([words])])],
  ['a term of the search index', 'a.bin', gzipSync(terms('bridge', 'bridgehead', 'bridges')), 'Bridgehead'],
  ['the name of a folder', 'ueber-die-bruecke/index.html', 'x', 'ueber die bruecke'],
];

function places(t: { after(action: () => void): void }) {
  const paper = mkdtempSync(join(tmpdir(), 'dateline-absent-'));
  t.after(() => rmSync(paper, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(paper, path)), { recursive: true });
    writeFileSync(join(paper, path), content);
  };
  write('content/a.txt', 'Other words.');
  write('dist/index.html', 'Other words.');
  const options = { root: paper, paper, contentDir: join(paper, 'content'), outDir: join(paper, 'dist') };
  return { write, options: { ...options, reportFile: join(paper, 'build-report.json') } };
}

test('words are found in whatever encoding they are', (t) => {
  for (const [why, name, content, wanted = words] of found) {
    const { write, options } = places(t);
    assert.deepEqual(findWords([wanted], options).lines, [], why);
    write(`dist/${name}`, content);
    assert.equal(findWords([wanted], options).lines.length, 1, why);
  }
});

test('words are looked for in every place that a build writes to, and content is only named', (t) => {
  for (const path of [
    ...['.dist/releases/a/x.html', '.dist/cache/sources', '.dist/next/x.html', 'build-report.json', 'next-build.json'],
    ...['addresses.tsv', '.preview/site/x.html', 'node_modules/.cache/dateline/x', '.astro/x.json'],
  ]) {
    const { write, options } = places(t);
    write(path, words);
    assert.deepEqual(findWords([words], options).lines, [`${path}: has ${JSON.stringify(words)}`]);
  }
  const { write, options } = places(t);
  write('content/b.txt', words);
  const { lines, sources } = findWords([words], options);
  assert.deepEqual([lines.length, sources.length], [0, 1]);
});

test('words that are too short to tell anything are refused', (t) => {
  const { options } = places(t);
  for (const short of ['', ' ', 'ab', '&shy;']) assert.throws(() => findWords([short], options), /too short/);
});
