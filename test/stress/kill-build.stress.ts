/** Kills a real build at random moments: one of the two sites is served whole, and the next build succeeds. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buildPathsOf } from '../../src/release/paths.ts';
import {
  buildWhole,
  digestServed,
  numberFrom,
  randomFrom,
  root,
  startBuild,
  temporaryFolder,
  writeEdition,
} from './support/builds.ts';

const kills = numberFrom('STRESS_KILLS', 100);
const seed = numberFrom('STRESS_SEED', 1);
/** Sites whose builds run at the same time in one checkout: as many as the smallest machine has cores. */
const SITES = 2;
const PHASES = ['early', 'late', 'early', 'index', 'early', 'at the end', 'early', 'index'] as const;

test(`${kills} kills of a real build`, async (t) => {
  const folder = temporaryFolder(t);
  const content = { A: join(folder, 'A'), B: join(folder, 'B') };
  const cold = (edition: 'A' | 'B') => {
    writeEdition(content[edition], edition);
    return buildWhole({ outDir: join(folder, `cold-${edition}`), contentDir: content[edition] });
  };
  const [A, B] = await Promise.all([cold('A'), cold('B')]);
  assert.notEqual(A, B);
  const digest = { A, B };
  const counts = { early: 0, late: 0, index: 0, 'at the end': 0, 'too late': 0, switched: 0 };

  const killBuildsOf = async (site: number): Promise<number> => {
    const random = randomFrom(seed + site);
    const outDir = join(folder, `dist-${site}`);
    const { releases, stagedAssets, stagedPages, tmp } = buildPathsOf(root, outDir);
    const signs = { late: join(tmp, 'site'), index: join(stagedPages, 'search'), 'at the end': stagedAssets };
    const spans = { late: 1 / 4, index: 1 / 8, 'at the end': 1 / 60 };
    for (const edition of ['A', 'B'] as const) await buildWhole({ outDir, contentDir: content[edition] });
    // Before the first kill there are two releases and a cached bundle.
    const begin = performance.now();
    await buildWhole({ outDir, contentDir: content.A });
    const whole = performance.now() - begin;

    for (let number = 1; number <= kills / SITES; number += 1) {
      const edition = random() < 0.5 ? 'A' : 'B';
      const before = digestServed(outDir);
      // Half at any moment; a quarter once the search index is begun; the rest once pages are written, or the tree is in the store.
      const phase = PHASES[number % PHASES.length] ?? 'early';
      const born = () => (phase === 'early' ? 0 : statSync(signs[phase], { throwIfNoEntry: false })?.birthtimeMs);
      // A killed build may have left this folder; only a newer one is a sign of this build.
      const leftOver = born();
      // Every other build whose index is interrupted is a cold one.
      const env: Record<string, string> = phase === 'index' && random() < 0.5 ? { FRESH: '1' } : {};
      const build = startBuild({ outDir, contentDir: content[edition], env });
      if (phase === 'early') await pause(random() * whole);
      else {
        while (build.child.exitCode === null && (born() ?? leftOver) === leftOver) await pause(1);
        await pause(random() * whole * spans[phase]);
      }
      build.kill();
      const { code, printed } = await build.ended;
      assert.ok(code === 'SIGKILL' || code === 0, printed);
      counts[code === 0 ? 'too late' : phase] += 1;

      const after = digestServed(outDir);
      const what = `kill ${number} of site ${site} (seed ${seed})`;
      assert.ok(after === before || after === digest[edition], `${what} left another site`);
      if (code !== 0 && after !== before) counts.switched += 1;
      if (number % 10 > 0) continue;
      assert.equal(await buildWhole({ outDir, contentDir: content[edition] }), digest[edition], `after ${what}`);
      assert.ok(readdirSync(releases).length <= 8, 'two releases are kept');
      assert.ok(!existsSync(stagedAssets) && !existsSync(tmp), 'nothing is left over');
    }
    return whole;
  };
  const wholes = await Promise.all(Array.from({ length: SITES }, (_, site) => killBuildsOf(site)));
  t.diagnostic(`seed ${seed}; a whole build takes ${Math.round(Math.max(...wholes))} ms; ${JSON.stringify(counts)}`);
});
