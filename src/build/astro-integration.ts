/**
 * Adapts publishing to Astro's hooks. Astro renders pages into the press and writes everything else into a workshop
 * instead of the folder that is served; what a build has made is published at the end. In development the content is read
 * and watched. `astro sync` and `astro preview` pass through here without a trace.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { bundleWatch } from './bundle-plugin.ts';
import { readWhileServing } from './dev-server.ts';
import { BuildFailure } from '../errors.ts';
import { placesOf } from '../release/paths.ts';
import { keepPlates } from './bundle-cache.ts';
import { printing } from './prerenderer.ts';
import { beginPressRun, type PressRun } from './run.ts';
import type { Terminal } from './report/progress.ts';
import { type Started, start, takeStarted } from './prepare.ts';

/** Must be the last integration: what another one writes after it would be no part of the release. */
export function publisher(terminal?: Terminal): AstroIntegration {
  let root = '';
  let begun: (Started & { readonly run: PressRun }) | undefined;

  const underWay = () => {
    if (!begun) throw new BuildFailure('The build has not begun.');
    return begun;
  };

  return {
    name: 'publish',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        root = resolve(fileURLToPath(config.root));
        const outDir = resolve(fileURLToPath(config.outDir));
        const publicDir = resolve(fileURLToPath(config.publicDir));
        if (command === 'dev') {
          // The watcher would follow the link and listen to every file of every release.
          const { site: served, shelf } = placesOf(root, outDir);
          updateConfig({ vite: { server: { watch: { ignored: [served, shelf].flatMap((at) => [at, `${at}/**`]) } } } });
        }
        if (command !== 'build') return;
        const started = takeStarted() ?? (await start({ root, outDir, publicDir }, site, terminal));
        const { job } = started;
        takeStarted();
        begun = { ...started, run: await beginPressRun(started, root) };
        job.stages.begin('bundle');
        updateConfig({
          outDir: pathToFileURL(`${join(job.places.workshop, 'site')}/`),
          cacheDir: pathToFileURL(`${join(job.places.workshop, 'cache')}/`),
          vite: { plugins: [bundleWatch(job.bundled)] },
        });
      },

      async 'astro:server:setup'({ server, logger }) {
        await readWhileServing(server, root, site, logger);
      },

      'astro:build:start'({ setPrerenderer }) {
        const { job, run } = underWay();
        const { places, basis, bundled } = job;
        setPrerenderer((astro) => {
          // The bundler is done, and nothing has been done to its files yet.
          keepPlates({ root, basis: basis.pages }, bundled, join(places.workshop, 'site'));
          return printing(astro, job.press, site.base, run.told);
        });
      },

      async 'astro:build:done'({ dir, logger }) {
        await underWay().run.finish(fileURLToPath(dir), (text) => logger.warn(text));
      },
    },
  };
}
