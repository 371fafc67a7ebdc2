/** Astro's integration for `astro dev`: reads the content and watches it. Other commands of Astro pass, but for `astro build`. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildError } from '../../errors.ts';
import { buildPathsOf } from '../../release/paths.ts';
import { PREVIEW_FOLDER } from '../../release/preview-mark.ts';
import { site } from '../../site.ts';
import { loadContentInDev } from './dev-server.ts';

/** The name of the integration that `npm run build` passes to Astro. */
export const BUILD_INTEGRATION = 'dateline:build';

export function devIntegration(): AstroIntegration {
  let root = '';
  return {
    name: 'dateline:dev',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        root = resolve(fileURLToPath(config.root));
        if (command === 'build' && !config.integrations.some(({ name }) => name === BUILD_INTEGRATION)) {
          throw new BuildError('`astro build` alone cannot build this site. Use `npm run build`.');
        }
        if (command !== 'dev') return;
        // The watcher would follow the link and watch every file of every release.
        const { site: served, store } = buildPathsOf(root, resolve(fileURLToPath(config.outDir)));
        const ignored = [served, store, join(site.paperDir, PREVIEW_FOLDER)].flatMap((path) => [path, `${path}/**`]);
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },

      async 'astro:server:setup'({ server, logger }) {
        await loadContentInDev(server, root, site, logger);
      },
    },
  };
}
