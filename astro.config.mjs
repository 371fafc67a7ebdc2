import { defineConfig } from 'astro/config';
import { publisher } from './src/publish/integration.ts';
import { site } from './src/site.ts';

export default defineConfig({
  ...(site.origin ? { site: site.origin } : {}),
  base: site.base,
  outDir: site.outDir,
  trailingSlash: 'always',
  integrations: [publisher()],
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
});
