/** Retired words do not come back: one word has one meaning, and it is the field's word (docs/glossary.md). */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/**
 * Each retired word, as a pattern of whole words, with the word to use. Words inside an identifier count, too: `trayOf` is
 * read as "tray of". A pattern leaves out the honest English that the same letters can be.
 */
const retired: readonly (readonly [pattern: string, use: string])[] = [
  ['press runs?|reprint\\w*', 'render run, incremental output, render from the cached bundle'],
  ['print rooms?|printers?(?= thread)', 'file writer'],
  ['plates?', 'bundle cache'],
  ['racks?(?! of)', 'cache folder'],
  ['trays?', 'staging folder'],
  ['workshops?', 'temporary build folder'],
  // Readers know the list of articles without a date by this name.
  ['(?<!undated )shel(?:f|ves)', 'release store, cache'],
  ['spares?|spare trees?', 'reusable tree'],
  ['takeovers?', 'reuse'],
  ['crews?', 'worker pool'],
  // `twin` is a field of the published JSON, and the key of a message; TWINS and `twins` are one setting.
  ['(?<!words\\.|settings\\.|`)twins?(?!:)(?<!(?-i:TWINS))', 'article JSON, alternate representation'],
  ['ledgers?', 'index'],
  // A property of CSS, and "on the basis of".
  ['(?<!flex-)basis(?! of)', 'fingerprint'],
  ['(?<!long-)standing(?= (?:of|is|at)\\b)', 'output state'],
  ['torture\\w*', 'stress'],
  ['furnish\\w*', 'init'],
  ['who am i', 'host id'],
  ['gather(?:s|ing)?', 'collect'],
  ['intakes?|take in all|took in', 'ingest'],
  ['copy prints?', 'signature'],
  ['(?:year|topic) glances?', 'summary'],
  ['take stock|nothing known', 'snapshot'],
  ['seed astro', 'create the data files of Astro'],
  ['rehears\\w+', 'run'],
  ['deeds?', 'shortcut, call'],
  ['shouted', 'all caps'],
  ['drawers?', 'bucket'],
];

const files = globSync('{src,packages,test,bench,docs}/**/*.{ts,astro,css,md}', {
  exclude: [
    'docs/decisions/**',
    'test/fixtures/**',
    'bench/peers/**',
    'bench/node_modules/**',
    // Messages and lists of words are language, not names.
    'src/i18n/translations/**',
    'src/**/*-words.ts',
    'test/repo/vocabulary.test.ts',
    // It names the files of older versions.
    'src/release/old-names.ts',
  ],
}).map((file) => file.replaceAll('\\', '/'));

/** Text with the words of identifiers apart: `trayOf` becomes "tray Of", `WHO_AM_I` "WHO AM I". */
const wordsOf = (text: string) => text.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=\w)_(?=\w)/g, ' ');

/** The retired words of a text, each as `line: word → the word to use`. */
function retiredIn(text: string): string[] {
  return wordsOf(text)
    .split('\n')
    .flatMap((line, at) =>
      retired.flatMap(([pattern, use]) =>
        Array.from(line.matchAll(new RegExp(`\\b(?:${pattern})\\b`, 'gi')), ([word]) => `${at + 1}: ${word} → ${use}`),
      ),
    );
}

test('the sources, tests, benchmarks and docs use no retired word', () => {
  assert.ok(files.length > 300, `only ${files.length} files were found`);
  const found = files.flatMap((file) => retiredIn(readFileSync(file, 'utf8')).map((one) => `${file}:${one}`));
  assert.ok(found.length === 0, `\n${found.join('\n')}`);
});

test('retired words are found in prose and in identifiers, honest English is not', () => {
  const found = (text: string) => retiredIn(text).map((one) => one.replace(/^1: | →.*$/g, ''));
  assert.deepEqual(found('const trayOf = spare.shelves; // the Ledger of a print room'), [
    'print room',
    'tray',
    'shelves',
    'spare',
    'Ledger',
  ]);
  assert.deepEqual(found('flex-basis: 0; /* on the basis of the undated shelf, a template together */'), []);
});
