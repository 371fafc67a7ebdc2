/** Renders pages with Astro. It bundles the code first; the bundle is cached for the next build. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Site } from '../site.ts';
import { saveBundle } from './bundle-cache.ts';
import { type BundleRecord, recordBundle } from './bundle-plugin.ts';
import { BUILD_INTEGRATION } from './dev-integration.ts';
import type { Assets } from './output/collect.ts';
import { copyPublicFiles } from './output/public-dir.ts';
import { incrementalPrerenderer } from './prerenderer.ts';
import type { BuildSession, Project } from './session.ts';

export type RunAstro = (config: AstroInlineConfig) => Promise<unknown>;

/** @returns everything that Astro has written: the bundled assets and the public folder. Pages go to the session's output. */
export async function renderWithAstro(
  { root, publicDir, programPublicDir }: Project,
  site: Site,
  session: BuildSession,
  runAstro?: RunAstro,
): Promise<Assets> {
  session.progress.begin('bundle');
  const run = runAstro ?? (await import('astro')).build;
  const bundle: BundleRecord = { names: new Set(), modules: undefined };
  // The integrations of the inline config come after those of the config file, so no other one writes after this one. Only
  // warnings are printed: Astro has a line for every page.
  await run({ root, logLevel: 'warn', integrations: [renderInto(session, root, site.base, bundle)] });
  const tree = join(session.paths.tmp, 'site');
  // Astro has copied the public folder of the program.
  if (programPublicDir !== undefined) copyPublicFiles({ publicDir }, tree);
  return { tree, bundled: bundle.names };
}

/** Has Astro write into the temporary folder of the session instead of the site, and pages into the session's output. */
function renderInto(session: BuildSession, root: string, base: string, bundle: BundleRecord): AstroIntegration {
  const { paths, progress, output, options } = session;
  const outDir = join(paths.tmp, 'site');
  const folder = (path: string) => pathToFileURL(`${path}/`);
  return {
    name: BUILD_INTEGRATION,
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          outDir: folder(outDir),
          cacheDir: folder(join(paths.tmp, 'cache')),
          vite: { plugins: [recordBundle(bundle)] },
        });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((astro) => {
          // Astro calls this after bundling, and changes the bundled files only later.
          saveBundle({ root, fingerprint: options.fingerprints.bundle }, bundle, outDir);
          return incrementalPrerenderer(astro, output, progress, base);
        });
      },
    },
  };
}
