import { defineConfig } from 'astro/config';
import { languages } from './src/languages.ts';
import { messages } from './src/i18n/messages.ts';
import { sharedFile, shortNames, withoutPreloading } from './src/build/browser-scripts.ts';
import { devIntegration } from './src/build/dev/dev-integration.ts';
import { site } from './src/site.ts';

const { locale } = languages[site.lang];

export default defineConfig({
  base: site.base,
  outDir: site.outDir,
  trailingSlash: 'always',
  integrations: [devIntegration()],
  // Two routes for one page are a mistake.
  prerenderConflictBehavior: 'error',
  vite: {
    // The messages of the browser's scripts, in the language of the site.
    define: {
      ...Object.fromEntries(
        Object.entries(messages.reader).map(([name, said]) => [`words.${name}`, JSON.stringify(said)]),
      ),
      SEARCH_WORDS: JSON.stringify({
        ...messages.searching,
        copies: messages.article.copies,
        moreCopies: messages.article.moreCopies,
        dateUnknown: messages.dateUnknown,
      }),
      LOCALE: JSON.stringify(locale),
    },
    // The bundler would inline small scripts, and the content security policy forbids inline scripts.
    build: { assetsInlineLimit: 0 },
    plugins: [withoutPreloading, sharedFile, shortNames],
    // The address of the service worker must not change: browsers would keep the old one.
    worker: { rolldownOptions: { output: { entryFileNames: 'sw.js' } } },
    // Node reads a package's `package.json` again for each of its modules. That of date-fns has 200 kB, and there are
    // hundreds of modules: unless it is bundled, every build takes seconds more.
    environments: { prerender: { resolve: { noExternal: ['date-fns'] } } },
  },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
});
