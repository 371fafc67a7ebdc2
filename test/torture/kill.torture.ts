/** A real build, killed at random instants: what is served is always one of the two sites, and the next build is right. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { placesOf } from '../../src/publish/places.ts';
import {
  buildWhole,
  digestServed,
  numberFrom,
  randomFrom,
  root,
  startBuild,
  temporaryFolder,
  writeEdition,
} from './builds.ts';

const kills = numberFrom('TORTURE_KILLS', 100);
const seed = numberFrom('TORTURE_SEED', 1);

test(`${kills} kills of a real build`, async (t) => {
  const folder = temporaryFolder(t);
  const random = randomFrom(seed);
  const content = { A: join(folder, 'A'), B: join(folder, 'B') };
  const digest = { A: '', B: '' };
  for (const edition of ['A', 'B'] as const) {
    writeEdition(content[edition], edition);
    digest[edition] = await buildWhole({ outDir: join(folder, `cold-${edition}`), contentDir: content[edition] });
  }
  assert.notEqual(digest.A, digest.B);

  const outDir = join(folder, 'dist');
  const { releases, incoming, workshop } = placesOf(root, outDir);
  const begin = performance.now();
  await buildWhole({ outDir, contentDir: content.A });
  const whole = performance.now() - begin;
  const counts = { early: 0, late: 0, 'at the end': 0, 'too late': 0, switched: 0 };

  for (let number = 1; number <= kills; number += 1) {
    const edition = random() < 0.5 ? 'A' : 'B';
    const before = digestServed(outDir);
    const build = startBuild({ outDir, contentDir: content[edition] });
    // Half at any instant; a quarter once pages are being written; a quarter once the finished tree is on the shelf.
    const phase = (['early', 'late', 'early', 'at the end'] as const)[number % 4] ?? 'early';
    if (phase === 'early') await pause(random() * whole);
    else {
      const sign = phase === 'late' ? join(workshop, 'site') : incoming;
      while (build.child.exitCode === null && !existsSync(sign)) await pause(1);
      await pause(random() * (phase === 'late' ? whole / 4 : 60));
    }
    build.kill();
    const { code, printed } = await build.ended;
    assert.ok(code === 'SIGKILL' || code === 0, printed);
    counts[code === 0 ? 'too late' : phase] += 1;

    const after = digestServed(outDir);
    assert.ok(after === before || after === digest[edition], `kill ${number} (seed ${seed}) left another site`);
    if (code !== 0 && after !== before) counts.switched += 1;
    if (number % 10 > 0) continue;
    assert.equal(await buildWhole({ outDir, contentDir: content[edition] }), digest[edition], `after kill ${number}`);
    assert.ok(readdirSync(releases).length <= 6, 'two releases are kept');
    assert.ok(!existsSync(incoming) && !existsSync(workshop), 'nothing is left over');
  }
  t.diagnostic(`seed ${seed}; a whole build takes ${Math.round(whole)} ms; ${JSON.stringify(counts)}`);
});
