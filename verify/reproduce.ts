/**
 * `npm run reproduce -- https://news.example/`: fetches what a site is made of from the site alone, builds it in a temporary folder, and
 * says whether the release has the same name. `--key SHA256:…` trusts that key alone.
 *
 * Exit code 0: it has. 1: it has not, or a file that is served is not that of the manifest; one line each. 2: it could not be built.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AT_A_TIME, type CheckedSite, checkSite, namedFiles } from './check-site.ts';
import { SiteReader } from './fetch.ts';
import { type Inputs, INPUTS, makePaper, readInputs } from './inputs.ts';
import { printable } from './printable.ts';
import { digestOf, type NamedFile } from './served-manifest.ts';
import { readPinned } from './signature.ts';
import { locateRelease, readManifest } from './site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes of a site that is fetched. */
const MAX_SITE = 8e9;
/** Variables of this machine that a build gets. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'JOBS', 'STALL_TIMEOUT'];

export interface Reproduction {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  /** The digest of the files that were built; undefined when none were. */
  readonly release: string | undefined;
  readonly isSame: boolean;
}

/**
 * @param folder an empty folder for everything that is fetched and built
 * @throws when the site cannot be built from what it serves
 */
export async function reproduce(reader: SiteReader, folder: string, pinned: string | undefined): Promise<Reproduction> {
  const [mirror, paper, taken] = [join(folder, 'site'), join(folder, 'paper'), join(folder, 'taken')];
  let stored = 0;
  const onFile = (path: string, bytes: Uint8Array) => {
    stored += bytes.length;
    if (stored > MAX_SITE) throw new Error(`the site has more than ${MAX_SITE / 1e9} GB`);
    const file = join(mirror, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  };
  const checked = await checkSite(reader, { pinned, onFile });
  const { files, index, problems, notes } = checked;
  if (!files.some(({ path }) => path === INPUTS)) {
    if (problems.length > 0) return { problems, notes, release: undefined, isSame: false };
    throw new Error('the site does not serve what it is made of. Its paper.yaml needs the line "reproducible: yes"');
  }
  try {
    const inputs = readInputs(readText(mirror, INPUTS));
    refuseOtherProgram(inputs);
    mkdirSync(join(paper, 'content'), { recursive: true });
    const { pictures } = makePaper(inputs, { mirror, files: files.map(({ path }) => path), paper, taken });
    const built = buildPaper(inputs, { paper, taken, outDir: join(folder, 'dist') });
    const { lines, result } = compareReleases(checked, built);
    const { program } = readInputs(readText(join(folder, 'dist'), INPUTS));
    return {
      problems: [...problems, ...lines],
      notes: [...notes, ...notesOn(pictures, program.digest === inputs.program.digest)],
      release: result,
      isSame: result === index.release,
    };
  } catch (error) {
    if (problems.length === 0) throw error;
    // A file that is altered or missing is needed to build the site.
    const reason = `It was not built: ${(error as Error).message}.`;
    return { problems, notes: [...notes, reason], release: undefined, isSame: false };
  }
}

const notesOn = (pictures: readonly string[], isSameProgram: boolean): string[] => [
  ...(pictures.length > 0
    ? [
        `Taken from the site, not made again, because originals are not published: ${pictures.length} files of pictures.`,
      ]
    : []),
  ...(isSameProgram
    ? []
    : ['The program here has other files than the one that made the site, although its version is the same.']),
];

function readText(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch (error) {
    throw new Error(`${path} is missing or altered, and the site cannot be built without it`, { cause: error });
  }
}

/** @throws when this is another version of the program or of Node: the bytes may differ then */
function refuseOtherProgram({ program }: Inputs): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const [theirs, ours] = [
    `Dateline ${program.version} on Node ${program.node}`,
    `Dateline ${version} on Node ${process.versions.node}`,
  ];
  if (theirs !== ours) throw new Error(`the site was made by ${theirs}, and this is ${ours}. Use the same versions`);
}

interface BuildFolders {
  readonly paper: string;
  readonly taken: string;
  readonly outDir: string;
}

/** @returns the files of the release @throws with what the build printed when it fails */
function buildPaper({ environment }: Inputs, { paper, taken, outDir }: BuildFolders): readonly NamedFile[] {
  const kept = Object.fromEntries(KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const env = {
    ...kept,
    ...environment,
    ...{ PAPER: paper, OUT_DIR: outDir, TAKEN_PICTURES: taken },
    // An archive of one story is none that has lost the others.
    ...{ ALLOW_EMPTY: '1', ALLOW_SHRINK: '1' },
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.mjs'], {
    ...{ cwd: root, env, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  if (status !== 0) throw new Error(`the build failed:\n${[stdout, stderr].join('\n').trim()}`);
  return namedFiles(readManifest(locateRelease(outDir).manifestFile).files);
}

/** A line for each file that differs, and the digest of what was built with the files that could not be fetched. */
function compareReleases({ files, unserved }: CheckedSite, built: readonly NamedFile[]) {
  const made = new Map(built.map((file) => [file.path, file]));
  const lines: string[] = [];
  for (const file of files) {
    const ours = made.get(file.path);
    if (!ours && unserved.has(file.path)) made.set(file.path, file);
    else if (!ours) lines.push(`${file.path} is on the site, and this build does not make it`);
    else if (ours.sha256 !== file.sha256) lines.push(`${file.path} has other bytes than this build makes`);
  }
  const named = new Set(files.map(({ path }) => path));
  for (const path of made.keys())
    if (!named.has(path)) lines.push(`${path} is made by this build, and the site has no such file`);
  const all = [...made.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { lines, result: digestOf(all) };
}

async function main(): Promise<void> {
  let reader: SiteReader | undefined;
  let folder: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: { key: { type: 'string' } },
      allowPositionals: true,
    });
    const [home, ...more] = positionals;
    if (home === undefined || more.length > 0)
      throw new Error('write the address of one site, such as npm run reproduce -- https://news.example/');
    const pinned = values.key === undefined ? undefined : readPinned(values.key);
    reader = new SiteReader(home, AT_A_TIME);
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-reproduce-')));
    const { problems, notes, release, isSame } = await reproduce(reader, folder, pinned);
    for (const line of problems) console.error(printable(line));
    for (const line of notes) console.log(printable(line));
    console.log(
      isSame
        ? `Reproduced: the release is ${release?.slice(0, 16)} here, too.`
        : `Not reproduced${release ? `: the release is ${release.slice(0, 16)} here` : ''}.`,
    );
    process.exitCode = isSame && problems.length === 0 ? 0 : 1;
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n').map(printable);
    console.error(`Cannot reproduce: ${lines.join('\n')}.`);
    process.exitCode = 2;
  } finally {
    reader?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
