import { defineConfig } from 'astro/config';
import { createFormatters } from './src/i18n/format-message.ts';
import { languages } from './src/languages.ts';
import { messages } from './src/i18n/messages.ts';
import { devIntegration } from './src/build/dev-integration.ts';
import { site } from './src/site.ts';

const { locale } = languages[site.lang];
const digits = Array.from({ length: 10 }, (_, digit) => createFormatters(locale).number(digit)).join('');

/**
 * What a page's script loads when it is wanted has nothing to be loaded beside it: the bundler's own way of doing that, a
 * kilobyte on every page, is not needed.
 */
const withoutPreloading = {
  name: 'without-preloading',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  ...(site.origin ? { site: site.origin } : {}),
  base: site.base,
  outDir: site.outDir,
  trailingSlash: 'always',
  integrations: [devIntegration()],
  // Two routes that make one page are a mistake, not a matter of which comes first.
  prerenderConflictBehavior: 'error',
  vite: {
    // The words of the browser's scripts, in the one language of the site: each where it is said.
    define: {
      ...Object.fromEntries(
        Object.entries(messages.reader).map(([name, said]) => [`words.${name}`, JSON.stringify(said)]),
      ),
      SEARCH_WORDS: JSON.stringify(messages.searching),
      LOCALE: JSON.stringify(locale),
      DIGITS: JSON.stringify(digits),
    },
    // The jump script is small enough to be set into the page, where the policy would not let it run.
    build: { assetsInlineLimit: 0 },
    plugins: [withoutPreloading],
    // The service worker's address must stay what it is, or browsers would keep the former one.
    worker: { rolldownOptions: { output: { entryFileNames: 'sw.js' } } },
    // Node reads a package's `package.json` again for each of its modules. This one's has 200 kB and is the neighbour of
    // hundreds: unless it is bundled, every build waits seconds for it.
    environments: { prerender: { resolve: { noExternal: ['date-fns'] } } },
  },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
});
