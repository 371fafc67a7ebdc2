/** A plugin for the bundler: adds the entry module of the cached bundle, and records the files that the bundler writes. */
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/** A Vite plugin, as Astro's configuration takes it. */
export type Plugin = NonNullable<NonNullable<AstroConfig['vite']>['plugins']>[number];

/** The bundler's output; filled while it writes. */
export interface BundleRecord {
  /** Style sheets, scripts, and the files they load: paths below the site's root. See `FileOwners.bundled`. */
  readonly names: Set<string>;
  /** The folder of the modules that render pages. Astro removes it after rendering. */
  modules: string | undefined;
}

/** The name of the bundled `bundle-entry.ts` in that folder. */
export const ENTRY_FILE = 'pages-app.mjs';

/** See `astro-route-cache.d.ts`. */
const ROUTE_CACHE = 'astro:route-cache';
const routeCacheFile = () =>
  fileURLToPath(import.meta.resolve('astro/package.json')).replace(/package\.json$/, 'dist/core/render/route-cache.js');

export function recordBundle(record: BundleRecord): Plugin {
  return {
    name: 'dateline:bundled',
    buildStart() {
      if (this.environment.name !== 'prerender') return;
      const id = fileURLToPath(new URL('bundle-entry.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: ENTRY_FILE });
    },
    resolveId: (id) => (id === ROUTE_CACHE ? routeCacheFile() : undefined),
    writeBundle({ dir }, bundle) {
      // Modules of the server are not a part of the site. Their style sheets are.
      const isClient = this.environment.name === 'client';
      if (this.environment.name === 'prerender') record.modules = dir;
      for (const { fileName, type } of Object.values(bundle)) {
        if (isClient || type === 'asset') record.names.add(fileName);
      }
    },
  };
}
