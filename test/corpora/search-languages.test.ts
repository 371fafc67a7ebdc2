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

const readers: Readers = [
  ['lego workshop executives learn agile', '/how-playing-with-legos-taught-executives-agile/'],
  ['snow day app government closed employees', '/opm-alert/'],
  ['najib bali trade malaysia', '/2011/11/18/'],
  ['suu kyi house obama visit friendship tension', '/2014/11/14/'],
  ['netanyahu abbas waldorf astoria first meeting', '/2009/09/22/'],
  ['arctic warming twice as fast', '/arctic-data/'],
  ['charles eames short film what is design', '/understanding-design-in-10-questions/'],
  ['reforma migratoria american university obama', '/2010/07/01/'],
  ['tratado start demint senado lectura', '/2010/12/15/'],
  ['derrame petróleo BP svanberg reunión', '/2010/06/16/'],
  ['primera dama méxico universidad jóvenes', '/2010/04/14/'],
  ['mina west virginia tragedia juez stevens jubila', '/2010/04/09/'],
  ['vecinos patio convertido en jardín', '/es-community-garden/'],
  ['Schüler malten Schilder Garten', '/de-community-garden/'],
  ['museumsführer app entwickler', '/de-workshop/'],
  ['wochenmarkt käse honig bauern', '/de-market/'],
  ['wanderung fluss vögel sonntag', '/de-river-trip/'],
  ['bücherei ausstellung schüler', '/de-library/'],
  ['cour transformée en jardin', '/fr-community-garden/'],
  ['catalogue du musée numérique graphistes', '/fr-workshop/'],
  ['marché pommes miel fromage', '/fr-market/'],
  ['promenade rivière oiseaux dimanche', '/fr-river-trip/'],
  ['exposition bibliothèque élèves', '/fr-library/'],
  ['соседи двор цветы дети таблички', '/ru-community-garden/'],
  ['ярмарка яблоки мёд', '/ru-market/'],
  ['каталог музея программисты', '/ru-workshop/'],
  ['друзья река прогулка птицы', '/ru-river-trip/'],
  ['박물관 안내 프로그램', '/ko-workshop/'],
  ['마을 정원 아이들 이름표', '/ko-community-garden/'],
  ['토요일 시장 사과 치즈', '/ko-market/'],
];

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
const documents = {
  test: ['community-garden'],
  train: ['market', 'workshop', 'city-morning', 'library'],
  validation: ['river-trip'],
};

function writeEncoded(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [lang, [name, encoding]] of Object.entries(encoded)) {
    for (const [split, stories] of Object.entries(documents)) {
      for (const [at, story] of stories.entries()) {
        const file = inCorpora('encodings/corpus/generated', name, lang, split, `${story}.bin`);
        const [title = '', ...text] = new TextDecoder(encoding).decode(readFileSync(file)).split('\n');
        const head = `Title: ${title}\nDate: 2015-03-${String(at + 10)}\nLanguage: ${lang}\nSlug: ${lang}-${story}\n`;
        writeFileSync(join(folder, `${lang}-${story}.txt`), `${head}${text.join('\n')}`);
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
