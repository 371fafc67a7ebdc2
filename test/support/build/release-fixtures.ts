/**
 * Small generated sites for the tests of publishing: edition 7 says 7 on every page, so a mixed site gives itself away.
 * The served site is checked with the independent reader of `verify/`, not with the code that published it.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ReportRow, rejectedRow } from '../../../src/ingest/report-row.ts';
import { BuildSession } from '../../../src/build/session.ts';
import { type BuildPaths, buildPathsOf } from '../../../src/release/paths.ts';
import type { PublishedRelease } from '../../../src/release/release-store.ts';
import { Progress } from '../../../src/build/report/progress.ts';
import { compareFiles } from '../../../verify/compare.ts';
import { locateRelease, readFiles, readManifest } from '../../../verify/site.ts';

/** Names of the pages of an edition; two editions in a row do not have the same ones. */
const pagesOf = (edition: number, pages: number) => [
  'index.html',
  '404.html',
  ...Array.from({ length: pages }, (_, page) => `2026/0${(page + edition) % 9}/${page}/index.html`),
];

export const sitePlaces = (root: string): BuildPaths => buildPathsOf(root, join(root, 'dist'));
export const reportFile = (root: string) => join(root, 'build-report.json');

/** Takes the lock, prints an edition as Astro would, and publishes it: all of a build but the rendering. */
export async function publishEdition(
  root: string,
  edition: number,
  pages = 5,
  fresh = false,
): Promise<PublishedRelease> {
  const places = sitePlaces(root);
  const options = {
    publicDir: join(root, 'public'),
    reportFile: reportFile(root),
    strict: new Set<never>(),
    fresh,
    explain: false,
    allowEmpty: false,
    allowShrink: false,
    fingerprints: { entries: '', bundle: '', pages: '', site: '', program: '' },
    written: new Map([['_headers', `${edition}`]]),
  };
  using session = new BuildSession(places, options, new Progress({ write: () => true }));
  const tree = join(places.tmp, 'site');
  mkdirSync(tree, { recursive: true });
  for (const name of pagesOf(edition, pages)) {
    if (session.output.needsRender({ path: name, key: `${edition}` }))
      await session.output.write(name, { kind: 'bytes', bytes: new TextEncoder().encode(page(edition, name)) });
  }
  const content = {
    rows: [row(edition)],
    folds: [],
    next: undefined,
    front: undefined,
    addresses: {
      ...{ lines: new Map(), warnings: new Map(), before: new Map(), unclear: new Map() },
      ...{ reasons: new Map(), astray: new Map(), down: [] },
      vanished: { has: () => false, keys: [] },
    },
    foundRegister: undefined,
    versions: undefined,
    notes: [],
    authors: { profiles: [], portraits: new Map(), problems: [] },
    pictures: new Map(),
    edition: undefined,
    inputHash: `${edition}`,
    parsed: 0,
    cached: 0,
  };
  const { run: _, ...published } = await session.publish(content, { tree, bundled: new Set() });
  return published;
}

const page = (edition: number, name: string) => `<p>${edition}</p>${name}`;

/** The report of an edition: one row that names it. */
const row = (edition: number): ReportRow =>
  rejectedRow(`${edition}.txt`, { outcome: 'held', reason: 'draft', message: `Edition ${edition}.`, line: undefined });

/** Asserts that one release is served, complete and nothing else. @returns its edition. */
export function editionServed(root: string, outDir = join(root, 'dist')): number {
  const { tree, manifestFile } = locateRelease(outDir);
  const files = readFiles(tree);
  assert.deepEqual(compareFiles(readManifest(manifestFile), files), []);
  const editions = new Set([...files.keys()].map((name) => editionOf(readFileSync(join(tree, name), 'utf8'))));
  assert.equal(editions.size, 1, `editions mixed: ${[...editions].join()}`);
  return [...editions][0] ?? Number.NaN;
}

/** The edition of a page's text, or of the report's. */
export const editionOf = (text: string) => Number(/\d+/.exec(text.replace(/^\{[\s\S]*Edition/, ''))?.[0]);

/** The edition that the build report tells of. */
export const reportEdition = (root: string) => editionOf(readFileSync(reportFile(root), 'utf8'));

/** Turns a release into the plain folder that builds without a release store leave. */
export function toPlainFolder(root: string): void {
  cpSync(join(root, 'dist'), join(root, 'plain'), { recursive: true, dereference: true });
  rmSync(join(root, 'dist'));
  rmSync(join(root, '.dist'), { recursive: true });
  renameSync(join(root, 'plain'), join(root, 'dist'));
}
