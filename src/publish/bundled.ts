/** Watches the bundler, to know which files of the output are its own: style sheets, scripts, and what they load. */
import type { AstroConfig } from 'astro';

/** A plugin of Vite’s, as Astro takes it. */
export type Plugin = NonNullable<NonNullable<AstroConfig['vite']>['plugins']>[number];

/** @param names filled with the paths below the site's root while the bundler writes */
export function bundleWatch(names: Set<string>): Plugin {
  return {
    name: 'dateline:bundled',
    writeBundle(_options, bundle) {
      // What runs on the server is written beside the output and removed with it; only its style sheets stay.
      const isClient = this.environment.name === 'client';
      for (const { fileName, type } of Object.values(bundle)) if (isClient || type === 'asset') names.add(fileName);
    },
  };
}
