import { defineConfig } from 'astro/config';
import { createFormatters } from './src/i18n/format-message.ts';
import { languages } from './src/languages.ts';
import { messages } from './src/i18n/messages.ts';
import { devIntegration } from './src/build/dev/dev-integration.ts';
import { site } from './src/site.ts';

const { locale } = languages[site.lang];
const digits = Array.from({ length: 10 }, (_, digit) => createFormatters(locale).number(digit)).join('');

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * Leaves out the bundler's helper that preloads dependencies of a dynamic import: a kilobyte on every page, and no use here. Scripts
 * that share the rest of it would import a file of their own, one request more on every page, so none keeps it: each `import()` that
 * the bundler has wrapped in a call of the helper stands alone again.
 */
const withoutPreloading = {
  name: 'without-preloading',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  // After the bundler's own hook, which puts the list of dependencies into each call of the helper.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const helper = chunks.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === PRELOAD_HELPER);
      if (!helper) return;
      const name = helper.fileName.slice(helper.fileName.lastIndexOf('/') + 1).replaceAll('.', '\\.');
      const imported = new RegExp(`import\\{\\w+ as (\\w+)\\}from"\\./${name}";`);
      for (const chunk of chunks) {
        const [, call] = imported.exec(chunk.code) ?? [];
        if (!call) continue;
        const load = '(import\\(`[^`]*`\\))';
        const wrapped = `(?:\\(\\)=>${load}|async\\(\\)=>\\{let\\{[^}]*\\}=await ${load};return\\{[^}]*\\}\\})`;
        chunk.code = chunk.code
          .replace(imported, '')
          .replace(new RegExp(`\\b${call}\\(${wrapped},\\[\\]\\)`, 'g'), (_call, whole, parts) => whole ?? parts);
        if (new RegExp(`\\b${call}\\((?:async)?\\(\\)=>(?:\\{let\\{[^}]*\\}=await )?import\\(`).test(chunk.code))
          this.error(`${chunk.fileName}: an import() is still wrapped in the bundler's helper.`);
      }
      delete bundle[helper.fileName];
    },
  },
};

/** Modules of highlights, of stored lists and of the settings that these share: one file in place of five. */
const SHARED_MODULES =
  /src\/client\/(?:download|format|highlights\/(?:highlights|stored-highlight|delete-highlight|quote)|offline\/format-cached|history\/(?:snapshot|restore-offline-copies))\.ts$/;

/** Puts them into the file. Without the two options, all that they import would leave the script of every page for it. */
const sharedFile = {
  name: 'shared-file',
  applyToEnvironment: ({ name }) => name === 'client',
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  outputOptions: (options) => ({
    ...options,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'shared', test: SHARED_MODULES }] },
  }),
};

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
      DIGITS: JSON.stringify(digits),
    },
    // The bundler would inline small scripts, and the content security policy forbids inline scripts.
    build: { assetsInlineLimit: 0 },
    plugins: [withoutPreloading, sharedFile],
    // The address of the service worker must not change: browsers would keep the old one.
    worker: { rolldownOptions: { output: { entryFileNames: 'sw.js' } } },
    // Node reads a package's `package.json` again for each of its modules. That of date-fns has 200 kB, and there are
    // hundreds of modules: unless it is bundled, every build takes seconds more.
    environments: {
      prerender: { resolve: { noExternal: ['date-fns'] } },
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
});
