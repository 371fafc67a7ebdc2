import { defineConfig } from 'astro/config';

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  // Beside the pages and not in node_modules, which all peers share.
  cacheDir: './.cache',
  // One file of CSS, as the others have.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
});
