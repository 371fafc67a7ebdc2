/** Releases of a few files, and deploys of them, without a build. */
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { deployFiles, type DeployOptions } from '../../../src/deploy/deploy-files.ts';
import { LocalRecord } from '../../../src/deploy/local-record.ts';
import type { DeployRelease } from '../../../src/deploy/release.ts';
import type { Target } from '../../../src/deploy/target.ts';

export function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-deploy-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @param texts the files by path */
export function makeRelease(
  t: TestContext,
  texts: Readonly<Record<string, string>>,
  takenDown: string[] = [],
): DeployRelease {
  const tree = makeFolder(t);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const files = Object.entries(texts).map(([path, text]) => {
    return { path, size: Buffer.byteLength(text), sha256: hash('sha256', text) };
  });
  return {
    name: hash('sha256', JSON.stringify(texts)).slice(0, 16),
    files,
    tree,
    takenDown,
    read: ({ path }) => Promise.resolve(readFileSync(join(tree, path))),
  };
}

/** Options of a deploy at a fixed time. */
export const plainOptions: DeployOptions = {
  now: 1_000_000_000_000,
  grace: 0,
  force: false,
  all: false,
  dryRun: false,
  progress: () => {},
};

/** A target that is deployed to from one machine. @param open opens the target for a release */
export function deployer(recordFile: string, open: (release: DeployRelease) => Target) {
  return async (release: DeployRelease, options: Partial<DeployOptions> = {}) => {
    const { files, deleted, ...rest } = await deployFiles(open(release), release, new LocalRecord(recordFile), {
      ...plainOptions,
      ...options,
    });
    return { ...rest, sent: files.map(({ path }) => path), deleted };
  };
}

/** A site, and the same with an article more, a page changed, and a page less. */
export const firstSite = {
  '_astro/a.0123.css': 'p {}',
  '2022/02/07/first/index.html': 'first',
  '2022/02/07/index.html': 'day',
  'old [1]*/ä/index.html': 'old',
  'feeds/atom.xml': '<feed/>',
  'index.html': '<a href=/2022/02/07/first/>first</a>',
};
const { 'old [1]*/ä/index.html': _, ...kept } = firstSite;
export const secondSite = {
  ...kept,
  '2022/02/07/second/index.html': 'second',
  '2022/02/07/index.html': 'day with two',
  'index.html': '<a href=/2022/02/07/second/>second</a>',
};
