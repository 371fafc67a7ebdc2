/**
 * Readers of six languages who half remember a story. The queries were written from reading the texts, before the index was asked;
 * nothing was tuned on them, and nothing should be. Each text lies among the articles of the open corpus in its own language, and
 * the short texts of the corpus of encodings have their like in the other languages.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { indexOf } from '../support/search-fixture.ts';
import { contentFolder, inCorpora, needsCorpora } from './corpus.ts';

/** The words typed, and a part of the address of the story that must be found. */
type Readers = readonly (readonly [typed: string, address: string])[];

const readers = JSON.parse(
  readFileSync(new URL('../fixtures/half-remembered.json', import.meta.url), 'utf8'),
) as Readers;

/** The texts of the corpus of encodings, with the names by which `TextDecoder` knows their encodings. */
const encoded = {
  de: ['ISO-8859-15', 'iso-8859-15'],
  es: ['ISO-8859-15', 'iso-8859-15'],
  fr: ['ISO-8859-15', 'iso-8859-15'],
  ru: ['IBM866', 'ibm866'],
  uk: ['KOI8-U', 'koi8-u'],
  ro: ['ISO-8859-16', 'iso-8859-16'],
  ko: ['CP949', 'euc-kr'],
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

test('readers of six languages who half remember a story find it', needsCorpora, async (t: TestContext) => {
  const folder = contentFolder(t);
  execFileSync('tar', ['xzf', inCorpora('news-open.tar.gz'), '-C', folder]);
  // A third of the speeches, to which those that are searched belong: all of them take a minute longer.
  for (const name of readdirSync(join(folder, 'news-open/seed-style'))) {
    const speech = join(folder, 'news-open/seed-style', name);
    const isSearched = readers.some(([, address]) =>
      readFileSync(speech, 'utf8').slice(0, 40).includes(dayIn(address)),
    );
    if (!isSearched && Number(name.slice(0, 5)) % 3 > 0) rmSync(speech);
  }
  writeEncoded(join(folder, 'encoded'));
  const { ask } = await indexOf(t, folder);
  const missed: string[] = [];
  let first = 0;
  for (const [typed, address] of readers) {
    const { shown, hits } = await ask(typed);
    const place = shown.findIndex(({ url }) => url.includes(address)) + 1;
    t.diagnostic(`${typed}: ${place === 0 ? 'not on the first page' : `number ${place}`} of ${hits.length}`);
    if (place === 1) first += 1;
    if (place === 0 || place > 5) missed.push(typed);
  }
  t.diagnostic(`${readers.length - missed.length} of ${readers.length} among the first five, ${first} first`);
  assert.ok(readers.length - missed.length >= WANTED, missed.join('\n'));
});

/** `2010-07-01` of `/2010/07/01/`; a text that no speech has of another address. */
const dayIn = (address: string) =>
  /^\/\d{4}\/\d\d\/\d\d\/$/.test(address) ? address.slice(1, -1).replaceAll('/', '-') : '\0';
