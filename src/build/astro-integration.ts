/**
 * Adapts publishing to Astro's hooks. Astro renders pages into the press and writes everything else into a workshop
 * instead of the folder that is served; what a build has made is published at the end. In development the content is read
 * and watched. `astro sync` and `astro preview` pass through here without a trace.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { recordBundle } from './bundle-plugin.ts';
import { loadContentInDev } from './dev-server.ts';
import { BuildError } from '../errors.ts';
import { buildPathsOf } from '../release/paths.ts';
import { saveBundle } from './bundle-cache.ts';
import { incrementalPrerenderer } from './prerenderer.ts';
import { beginRender, type RenderRun } from './run.ts';
import type { Terminal } from './report/progress.ts';
import { type PreparedBuild, prepareBuild, takePreparedBuild } from './prepare.ts';

/** Must be the last integration: what another one writes after it would be no part of the release. */
export function publisher(terminal?: Terminal): AstroIntegration {
  let root = '';
  let begun: (PreparedBuild & { readonly run: RenderRun }) | undefined;

  const underWay = () => {
    if (!begun) throw new BuildError('The build has not begun.');
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
          const { site: served, store } = buildPathsOf(root, outDir);
          updateConfig({ vite: { server: { watch: { ignored: [served, store].flatMap((at) => [at, `${at}/**`]) } } } });
        }
        if (command !== 'build') return;
        const started = takePreparedBuild() ?? (await prepareBuild({ root, outDir, publicDir }, site, terminal));
        const { job } = started;
        takePreparedBuild();
        begun = { ...started, run: await beginRender(started, root) };
        job.progress.begin('bundle');
        updateConfig({
          outDir: pathToFileURL(`${join(job.paths.tmp, 'site')}/`),
          cacheDir: pathToFileURL(`${join(job.paths.tmp, 'cache')}/`),
          vite: { plugins: [recordBundle(job.bundle)] },
        });
      },

      async 'astro:server:setup'({ server, logger }) {
        await loadContentInDev(server, root, site, logger);
      },

      'astro:build:start'({ setPrerenderer }) {
        const { job, run } = underWay();
        const { paths, fingerprints, bundle } = job;
        setPrerenderer((astro) => {
          // The bundler is done, and nothing has been done to its files yet.
          saveBundle({ root, basis: fingerprints.pages }, bundle, join(paths.tmp, 'site'));
          return incrementalPrerenderer(astro, job.output, site.base, run.told);
        });
      },

      async 'astro:build:done'({ dir, logger }) {
        await underWay().run.finish(fileURLToPath(dir), (text) => logger.warn(text));
      },
    },
  };
}
