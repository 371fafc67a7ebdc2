/** Real builds of small newspapers, to be killed, hindered and compared. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFiles } from '../../../verify/compare.ts';
import { locateRelease, readFiles, readManifest } from '../../../verify/site.ts';
import { unsetEnvironment } from '../../support/paper/build-site.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder for one test, and what removes it. */
export function temporaryFolder(t: { after(action: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-stress-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Six articles of one edition: its number is in every text. */
export function writeEdition(contentDir: string, edition: string): void {
  mkdirSync(contentDir, { recursive: true });
  for (const day of [1, 2, 3]) {
    writeFileSync(join(contentDir, `${day}.txt`), `Title: Day ${day}\nDate: 2026-01-0${day}\n\nEdition ${edition}.\n`);
    writeFileSync(
      join(contentDir, `${day}.md`),
      `---\ntitle: Mark ${day}\ndate: 2026-02-0${day}\n---\n\nEdition *${edition}*.\n`,
    );
  }
}

export interface Build {
  readonly outDir: string;
  readonly contentDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another checkout than this one. */
  readonly cwd?: string;
}

export interface RunningBuild {
  readonly child: ChildProcess;
  /** The exit code, or the signal that ended it, and all it printed. */
  readonly ended: Promise<{ code: number | NodeJS.Signals; printed: string }>;
  /** Kills it with everything it has started, at once. */
  kill(): void;
}

export const startBuild = (build: Build): RunningBuild => startCommand('src/commands/build.mjs', [], build);

/** @param script its path below the project */
export function startCommand(
  script: string,
  args: readonly string[],
  { outDir, contentDir, env, cwd = root }: Build,
): RunningBuild {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...unsetEnvironment(), CONTENT_DIR: contentDir, OUT_DIR: outDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code ?? signal, printed }));
  return {
    child,
    ended,
    kill() {
      if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
}

/** Builds to the end. @throws with all that was printed when it fails. @returns the digest of the site. */
export async function buildWhole(build: Build): Promise<string> {
  const { code, printed } = await startBuild(build).ended;
  if (code !== 0) throw new Error(`The build failed (${code}):\n${printed}`);
  return digestServed(build.outDir);
}

/** The digest of the site that is served. @throws when it is not complete to the last byte. */
export function digestServed(outDir: string): string {
  const { tree, manifestFile } = locateRelease(outDir);
  const manifest = readManifest(manifestFile);
  const problems = compareFiles(manifest, readFiles(tree));
  if (problems.length > 0) throw new Error(`${outDir} is damaged:\n${problems.join('\n')}`);
  return manifest.digest;
}

/** The part of a report that is the same for the same content. */
const rowsOf = ({ totals, entries }: { totals: unknown; entries: unknown }) => ({ totals, entries });

/** The site as SHA-256 by path, and the rows of the report beside it. */
export const fingerprint = (outDir: string) => ({
  files: Object.fromEntries([...readFiles(locateRelease(outDir).tree)].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  report: rowsOf(JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8'))),
});

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** A setting of this process, or its default. */
export const numberFrom = (name: string, standard: number) => Number(process.env[name] || standard);
