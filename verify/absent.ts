/**
 * `npm run verify -- --absent "words"`: whether words are nowhere in what a build has made: the site, older releases, previews, caches, the report,
 * the register of addresses.
 */
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readBytes } from './content.ts';
import { normalized, readingsOf, textsOf } from './decode.ts';

/** Absolute paths. */
export interface AbsentOptions {
  readonly root: string;
  readonly paper: string;
  readonly contentDir: string;
  readonly outDir: string;
  readonly reportFile: string;
}

/** Shorter words are everywhere. */
const LEAST = 3;

/** All that builds have written for a paper, besides its content. */
export function placesOf({ root, paper, contentDir, outDir, reportFile }: AbsentOptions): string[] {
  return [
    outDir,
    join(dirname(outDir), `.${basename(outDir)}`),
    reportFile,
    join(paper, 'next-build.json'),
    `${outDir}.next-build.json`,
    join(dirname(contentDir), 'addresses.tsv'),
    join(dirname(contentDir), 'versions'),
    join(paper, '.preview'),
    join(root, '.astro'),
    join(root, 'node_modules', '.astro'),
    join(root, 'node_modules', '.cache', 'dateline'),
  ];
}

/** Every file of some files and folders. Links are followed only at their tops, and each file is named once. */
export function* filesOf(places: readonly string[]): Generator<string> {
  const seen = new Set<string>();
  for (const place of places) {
    let top: string;
    try {
      top = realpathSync(place);
    } catch {
      continue;
    }
    for (const file of walk(top)) {
      if (seen.has(file)) continue;
      seen.add(file);
      yield file;
    }
  }
}

function* walk(path: string): Generator<string> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) yield path;
  if (!stat?.isDirectory()) return;
  for (const name of readdirSync(path).sort()) yield* walk(join(path, name));
}

interface Searched {
  /** One line for each file and words. */
  readonly lines: readonly string[];
  /** Content files that have words: they are named, and no fault. */
  readonly sources: readonly string[];
  readonly files: number;
}

/** @throws when words are too short to tell anything, or a file cannot be read */
export function findWords(words: readonly string[], options: AbsentOptions): Searched {
  const wanted = words.map((said) => ({ said, plain: normalized(said) }));
  for (const { said, plain } of wanted)
    if (plain.length < LEAST) throw new Error(`${JSON.stringify(said)} is too short: give words of the story`);
  const paper = dirname(options.contentDir);
  const shown = (file: string) => {
    const path = relative(paper, file);
    return path.startsWith('..') ? file : path;
  };
  const lines: string[] = [];
  let files = 0;
  for (const file of filesOf(placesOf(options))) {
    files += 1;
    for (const { said, how } of foundIn(file, wanted)) lines.push(`${shown(file)}: has ${JSON.stringify(said)}${how}`);
  }
  const sources = [...filesOf([options.contentDir])].flatMap((file) =>
    foundIn(file, wanted).length > 0 ? [`${shown(file)} has the words: it must be deleted, or say "Vanish: yes".`] : [],
  );
  return { lines, sources, files };
}

function foundIn(file: string, wanted: readonly { readonly said: string; readonly plain: string }[]) {
  const bytes = readBytes(file);
  // Another build may have removed it meanwhile.
  if (bytes === undefined && !existsSync(file)) return [];
  if (bytes === undefined) throw new Error(`${file} cannot be read, so it may have the words`);
  const name = normalized(`${basename(dirname(file))} ${basename(file)}`).replace(/[-_./]+/g, ' ');
  const left = new Map(wanted.map((one) => [one.said, one]));
  const found: { said: string; how: string }[] = [];
  const take = (text: string, how: string) => {
    for (const { said, plain } of left.values())
      if (text.includes(plain)) {
        found.push({ said, how });
        left.delete(said);
      }
  };
  for (const text of textsOf(file, bytes)) {
    if (left.size === 0) break;
    for (const reading of readingsOf(text)) take(reading, '');
  }
  if ([...left.values()].some(({ plain }) => plain.includes(' '))) take(name, ' in its name');
  return found;
}
