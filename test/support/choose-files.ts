/** Which test files a speed of tests runs, and which of them need a second build of the sample site. */
import { globSync } from 'node:fs';

/** The folders of tests. Node's runner orders the files by name. */
const kinds = ['browser', 'integration', 'corpora', 'generated', 'site', 'unit', 'repo'];

interface Choice {
  /** Slow files and corpora as well. */
  readonly full: boolean;
  /** Of those only what `npm test` leaves out. */
  readonly rest: boolean;
  /** Without a folder of real articles the tests on them are left out. */
  readonly hasCorpora: boolean;
}

export function chooseFiles({ full, rest, hasCorpora }: Choice): string[] {
  return kinds
    .flatMap((kind) => globSync(`test/${kind}/**/*.test.ts`).sort())
    .filter((file) => {
      const isCorpora = /^test[\\/]corpora[\\/]/.test(file);
      const isFast = !isCorpora && !file.endsWith('.slow.test.ts');
      return isFast ? !rest : (full || rest) && (!isCorpora || hasCorpora);
    });
}

/** Whether a file compares the sample site with the same newspaper built for another address and base path. */
export const needsSecondSite = (file: string) => /test\/site\/(?:feeds|links|preview)\.slow\.test\.ts$/.test(file);
