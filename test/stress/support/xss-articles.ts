/** Puts each vector into every place of an article file that a page may print, in every way an article can be written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Vector } from './xss-vectors.ts';

/** An article file that carries one vector, and the places it has it in. */
interface Carrier {
  /** Path below the content folder, as bytes go to the disk. */
  readonly path: string;
  readonly text: string;
  readonly sinks: readonly string[];
}

/** Labels whose values pages print, or that decide about an address. */
const labels = [
  ...['Title', 'Summary', 'Author', 'Dateline', 'Credit', 'Source', 'Section', 'Tags', 'Lang', 'Slug', 'Aliases'],
  ...['Updated', 'A label nobody knows'],
];
/** The parser refuses a longer head. */
const MOST_FRONT_MATTER = 16_000;
/** Three dated articles each: a day's page is as full as can be. */
const VECTORS_PER_DAY = 16;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const dayOf = (at: number) =>
  new Date(Date.UTC(2001, 0, 1 + Math.floor(at / VECTORS_PER_DAY))).toISOString().slice(0, 10);

/** All labels as YAML, in as many heads as they need to fit. JSON's strings are YAML's. */
function frontMatters({ text }: Vector): string[][] {
  const value = JSON.stringify(text);
  const pairs = labels.flatMap((label) => {
    if (label === 'Author' || label === 'Tags') return [`${label}: [${value}, ${value}, "x"]`];
    return label === 'Aliases' ? [`${label}: [${value}, ${JSON.stringify(`/${text}/`)}]`] : [`${label}: ${value}`];
  });
  const heads: string[][] = [[]];
  let length = 0;
  for (const pair of pairs.filter((pair) => pair.length < MOST_FRONT_MATTER)) {
    length += pair.length + 1;
    if (length > MOST_FRONT_MATTER) {
      heads.push([]);
      length = pair.length;
    }
    heads.at(-1)?.push(pair);
  }
  return heads;
}

/** A name on the disk made of the text, as far as bytes allow; a dot would hide it. */
function nameOf(text: string): string {
  const name = text.replaceAll('/', '∕').replaceAll('\0', '').replace(/^\.+/, '');
  return (
    Buffer.from(name)
      .subarray(0, 200)
      .toString()
      .replace(/\uFFFD+$/, '') || 'x'
  );
}

/** The articles that carry one vector. `at` is its number. */
function carriersOf(vector: Vector, at: number): Carrier[] {
  const { text } = vector;
  const day = dayOf(at);
  const line = oneLine(text);
  const folded = text.replace(/\r\n?|\n/g, '\n  ');
  const carriers: Carrier[] = frontMatters(vector).map((pairs, part) => ({
    path: `f/${at}-${part}.md`,
    text: `---\ndate: ${day}\n${pairs.join('\n')}\n---\n${text}\n\nA sentence that follows it.\n`,
    sinks: [...pairs.map((pair) => `${pair.slice(0, pair.indexOf(':'))} in front matter`), 'body of .md'],
  }));
  const headers = labels.map((label) => `${label}: ${folded}`).join('\n');
  carriers.push(
    {
      path: `h/${at}.txt`,
      text: `Date: ${day}\n${headers}\n\n${text}\n\nA sentence that follows it.\n`,
      sinks: [...labels.map((label) => `${label} in header lines`), 'body of .txt'],
    },
    {
      // A folder of digits is no section: the vector's is.
      path: `${String(at).padStart(4, '0')}/${nameOf(text)}/${nameOf(text)}.txt`,
      text:
        `${line}\ndate ${day}\nBy ${line}\n\nROME, Feb 7 (${line}) - ${line} A sentence that is long enough to be one.` +
        `\n\n${text}\n\n(With ${line} inputs)\n`,
      sinks: ['file name', 'folder', 'first line', 'byline in a line', 'dateline in the text', 'credit in brackets'],
    },
    {
      // The vector as a block comes last: one that opens and does not close would take the rest with it.
      path: `m/${at}.md`,
      text:
        `# ${line}\n\n> ${line}\n\n- ${line}\n\n| ${line} | x |\n| - | - |\n| y | ${line} |\n\n` +
        `A sentence.[^1]\n\n[^1]: ${line}\n\n${text}\n`,
      sinks: ['first heading', 'quotation of .md', 'list of .md', 'table of .md', 'footnote of .md'],
    },
  );
  return carriers;
}

export interface Written {
  readonly files: number;
  readonly sinks: ReadonlySet<string>;
  /** How many times a vector went into a sink. */
  readonly pushed: number;
}

/** Writes the carriers of all vectors below a folder. */
export function writeCarriers(contentDir: string, vectors: readonly Vector[]): Written {
  const carriers = vectors.flatMap(carriersOf);
  for (const { path, text } of carriers) {
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const sinks = carriers.flatMap((carrier) => carrier.sinks);
  return { files: carriers.length, sinks: new Set(sinks), pushed: sinks.length };
}
