/** Makes the folder of a paper from what a site serves of it. All of it is hostile until it has passed these checks. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { FOLDER, isDigest, isSafePath, objectOf } from './served-manifest.ts';

export const INPUTS = `${FOLDER}inputs.json`;
const PACKS = `${FOLDER}inputs/`;
/** Lists among the packs: files of the public folder, and the facts of pictures. */
const PUBLIC_FILES = '.taken/public.json';
const PICTURES = '.taken/pictures.json';

/** Names of articles may have every character that a name can have on this system. */
const REFUSED = sep === '/' ? /[\0\p{Cs}]/u : undefined;

/** Settings that a site may ask for. None of them names a place on this machine. */
const VARIABLES = [
  ...['SITE_LANG', 'SITE_URL', 'BASE_PATH', 'TIME_ZONE', 'EDITION_DATE', 'NAMES', 'FOLD', 'SEARCH', 'MANIFEST'],
  ...['REPRODUCIBLE', 'VERSIONS', 'TWINS', 'CORRECTIONS', 'HOST'],
];
const MAX_VALUE = 1000;

interface Program {
  readonly version: string;
  readonly node: string;
  readonly digest: string;
}

export interface Inputs {
  readonly program: Program;
  readonly environment: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** @throws when the text is no index of inputs */
export function readInputs(text: string): Inputs {
  const { format, program, environment, settings } = objectOf(text, INPUTS);
  if (format !== 1) throw new Error(`${INPUTS} has a format that this program does not read. Use a newer one`);
  const { version, node, digest } = (program ?? {}) as Record<string, unknown>;
  if (![version, node, digest].every((word) => typeof word === 'string' && /^[\w.+-]{1,100}$/.test(word)))
    throw new Error(`${INPUTS} does not say with which program the site was made`);
  const variables = Object.entries((environment ?? {}) as Record<string, unknown>).map(([name, value]) => {
    const isText = typeof value === 'string' && value.length <= MAX_VALUE && !/\p{Cc}/u.test(value);
    if (!VARIABLES.includes(name) || !isText)
      throw new Error(`${INPUTS} has the setting ${JSON.stringify(name).slice(0, 100)}, which no site may ask for`);
    return [name, value] as const;
  });
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new Error(`${INPUTS} has no settings`);
  return {
    program: { version, node, digest } as Program,
    environment: Object.fromEntries(variables),
    settings: settings as Inputs['settings'],
  };
}

interface PaperOptions {
  /** The folder with the files that the site serves. */
  readonly mirror: string;
  /** The paths of the files that the manifest names. */
  readonly files: readonly string[];
  /** The folder of the paper, which is empty, and that of pictures. */
  readonly paper: string;
  readonly taken: string;
}

/** The parts of the paper that are not built again. */
interface MadePaper {
  /** The public files of pictures. */
  readonly pictures: readonly string[];
}

/** @throws when a file is missing or cannot be what it says, with its name */
export function makePaper(inputs: Inputs, { mirror, files, paper, taken }: PaperOptions): MadePaper {
  const put = (folder: string, path: string, bytes: Uint8Array | string) => {
    if (!isSafePath(path, REFUSED))
      throw new Error(`the site has a file for ${JSON.stringify(path).slice(0, 200)}, which is no path of a paper`);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    // No file of the paper is written twice.
    writeFileSync(file, bytes, { flag: 'wx' });
  };
  const lists = new Map<string, string>();
  for (const [path, bytes] of readPacks(mirror, files)) {
    if (path === PUBLIC_FILES || path === PICTURES) lists.set(path, bytes.toString());
    else put(paper, path, bytes);
  }
  if (Object.keys(inputs.settings).length > 0) put(paper, 'paper.yaml', `${JSON.stringify(inputs.settings)}\n`);
  const named = new Set(files);
  for (const path of listIn(lists, PUBLIC_FILES)) {
    if (typeof path !== 'string' || !named.has(path))
      throw new Error(`${PUBLIC_FILES} names ${JSON.stringify(path)?.slice(0, 200)}, which the manifest does not name`);
    const file = join(mirror, path);
    if (existsSync(file)) put(paper, `public/${path}`, readFileSync(file));
  }
  const pictures: string[] = [];
  const facts = listIn(lists, PICTURES).map(readPicture);
  const digests = new Set(facts.map(([, digest]) => digest.slice(0, 16)));
  for (const [path] of facts) put(paper, posix.normalize(`content/${path}`), '');
  for (const path of files) {
    const digest = /^pictures\/([\da-f]{16})-\d+\.[a-z]+$/.exec(path)?.[1] ?? '';
    if (!digests.has(digest) || !existsSync(join(mirror, path))) continue;
    put(taken, path, readFileSync(join(mirror, path)));
    pictures.push(path);
  }
  put(taken, PICTURES, JSON.stringify(facts));
  return { pictures };
}

/** The files of the packs, each with all its chunks. */
function* readPacks(mirror: string, files: readonly string[]): Iterable<readonly [path: string, bytes: Buffer]> {
  const packs = Map.groupBy(
    files.filter((path) => path.startsWith(PACKS)),
    (path) => path.slice(PACKS.length).replace(/(?:-\d+)?\.json$/, ''),
  );
  const numberOf = (path: string) => Number(/-(\d+)\.json$/.exec(path)?.[1] ?? 1);
  for (const group of packs.values()) {
    let [current, chunks]: [string | undefined, Buffer[]] = [undefined, []];
    for (const pack of group.sort((a, b) => numberOf(a) - numberOf(b))) {
      const file = join(mirror, pack);
      if (!existsSync(file)) throw new Error(`${pack} is missing or altered, and the site cannot be built without it`);
      const { files: items } = objectOf(readFileSync(file, 'utf8'), pack);
      if (!Array.isArray(items)) throw new Error(`${pack} is no pack`);
      for (const item of items as Record<string, unknown>[]) {
        const { path, text, base64 } = item ?? {};
        const content =
          typeof text === 'string'
            ? Buffer.from(text)
            : typeof base64 === 'string'
              ? Buffer.from(base64, 'base64')
              : undefined;
        if (typeof path !== 'string' || !content)
          throw new Error(`${pack} is no pack: a file of it has no path or no content`);
        if (current !== undefined && current !== path) {
          yield [current, Buffer.concat(chunks)];
          chunks = [];
        }
        current = path;
        chunks.push(content);
      }
    }
    if (current !== undefined) yield [current, Buffer.concat(chunks)];
  }
}

function listIn(lists: ReadonlyMap<string, string>, name: string): unknown[] {
  const text = lists.get(name);
  if (text === undefined) throw new Error(`the packs have no ${name}`);
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error(`${name} is no list`);
  return list;
}

const MAX_SIDE = 100_000;
const isSide = (value: unknown) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_SIDE;

/** Whether a text is a path below the content folder, or that of a portrait in the folder of the authors beside it. */
const isPicturePath = (path: unknown): path is string =>
  isSafePath(path, REFUSED) ||
  (typeof path === 'string' && /^\.\.\/authors\/[^/]+$/.test(path) && isSafePath(path.slice(3), REFUSED));

/** The facts of a picture. @throws when they cannot be those of one */
function readPicture(item: unknown): readonly [path: string, digest: string, facts: object | null] {
  const [path, digest, facts] = (Array.isArray(item) ? item : []) as [unknown, unknown, Record<string, unknown> | null];
  if (!isPicturePath(path) || !isDigest(digest)) throw new Error(`${PICTURES} has an entry that names no picture`);
  if (!facts) return [path, digest, null];
  const { type, width, height, colour, moves, words = {} } = facts;
  const isKnown = ['jpeg', 'png', 'webp', 'avif', 'gif'].includes(String(type)) && isSide(width) && isSide(height);
  const texts = Object.entries((words ?? {}) as Record<string, unknown>);
  const areWords = texts.every(
    ([name, text]) => ['alt', 'caption', 'credit'].includes(name) && typeof text === 'string',
  );
  if (!isKnown || !/^#[\da-f]{6}$/.test(String(colour)) || !areWords)
    throw new Error(`${PICTURES} has facts of ${JSON.stringify(path).slice(0, 200)} that cannot be`);
  return [
    path,
    digest,
    { type, width, height, colour, ...(moves === true && { moves }), ...(texts.length > 0 && { words }) },
  ];
}
