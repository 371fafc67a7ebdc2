/**
 * Readers of eight languages who half remember a story, in two sets of thirty queries. Those of each were written from reading texts,
 * those of the second set texts chosen by chance, before the index was asked; nothing was tuned on them, and nothing should be. Each text lies among the articles of the open corpus in its own language, and
 * the short texts of the corpus of encodings have their like in the other languages.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { indexOf } from '../support/outputs/search-fixture.ts';
import { contentFolder, inCorpora, needsCorpora } from './corpus.ts';

/** The words typed, and the story that must be found: a part of its address, or in the second set the name of its file. */
type Readers = readonly (readonly [typed: string, story: string])[];

const readersOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Readers;
const readers = readersOf('half-remembered');
const others = readersOf('half-remembered-again');

/** The texts of the corpus of encodings, with the names by which `TextDecoder` knows their encodings. */
const encoded = {
  de: ['ISO-8859-15', 'iso-8859-15'],
  es: ['ISO-8859-15', 'iso-8859-15'],
  fr: ['ISO-8859-15', 'iso-8859-15'],
  ru: ['IBM866', 'ibm866'],
  uk: ['KOI8-U', 'koi8-u'],
  ro: ['ISO-8859-16', 'iso-8859-16'],
  ko: ['CP949', 'euc-kr'],
  lt: ['ISO-8859-13', 'iso-8859-13'],
  is: ['ISO-8859-10', 'iso-8859-10'],
} as const;

function writeEncoded(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [lang, [name, encoding]] of Object.entries(encoded)) {
    for (const split of ['test', 'train', 'validation']) {
      const documents = inCorpora('encodings/corpus/generated', name, lang, split);
      for (const [at, file] of readdirSync(documents).sort().entries()) {
        const story = `${lang}-${file.replace('.bin', '')}`;
        const [title = '', ...text] = new TextDecoder(encoding).decode(readFileSync(join(documents, file))).split('\n');
        const head = `Title: ${title}\nDate: 2015-03-${String(at + 10)}\nLanguage: ${lang}\nSlug: ${story}\n`;
        writeFileSync(join(folder, `${story}.txt`), `${head}${text.join('\n')}`);
      }
    }
  }
}

/** Stories that must be among the first five, of thirty. */
const WANTED = 27;

test('readers of eight languages who half remember a story find it', needsCorpora, async (t: TestContext) => {
  const folder = contentFolder(t);
  execFileSync('tar', ['xzf', inCorpora('news-open.tar.gz'), '-C', folder]);
  // A third of the speeches, and those that are searched: all of them take a minute longer.
  const names = new Set(others.map(([, name]) => name));
  for (const name of readdirSync(join(folder, 'news-open/seed-style'))) {
    const speech = join(folder, 'news-open/seed-style', name);
    const isSearched =
      names.has(name) ||
      readers.some(([, address]) => readFileSync(speech, 'utf8').slice(0, 40).includes(dayIn(address)));
    if (!isSearched && Number(name.slice(0, 5)) % 3 > 0) rmSync(speech);
  }
  writeEncoded(join(folder, 'encoded'));
  const { ask, urlOf } = await indexOf(t, folder);
  const urlOfFile = new Map(Array.from(urlOf, ([path, url]) => [basename(path), url]));
  const sets = [
    ['first', readers],
    ['second', others.map(([typed, name]) => [typed, urlOfFile.get(name) ?? name] as const)],
  ] as const;
  for (const [set, queries] of sets) {
    const missed: string[] = [];
    let first = 0;
    for (const [typed, address] of queries) {
      const { shown, hits } = await ask(typed);
      const place = shown.findIndex(({ url }) => url.includes(address)) + 1;
      t.diagnostic(`${typed}: ${place === 0 ? 'not on the first page' : `number ${place}`} of ${hits.length}`);
      if (place === 1) first += 1;
      if (place === 0 || place > 5) missed.push(typed);
    }
    t.diagnostic(`${set} set: ${queries.length - missed.length} among the first five, ${first} first`);
    assert.ok(queries.length - missed.length >= WANTED, missed.join('\n'));
  }
});

/** `2010-07-01` of `/2010/07/01/`; a text that no speech has of another address. */
const dayIn = (address: string) =>
  /^\/\d{4}\/\d\d\/\d\d\/$/.test(address) ? address.slice(1, -1).replaceAll('/', '-') : '\0';
