/** One build from its settings to the switch, without Astro: what the integration does at the first and the last hook. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firstThree } from '../intake/describe.ts';
import type { ReportRow } from '../intake/report-row.ts';
import { SettingError, type Site } from '../site.ts';
import { pagesMissing, treeProblems } from './answered.ts';
import { BuildFailure, codeOf } from './failure.ts';
import { headersFile } from './host-files.ts';
import type { Lock } from './lock.ts';
import { type ManifestFile, takeInventory } from './manifest.ts';
import { type Places, placeProblem, placesOf } from './places.ts';
import { bringIn, openShelf, type Published, publish } from './publish.ts';
import { draftReport, formatReport } from './report.ts';
import { readReportFile, readStrict } from './settings.ts';
import { standing, sweep } from './shelf.ts';

export interface Job {
  readonly places: Places;
  readonly lock: Lock;
  readonly publicDir: string;
  readonly reportFile: string;
  readonly strict: boolean;
  /** Files of the publisher's own at the site's root, with their text. */
  readonly written: ReadonlyMap<string, string>;
  /** Filled while the bundler writes; see `Claims.bundled`. */
  readonly bundled: Set<string>;
}

/** Absolute paths of a project. */
export interface Project {
  readonly root: string;
  readonly outDir: string;
  readonly publicDir: string;
}

/** Checks the settings before anything is touched, and opens the shelf. @throws {BuildFailure} when it cannot build. */
export function begin({ root, outDir, publicDir }: Project, site: Site): Job {
  try {
    const places = placesOf(root, outDir);
    const problem = placeProblem(places, { root, publicDir, contentDir: resolve(root, site.contentDir) });
    if (problem) throw new SettingError('OUT_DIR', outDir, problem, 'Choose a folder of its own such as dist.');
    const strict = readStrict(process.env, process.argv);
    const reportFile = readReportFile(process.env, root, outDir);
    const lock = openShelf(places);
    seedAstro(root);
    const written = new Map([['_headers', headersFile(site.base)]]);
    return { places, lock, publicDir, reportFile, strict, written, bundled: new Set() };
  } catch (error) {
    throw error instanceof SettingError ? new BuildFailure(error.message) : error;
  }
}

/**
 * Astro writes two files into `.astro/` when they differ from what it wants there, by way of a draft with a fixed name.
 * Two builds at a time would take that draft from each other. For a site without images the two are always the same, so
 * we put them there before Astro looks.
 */
function seedAstro(root: string): void {
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  const text = 'export default new Map();';
  for (const file of ['content-assets.mjs', 'content-modules.mjs'].map((name) => join(folder, name))) {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.${process.pid}.tmp`, text);
    renameSync(`${file}.${process.pid}.tmp`, file);
  }
}

/**
 * Checks the finished tree, publishes it, and clears up.
 * @param tree what Astro has written
 * @param pages paths below it that Astro answers for
 * @param warn told what went wrong once the site was published
 * @throws {BuildFailure} that says what is served now.
 */
export async function conclude(
  job: Job,
  tree: string,
  pages: readonly string[],
  rows: readonly ReportRow[],
  warn: (message: string) => void,
): Promise<Published> {
  const { places, lock, reportFile } = job;
  const before = servedAt(places);
  let published: Published;
  try {
    const files = checkedTree(job, tree, pages, rows);
    const text = formatReport(rows);
    const report = draftReport(reportFile, text);
    published = await publish(places, lock, files, text);
    report.rename();
  } catch (error) {
    if (error instanceof BuildFailure) throw error;
    const now = servedAt(places) === before ? 'It is what it was before' : 'It is the new site already';
    throw new BuildFailure(`${places.site} could not be published. ${now}.`, { cause: error });
  }
  try {
    sweep(places);
  } catch (error) {
    warn(`Old releases could not be removed (${codeOf(error)}). The next build tries again.`);
  }
  lock.release();
  return published;
}

const servedAt = (places: Places): string => {
  const there = standing(places);
  return there.kind === 'release' ? there.release : there.kind;
};

/** Brings the tree to the shelf, with what the publisher adds, and says what lies there. */
function checkedTree(
  { places, publicDir, written, bundled }: Job,
  tree: string,
  pages: readonly string[],
  rows: readonly ReportRow[],
): ManifestFile[] {
  const copied = filesOf(publicDir);
  for (const [name, text] of written) if (!copied.includes(name)) writeFileSync(join(tree, name), text);
  bringIn(places, tree);
  const files = takeInventory(places.incoming);

  const urls = rows.flatMap(({ url }) => url ?? []);
  const missing = pagesMissing(pages, urls);
  if (missing.length > 0) {
    throw new BuildFailure(`No page in the output for ${missing.length} of the articles: ${firstThree(missing)}.`);
  }
  const claims = { pages, copied, written: [...written.keys()], bundled };
  const paths = files.map(({ path }) => path);
  const problems = treeProblems(paths, claims);
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join('\n');
    throw new BuildFailure(`The output is not the site that was meant (${problems.length}):\n${shown}`);
  }
  return files;
}

/** Ends a build that has failed: what it was making is of no use to the next one. After `conclude` it does nothing. */
export function abandon({ places, lock }: Job): void {
  if (!lock.isHeld()) return;
  try {
    for (const folder of [places.incoming, places.workshop]) rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next build begins with this.
  }
  lock.release();
}

/** Files of the public folder, read as Vite reads it when it copies: links lead on. */
function filesOf(folder: string, below = ''): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path, `${below}${name}/`) : [below + name];
  });
}
