/** Makes the bundle without rendering a page, on a machine that renders for a build of another one. */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAstroDataFiles } from '../astro-data-files.ts';
import { type BundleKey, type CachedBundle, loadBundle, saveBundle } from '../bundle-cache.ts';
import { type BundleRecord, recordBundle } from '../bundle-plugin.ts';
import { BUILD_INTEGRATION } from '../dev/dev-integration.ts';

/** @returns undefined when the bundle could not be kept */
export async function makeBundle(key: BundleKey): Promise<CachedBundle | undefined> {
  const { build } = await import('astro');
  const cache = join(key.root, 'node_modules', '.cache', 'dateline');
  mkdirSync(cache, { recursive: true });
  createAstroDataFiles(key.root);
  // Inside the project: the modules of a bundle import its packages.
  const folder = mkdtempSync(join(cache, 'bundling-'));
  const record: BundleRecord = { names: new Set(), modules: undefined };
  const url = (name: string) => pathToFileURL(`${join(folder, name)}/`);
  try {
    await build({
      root: key.root,
      logLevel: 'warn',
      integrations: [
        {
          name: BUILD_INTEGRATION,
          hooks: {
            'astro:config:setup'({ updateConfig }) {
              const vite = { plugins: [recordBundle(record)] };
              updateConfig({ outDir: url('site'), cacheDir: url('cache'), vite });
            },
            'astro:build:start'({ setPrerenderer }) {
              setPrerenderer((astro) => {
                saveBundle(key, record, join(folder, 'site'));
                return { ...astro, name: BUILD_INTEGRATION, getStaticPaths: async () => [] };
              });
            },
          },
        },
      ],
    });
    return loadBundle(key);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
