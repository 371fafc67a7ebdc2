/** Renders pages with Astro. It bundles the code first; the bundle is cached for the next build. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import type { Site } from '../../site.ts';
import { isBeyondProgram } from '../../system-error.ts';
import { loadBundle, saveBundle } from '../bundle-cache.ts';
import { type BundleRecord, recordBundle } from '../bundle-plugin.ts';
import { BUILD_INTEGRATION } from '../dev/dev-integration.ts';
import type { Assets } from '../output/collect.ts';
import { copyPublicFiles } from '../output/public-dir.ts';
import { addressOf, incrementalPrerenderer } from './prerenderer.ts';
import { renderElsewhere } from './render-elsewhere.ts';
import type { BuildSession, Project } from '../session.ts';

type RouteCache = ReturnType<typeof import('../bundle-entry.ts').routeCache>;

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
  const refused = Promise.withResolvers<never>();
  // The integrations of the inline config come after those of the config file, so no other one writes after this one. Only
  // warnings are printed: Astro has a line for every page.
  const integration = renderInto({ session, root, site, bundle, onRefusal: refused.reject });
  await Promise.race([run({ root, logLevel: 'warn', integrations: [integration] }), refused.promise]);
  const tree = join(session.paths.tmp, 'site');
  // Astro has copied the public folder of the program.
  if (programPublicDir !== undefined) copyPublicFiles({ publicDir }, tree);
  return { tree, bundled: bundle.names };
}

interface Integration {
  readonly session: BuildSession;
  readonly root: string;
  readonly site: Site;
  readonly bundle: BundleRecord;
  /** See `incrementalPrerenderer`. */
  readonly onRefusal: (error: unknown) => void;
}

/** Has Astro write into the temporary folder of the session instead of the site, and pages into the session's output. */
function renderInto({ session, root, site, bundle, onRefusal }: Integration): AstroIntegration {
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
          const key = { root, fingerprint: options.fingerprints.bundle };
          saveBundle(key, bundle, outDir);
          const prerenderer = incrementalPrerenderer(astro, output, progress, site, onRefusal);
          const module = session.jobs || (options.jobs ?? 1) > 1 ? loadBundle(key)?.module : undefined;
          if (module === undefined) return prerenderer;
          const getStaticPaths = async () => {
            const pages = await prerenderer.getStaticPaths();
            try {
              return await renderElsewhere(pages, session, {
                module,
                propsOf: ({ route, pathname }) => routesOf(astro)?.get(route)?.staticPaths?.keyed.get(pathname)?.props,
                addressOf: (page) => addressOf(page, site),
                receive: prerenderer.receive,
              });
            } catch (error) {
              if (!isBeyondProgram(error)) throw error;
              onRefusal(error);
              return new Promise<never>(() => {});
            }
          };
          // Astro renders the pages that are left.
          return { ...prerenderer, getStaticPaths };
        });
      },
    },
  };
}

/** The table of the pages of routes; undefined where Astro has it elsewhere. */
const routesOf = (astro: AstroPrerenderer) =>
  (astro as { readonly app?: { readonly routeCache?: RouteCache } }).app?.routeCache;
