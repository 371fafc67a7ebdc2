import { defineConfig } from 'astro/config';

export default defineConfig({
  trailingSlash: 'always',
  // Beside the pages and not in node_modules, which all peers share.
  cacheDir: './.cache',
  devToolbar: { enabled: false },
});
