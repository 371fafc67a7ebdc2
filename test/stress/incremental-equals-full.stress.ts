/**
 * Warm equals cold: random sequences of what editors, programs and disks do to a newspaper, and after each build the very
 * site that a build from nothing makes. Astro is started once; its pages are rendered for every build anew, so that
 * hundreds of sequences take minutes.
 */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { numberFrom, randomFrom, root, temporaryFolder } from './support/builds.ts';
import { changes, plainNewspaper } from './support/random-changes.ts';
import { coldDigest, type House, warmDigest } from './support/fast-build.ts';

const sequences = numberFrom('STRESS_SEQUENCES', 200);
const seed = numberFrom('STRESS_SEED', 1);
/** Changes of one sequence, each followed by a build. */
const LENGTH = 5;

test(`${sequences} sequences of changes`, async (t) => {
  const folder = temporaryFolder(t);
  const house: House = { root: join(folder, 'project'), contentDir: join(folder, 'content'), siteUrl: '' };
  process.env['CONTENT_DIR'] = house.contentDir;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // One of the changes empties the folder, others remove articles.
  process.env['ALLOW_EMPTY'] = '1';
  process.env['ALLOW_SHRINK'] = '1';
  const told = { builds: 0, killed: 0, reused: 0, rendered: 0, changes: {} as Record<string, number> };

  const play = async (astro: AstroPrerenderer) => {
    for (let sequence = 1; sequence <= sequences; sequence += 1) {
      const random = randomFrom(seed * 10_000 + sequence);
      for (const where of [house.root, house.contentDir]) rmSync(where, { recursive: true, force: true });
      mkdirSync(house.root, { recursive: true });
      plainNewspaper(house.contentDir, random);
      const story: string[] = [];
      for (let step = 0; step <= LENGTH; step += 1) {
        if (step > 0) {
          const [name, change] = changes[Math.floor(random() * changes.length)] ?? assert.fail();
          change(house, random);
          story.push(name);
          told.changes[name] = (told.changes[name] ?? 0) + 1;
        }
        const what = `seed ${seed}, sequence ${sequence}: ${story.join(', ')}`;
        if (random() < 0.15) {
          const { error } = await warmDigest(astro, house, 1 + Math.floor(random() * 150));
          if (error !== undefined) told.killed += 1;
          story.push('a killed build');
        }
        const cold = await coldDigest(astro, house);
        const warm = await warmDigest(astro, house, 0);
        assert.equal(warm.error, undefined, what);
        assert.equal(warm.digest, cold, what);
        told.builds += 1;
        told.reused += warm.reused;
        told.rendered += warm.rendered;
      }
    }
  };
  await withPages(play, join(folder, 'astro'));
  t.diagnostic(JSON.stringify(told));
  assert.ok(told.killed > 0 && told.reused > told.rendered, 'builds were killed, and pages were reused');
});

/** Starts Astro on the project's pages, and lets `play` have them in place of rendering a site. */
async function withPages(play: (astro: AstroPrerenderer) => Promise<void>, outDir: string): Promise<void> {
  let failure: unknown;
  const stage: AstroIntegration = {
    name: 'stage',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            try {
              await play(astro);
            } catch (error) {
              failure = error;
            }
            return [];
          },
        }));
      },
    },
  };
  const { build } = await import('astro');
  const { default: config } = await import('../../astro.config.mjs');
  await build({
    ...config,
    configFile: false,
    root,
    outDir,
    cacheDir: `${outDir}-cache`,
    integrations: [stage],
    logLevel: 'warn',
  });
  if (failure) throw failure;
}
