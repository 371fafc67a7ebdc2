/** Random changes between two builds: of articles, settings and program, and of the files that builds leave. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { rollBack } from '../../../src/commands/rollback.ts';
import { buildPathsOf } from '../../../src/release/paths.ts';
import type { House } from './fast-build.ts';

type Random = () => number;
type Change = (house: House, random: Random) => void;

const words = 'river council bridge harvest vote market school storm railway museum harbour budget'.split(' ');
const pick = <T>(list: readonly T[], random: Random) => list[Math.floor(random() * list.length)] as T;
const number = (below: number, random: Random) => Math.floor(random() * below);

function articleText(random: Random, { title = headline(random), date = day(random) } = {}): string {
  const sentence = () => `The ${pick(words, random)} and the ${pick(words, random)} met.`;
  const text = Array.from({ length: 1 + number(3, random) }, sentence).join(' ');
  return `Title: ${title}\n${random() < 0.1 ? '' : `Date: ${date}\n`}\n${text}\n`;
}

const headline = (random: Random) => `${pick(words, random)} ${pick(words, random)}`;
const day = (random: Random) => `20${20 + number(3, random)}-0${1 + number(3, random)}-0${1 + number(5, random)}`;

const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true })
        .map((name) => join(folder, String(name)))
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
        .sort();

const some = ({ contentDir }: House, random: Random) => pick(filesBelow(contentDir), random);

function newFile(house: House, random: Random): string {
  const folder = random() < 0.3 ? join(house.contentDir, pick(words, random)) : house.contentDir;
  mkdirSync(folder, { recursive: true });
  return join(folder, `${pick(words, random)}-${number(1000, random)}.${random() < 0.2 ? 'md' : 'txt'}`);
}

/** Eight articles or so. */
export function plainNewspaper(contentDir: string, random: Random): void {
  mkdirSync(contentDir, { recursive: true });
  for (let count = 0; count < 8; count += 1) {
    writeFileSync(join(contentDir, `${pick(words, random)}-${count}.txt`), articleText(random));
  }
}

const edit =
  (change: (text: string, random: Random) => string): Change =>
  (house, random) => {
    const file = some(house, random);
    if (file) writeFileSync(file, change(readFileSync(file, 'utf8'), random));
  };

/** Files that builds have left: caches, indexes, manifests, pages of any tree. */
const left = (which: RegExp) => (house: House) =>
  filesBelow(join(house.root, '.warm')).filter((path) => which.test(path.slice(house.root.length)));

const damage =
  (files: (house: House) => string[], how: (file: string, random: Random) => void): Change =>
  (house, random) => {
    const file = pick(files(house), random);
    if (file) how(file, random);
  };

const caches = left(/\/(?:sources|sources\.changes|next\.index|[0-9a-f-]+\.index)$/);
const pages = left(/\/(?:releases\/[^/.]+|next)\/.*\.(?:html|json)$/);
const records = left(/\/(?:history|[0-9a-f-]+\.(?:json|report\.json))$/);

/** Alters one byte and leaves the size. */
function flip(file: string, random: Random): void {
  const bytes = readFileSync(file);
  const at = number(bytes.length, random);
  if (bytes.length > 0) writeFileSync(file, bytes.with(at, (bytes[at] ?? 0) ^ 1));
}

export const changes: readonly (readonly [name: string, change: Change])[] = [
  ['add', (house, random) => writeFileSync(newFile(house, random), articleText(random))],
  [
    'add many',
    (house, random) => {
      for (let count = 0; count < 60; count += 1) {
        writeFileSync(join(house.contentDir, `many-${count}.txt`), articleText(random, { date: '2021-01-01' }));
      }
    },
  ],
  [
    'add a rival',
    (house, random) => {
      const text = articleText(random, { title: 'The same words', date: '2021-02-03' });
      writeFileSync(newFile(house, random), `${text}\nSlug: rival`);
      writeFileSync(newFile(house, random), text);
    },
  ],
  ['delete', (house, random) => rmSync(some(house, random) ?? '', { force: true })],
  [
    'rename',
    (house, random) => {
      const file = some(house, random);
      if (file) renameSync(file, newFile(house, random));
    },
  ],
  [
    'rename a folder',
    ({ contentDir }, random) => {
      const folder = readdirSync(contentDir, { withFileTypes: true }).find((entry) => entry.isDirectory());
      if (folder)
        renameSync(
          join(contentDir, folder.name),
          join(contentDir, `${pick(words, random)}-moved-${number(99, random)}`),
        );
    },
  ],
  ['edit the text', edit((text, random) => `${text}\nThe ${pick(words, random)} again.\n`)],
  ['edit the headline', edit((text, random) => text.replace(/^Title: .*/, `Title: ${headline(random)}`))],
  ['change the date', edit((text, random) => text.replace(/^Date: .*/m, `Date: ${day(random)}`))],
  ['break the date', edit((text) => text.replace(/^Date: .*/m, 'Date: 2021-02-31'))],
  ['hold back', edit((text) => text.replace(/^Title: /, 'Draft: yes\nTitle: '))],
  [
    'same size, time put back',
    (house, random) => {
      const file = some(house, random);
      if (!file) return;
      const { atime, mtime } = statSync(file);
      const text = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        text.replace(/(?<=The )(\w)/, (letter) => (letter === 'x' ? 'y' : 'x')),
      );
      utimesSync(file, atime, mtime);
    },
  ],
  ['touch', (house, random) => utimesSync(some(house, random) ?? house.contentDir, 1e9, 1e9)],
  [
    'empty the folder',
    ({ contentDir }) => {
      rmSync(contentDir, { recursive: true });
      mkdirSync(contentDir);
    },
  ],
  [
    'a setting',
    (house, random) => {
      house.siteUrl = random() < 0.5 ? '' : `https://n${number(9, random)}.example`;
    },
  ],
  [
    'the program',
    ({ root }, random) => {
      mkdirSync(join(root, 'src'), { recursive: true });
      writeFileSync(join(root, 'src', `${pick(words, random)}.ts`), `${number(1000, random)}`);
    },
  ],
  [
    'the public folder',
    ({ root }, random) => {
      mkdirSync(join(root, 'public/deep'), { recursive: true });
      writeFileSync(join(root, 'public/deep', `${pick(words, random)}.svg`), `${number(1000, random)}`);
    },
  ],
  ['delete a cache', damage(caches, (file) => rmSync(file))],
  ['cut off a cache', damage(caches, (file, random) => truncateSync(file, number(statSync(file).size, random)))],
  ['alter a cache', damage(caches, flip)],
  ['alter a page', damage(pages, flip)],
  ['lengthen a page', damage(pages, (file) => appendFileSync(file, 'x'))],
  ['delete a page', damage(pages, (file) => rmSync(file))],
  ['delete a folder of pages', damage(pages, (file) => rmSync(dirname(file), { recursive: true }))],
  ['add a page', damage(pages, (file) => writeFileSync(join(dirname(file), 'stray.html'), 'x'))],
  [
    'a folder for a page',
    damage(pages, (file) => {
      rmSync(file);
      mkdirSync(join(file, 'deep'), { recursive: true });
    }),
  ],
  ['delete a record', damage(records, (file) => rmSync(file))],
  ['alter a record', damage(records, flip)],
  [
    'roll back',
    ({ root }) => {
      try {
        rollBack(buildPathsOf(root, join(root, 'warm')), join(root, 'warm.report.json'));
      } catch {
        // There may be nothing to go back to.
      }
    },
  ],
];
