/** Kills the stages of a shared build at random moments, and damages the store: the release in the end is that of one machine. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { writeCorpus } from '../../bench/corpus/generate-corpus.ts';
import { buildWhole, digestServed, numberFrom, randomFrom, startCommand, temporaryFolder } from './support/builds.ts';

/** A kill in a shared build takes as long as four in a build of a few articles. */
const kills = Math.ceil(numberFrom('STRESS_KILLS', 100) / 4);
const seed = numberFrom('STRESS_SEED', 1);
/** Kills in the stages of one build, which then runs to its end. */
const KILLS_PER_BUILD = 6;
const SHARDS = 2;

test(`${kills} kills in builds that several processes share`, async (t) => {
  const folder = temporaryFolder(t);
  const random = randomFrom(seed);
  const contentDir = join(folder, 'content');
  writeCorpus(contentDir, { articles: 420 });
  const outDir = join(folder, 'dist');
  const alone = await buildWhole({ outDir: join(folder, 'alone'), contentDir });
  // The site that is served while the builds are killed.
  const before = join(folder, 'before');
  writeCorpus(before, { articles: 410 });
  let served = await buildWhole({ outDir, contentDir: before });
  let killed = 0;
  for (let build = 1; killed < kills; build += 1) {
    const store = join(folder, `store-${build}`);
    const start = (script: string, ...args: string[]) =>
      startCommand(`src/commands/${script}`, [...args, '--store', store], { outDir, contentDir });
    const shards = Array.from({ length: SHARDS }, (_, at) => `${at + 1}/${SHARDS}`);
    const steps = [
      ...shards.map((shard) => () => start('build.mjs', '--stage', 'map', '--shard', shard)),
      () => start('build.mjs', '--stage', 'reduce'),
      ...shards.map((shard) => () => start('build.mjs', '--stage', 'render', '--shard', shard)),
      () => start('merge.mjs'),
    ];
    const chosen = new Set(Array.from({ length: KILLS_PER_BUILD }, () => Math.floor(random() * steps.length)));
    for (const [at, step] of steps.entries()) {
      if (chosen.has(at)) {
        const begun = step();
        await pause(random() * 4000);
        begun.kill();
        const { code, printed } = await begun.ended;
        assert.ok(code === 'SIGKILL' || code === 0, printed);
        killed += code === 0 ? 0 : 1;
        const now = digestServed(outDir);
        assert.ok(
          now === served || (at === steps.length - 1 && now === alone),
          `kill ${killed} left another site (seed ${seed})`,
        );
      }
      // A stage whose process was killed may be missing for good: the merge does its work.
      if (chosen.has(at) && at < steps.length - 1 && random() < 0.3) continue;
      const { code, printed } = await step().ended;
      assert.equal(code, 0, printed);
    }
    assert.equal(digestServed(outDir), alone, `build ${build} (seed ${seed})`);
    // Objects that a machine has cut off are made again.
    for (const file of globSync(join(store, 'values/*/*'))) {
      if (random() < 0.3) writeFileSync(file, readFileSync(file).subarray(0, 10));
    }
    served = await buildWhole({ outDir, contentDir: before });
    const merged = await start('merge.mjs').ended;
    assert.equal(merged.code, 0, merged.printed);
    assert.equal(digestServed(outDir), alone, `merge of a damaged store (seed ${seed})`);
    served = await buildWhole({ outDir, contentDir: before });
  }
});
