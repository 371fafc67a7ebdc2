/** Brings together all that a site is made of, and checks that it is just what it should be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstThree } from '../../ingest/report-text.ts';
import { byPath } from '../../fs/path-order.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import { pagesMissing, treeProblems } from './validate.ts';
import { BuildFailure } from '../../errors.ts';
import { noJekyll } from './headers-file.ts';
import type { Job } from '../session.ts';
import { takeInventory } from '../../release/manifest.ts';
import { filesOf } from './public-dir.ts';
import { bringIn } from '../../release/publish.ts';
import type { Wanted } from '../../release/patch-tree.ts';
import { finishWorker } from './service-worker.ts';
import type { SearchFiles } from '../../search/build-index.ts';

/** Brings what Astro has written to the shelf, with what the publisher adds, and says what the site is made of. */
export function gather(
  { places, publicDir, written, bundled, press }: Pick<Job, 'places' | 'publicDir' | 'written' | 'bundled' | 'press'>,
  tree: string,
  rows: readonly ReportRow[],
  search: SearchFiles,
): ReadonlyMap<string, Wanted> {
  const copied = filesOf(publicDir);
  // A mark that the public folder holds says the same as ours; of any other file there cannot be two.
  const ours = new Map([...written].filter(([name]) => name !== noJekyll || !copied.includes(name)));
  for (const [name, text] of ours) if (!copied.includes(name)) writeFileSync(join(tree, name), text);
  finishWorker(tree, press, bundled.names);
  bringIn(places, tree);
  const files = takeInventory(places.incoming);

  const urls = rows.flatMap(({ url }) => url ?? []);
  const missing = pagesMissing(press.wishes, urls);
  if (missing.length > 0) {
    throw new BuildFailure(`No page in the output for ${missing.length} of the articles: ${firstThree(missing)}.`);
  }
  const rest = files.map((file): Wanted => {
    return { ...file, key: undefined, stamp: undefined, from: join(places.incoming, file.path), moves: true };
  });
  const wanted = new Map<string, Wanted>();
  for (const file of [...press.pages.values(), ...search.files.values(), ...rest].sort(byPath)) {
    wanted.set(file.path, file);
  }
  const claims = {
    pages: press.wishes,
    copied: new Set(copied),
    written: ours,
    found: search.files,
    bundled: bundled.names,
  };
  const problems = treeProblems(wanted, claims);
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join('\n');
    throw new BuildFailure(`The output is not the site that was meant (${problems.length}):\n${shown}`);
  }
  return wanted;
}
