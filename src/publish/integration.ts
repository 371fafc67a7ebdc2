/**
 * Adapts publishing to Astro's hooks. Astro renders pages into the press and writes everything else into a workshop
 * instead of the folder that is served; what a build has made is published at the end. In development the content is read
 * and watched. `astro sync` and `astro preview` pass through here without a trace.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { readStore, readSubjects } from '../store.ts';
import { bundleWatch } from './bundled.ts';
import { readWhileServing } from './development.ts';
import { BuildFailure } from './failure.ts';
import { abandon, conclude } from './job.ts';
import { leanImports } from './lean-imports.ts';
import { placesOf } from './places.ts';
import { printing } from './prerender.ts';
import { makeSearch, type SearchFiles } from './search.ts';
import type { Terminal } from './stages.ts';
import { type Started, start, takeStarted } from './start.ts';
import { findSubjects, kindsFile } from './subjects.ts';
import { describe, describeReasons, describeRun, tell } from './tell.ts';
import { printTwins } from './twins.ts';

/** Must be the last integration: what another one writes after it would be no part of the release. */
export function publisher(terminal?: Terminal): AstroIntegration {
  let root = '';
  let started: Started | undefined;
  let search: Promise<SearchFiles> | undefined;
  const idle = Promise.withResolvers<void>();

  const begun = (): Started => {
    if (!started) throw new BuildFailure('The build has not begun.');
    return started;
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
        started = takeStarted() ?? (await start({ root, outDir, publicDir }, site, terminal));
        const { job } = started;
        takeStarted();
        process.once('exit', () => abandon(job));
        const { places, bundled, stages, basis } = job;
        await findSubjects(site.names ? kindsFile(places.kinds, basis.entries) : undefined);
        if (site.search) {
          const { entries, bodies } = readStore();
          const { families } = readSubjects();
          // Of near-duplicates the first is found; its page names the others.
          const stories = Array.from(entries, ([path, entry]) => ({ path, entry })).filter(
            ({ path }) => (families.get(path)?.[0] ?? path) === path,
          );
          const contentDir = resolve(root, site.contentDir);
          search = makeSearch({
            ...job,
            ...{ stories, bodies, contentDir, lang: site.lang, tray: places.tray, basis: basis.pages },
            idle: idle.promise,
          });
          // Whoever waits for it hears of its failure; until then it is nobody's.
          search.catch(() => {});
        }
        stages.begin('bundle');
        updateConfig({
          outDir: pathToFileURL(`${join(places.workshop, 'site')}/`),
          cacheDir: pathToFileURL(`${join(places.workshop, 'cache')}/`),
          vite: { plugins: [leanImports(), bundleWatch(bundled)] },
        });
      },

      async 'astro:server:setup'({ server, logger }) {
        await readWhileServing(server, root, site, logger);
      },

      'astro:build:start'({ setPrerenderer }) {
        const { press, stages } = begun().job;
        let [of, done] = [0, 0];
        setPrerenderer((astro) =>
          printing(astro, press, site.base, {
            choosing: () => stages.begin('compare'),
            chosen(pages, wanted) {
              of = wanted;
              stages.progress(pages, pages);
              stages.begin('render');
            },
            printed() {
              done += 1;
              stages.progress(done, of);
            },
          }),
        );
      },

      async 'astro:build:done'({ dir, logger }) {
        const { job, content } = begun();
        const { press, stages } = job;
        const { entries } = readStore();
        let done = 0;
        stages.begin('twins');
        await printTwins(press, entries, resolve(root, site.contentDir), () => stages.progress(++done, entries.size));
        idle.resolve();
        const { run, ...published } = await conclude(
          job,
          fileURLToPath(dir),
          content,
          (text) => logger.warn(text),
          search,
        );
        tell(job, content.rows, site);
        if (run.pages.reused > 0 || job.explain) job.stages.say(describeReasons(job).join('\n'));
        job.stages.say(describeRun(run));
        job.stages.say(describe(published));
      },
    },
  };
}
