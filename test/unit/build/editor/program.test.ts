/** The copy of the editor's program: it names no other origin, and a package of another version is refused. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { editorProgram } from '../../../../src/build/editor/program.ts';
import { BuildError } from '../../../../src/errors.ts';
import { paperWith } from '../../../support/paper/paper-folder.ts';

const font = (name: string) =>
  `url(https://cdn.jsdelivr.net/fontsource/fonts/${name}:vf@5.3.0/latin-wght-normal.woff2)`;
const code = [
  ...['source-sans-3', 'noto-mono', 'material-symbols-outlined'].map(font),
  'fetch(`https://www.githubstatus.com/api/v2/status.json`)',
  'import(`../locales/de.json`)',
  'import(`exifr/dist/lite.esm.mjs`);import(`turndown/lib/turndown.browser.es.js`);import(`immutable`)',
].join('\n');
const home = '@sveltia/cms';
const files: Readonly<Record<string, string>> = {
  [`${home}/package.json`]: '{}',
  [`${home}/LICENSE.txt`]: 'MIT',
  [`${home}/npm/index.js`]: code,
  [`${home}/npm/chunks/react-B5rW.js`]: 'react',
  [`${home}/npm/chunks/react-dom-Dw.js`]: 'not wanted',
  [`${home}/npm/chunks/heic-1.js`]: 'not wanted',
  [`${home}/npm/assets/source-sans-3-1.woff2`]: 'a',
  [`${home}/npm/assets/noto-mono-1.woff2`]: 'b',
  [`${home}/npm/assets/material-symbols-outlined-1.woff2`]: 'c',
  [`${home}/npm/assets/heic_dec.wasm`]: 'not wanted',
  [`${home}/locales/de.json`]: '{ "a": "ä" }\n',
  'exifr/dist/lite.esm.mjs': 'exifr',
  'turndown/lib/turndown.browser.es.js': 'turndown',
  'immutable/dist/immutable.es.js': 'immutable',
};

test('the copy has the files that the editor loads, and no others', (t) => {
  const copied = editorProgram(paperWith(t, files));
  assert.deepEqual([...copied.keys()].sort(), [
    'cms/LICENSE.txt',
    'cms/assets/material-symbols-outlined-1.woff2',
    'cms/assets/noto-mono-1.woff2',
    'cms/assets/source-sans-3-1.woff2',
    'cms/chunks/react-B5rW.js',
    'cms/index.js',
    'cms/locales/de.js',
    'cms/modules/exifr.js',
    'cms/modules/immutable.js',
    'cms/modules/turndown.js',
  ]);
  assert.equal(copied.get('cms/locales/de.js'), 'export default { "a": "ä" };\n');
});

test('the copy names no other origin and no file that is not there', (t) => {
  const index = String(editorProgram(paperWith(t, files)).get('cms/index.js'));
  assert.doesNotMatch(index, /https?:/);
  for (const part of [
    'url(cms/assets/noto-mono-1.woff2)',
    'import(`./locales/de.js`)',
    'import(`./modules/immutable.js`)',
  ])
    assert.ok(index.includes(part), part);
});

describe('the editor is refused', () => {
  const refused = (t: Parameters<typeof paperWith>[0], changed: Readonly<Record<string, string>>, says: RegExp) =>
    assert.throws(
      () => editorProgram(paperWith(t, changed)),
      (error) =>
        error instanceof BuildError && says.test(error.message) && /npm run install:editor/.test(error.message),
    );

  it('when it is not installed', (t) => refused(t, { 'a/b': '' }, /its program is not installed/));
  it('when its code asks for fonts in another way', (t) =>
    refused(t, { ...files, [`${home}/npm/index.js`]: code.replace('noto-mono', 'noto-sans') }, /another version/));
  it('when a file is missing', (t) => {
    const { [`${home}/npm/assets/noto-mono-1.woff2`]: _, ...others } = files;
    refused(t, others, /another version .*woff2/);
  });
});
