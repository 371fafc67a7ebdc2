/** Watches the bundler, to know what it makes, and has it make the pages as a program of their own too. */
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/** A plugin of Vite’s, as Astro takes it. */
export type Plugin = NonNullable<NonNullable<AstroConfig['vite']>['plugins']>[number];

/** What the bundler has made; filled while it writes. */
export interface BundleRecord {
  /** Style sheets, scripts, and what they load: paths below the site's root. See `Claims.bundled`. */
  readonly names: Set<string>;
  /** The folder of the modules that render pages; gone when Astro has rendered. */
  modules: string | undefined;
}

/** The module of `pages-app.ts` in that folder. */
export const ENTRY_FILE = 'pages-app.mjs';

export function recordBundle(bundled: BundleRecord): Plugin {
  return {
    name: 'dateline:bundled',
    buildStart() {
      if (this.environment.name !== 'prerender') return;
      const id = fileURLToPath(new URL('bundle-entry.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: ENTRY_FILE });
    },
    writeBundle({ dir }, bundle) {
      // What runs on the server is written beside the output and removed with it; only its style sheets stay.
      const isClient = this.environment.name === 'client';
      if (this.environment.name === 'prerender') bundled.modules = dir;
      for (const { fileName, type } of Object.values(bundle)) {
        if (isClient || type === 'asset') bundled.names.add(fileName);
      }
    },
  };
}
