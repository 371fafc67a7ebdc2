/** Which test files a speed of tests runs, and which of them need a second build of the sample site. */
import { globSync } from 'node:fs';

/** The folders of tests. Node's runner orders the files by name. */
const folders = [
  'test/browser',
  'test/browsers',
  'test/integration',
  'test/corpora',
  'test/generated',
  'test/site',
  'test/unit',
  'test/repo',
  'packages/*/test',
  'cluster/test',
];

interface Choice {
  /** Slow files and corpora as well. */
  readonly full: boolean;
  /** Of those only what `npm test` leaves out. */
  readonly rest: boolean;
  /** Without a folder of real articles the tests on them are left out. */
  readonly hasCorpora: boolean;
  /** Without the packages of `cluster/` its tests are left out. */
  readonly hasQueue: boolean;
}

export function chooseFiles({ full, rest, hasCorpora, hasQueue }: Choice): string[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.test.ts`).sort())
    .filter((file) => {
      if (!hasQueue && /^cluster[\\/]/.test(file)) return false;
      const isCorpora = /^test[\\/]corpora[\\/]/.test(file);
      const isFast = !isCorpora && !file.endsWith('.slow.test.ts');
      return isFast ? !rest : (full || rest) && (!isCorpora || hasCorpora);
    });
}

/** A folder stands for all tests in it. */
export const filesOf = (path: string): string[] =>
  path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.test.ts`).sort();

/** Whether a file compares the sample site with the same newspaper built for another address and base path. */
export const needsSecondSite = (file: string) =>
  /test\/(?:site\/(?:feeds|links|preview)|browser\/device\/stored-(?:states|highlights))\.slow\.test\.ts$/.test(file);

/**
 * Whether a file has tests of pure functions or of the project's own files, which load in one process with others and leave nothing
 * behind for them.
 */
export const runsInOneProcess = (file: string) =>
  /^(?:test\/(?:unit|repo)|packages|cluster)\/.*(?<!\.slow)\.test\.ts$/.test(file);

/** Whether a file only reads the built site, which such files share in one process. */
export const readsSite = (file: string) => /^test\/site\/.*(?<!\.slow)\.test\.ts$/.test(file);
