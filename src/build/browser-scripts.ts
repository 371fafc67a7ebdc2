/** Plugins for the bundler that keep the scripts of the browser few and small. */
import type { Plugin } from './bundle-plugin.ts';

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * Leaves out the bundler's helper that preloads dependencies of a dynamic import: a kilobyte on every page, and no use here. Scripts
 * that share the rest of it would import a file of their own, one request more on every page, so none keeps it: each `import()` that
 * the bundler has wrapped in a call of the helper stands alone again.
 */
export const withoutPreloading: Plugin = {
  name: 'without-preloading',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  // After the bundler's own hook, which puts the list of dependencies into each call of the helper.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const helper = chunks.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === PRELOAD_HELPER);
      if (!helper) return;
      for (const chunk of chunks) {
        const code = withoutHelper(chunk.code, helper.fileName);
        if (code === undefined) this.error(`${chunk.fileName}: an import() is still wrapped in the bundler's helper.`);
        else chunk.code = code;
      }
      delete bundle[helper.fileName];
    },
  },
};

/**
 * A script without its import of the helper and without the calls around each `import()`, of which the bundler makes two kinds:
 * `h(()=>import(`./a.js`),[])`, and `h(async()=>{let{b}=await import(`./a.js`);return{b}},[])`.
 * @param helper the path of the helper's file in the site
 * @returns undefined when a call is left
 */
function withoutHelper(code: string, helper: string): string | undefined {
  const name = helper.slice(helper.lastIndexOf('/') + 1).replaceAll('.', '\\.');
  const imported = new RegExp(`import\\{\\w+ as (\\w+)\\}from"\\./${name}";`);
  const [, call] = imported.exec(code) ?? [];
  if (!call) return code;
  const load = '(import\\(`[^`]*`\\))';
  const whole = `\\(\\)=>${load}`;
  const parts = `async\\(\\)=>\\{let\\{[^}]*\\}=await ${load};return\\{[^}]*\\}\\}`;
  const stripped = code
    .replace(imported, '')
    .replace(new RegExp(`\\b${call}\\((?:${whole}|${parts}),\\[\\]\\)`, 'g'), '$1$2');
  const isLeft = new RegExp(`\\b${call}\\((?:async)?\\(\\)=>(?:\\{let\\{[^}]*\\}=await )?import\\(`).test(stripped);
  return isLeft ? undefined : stripped;
}

/**
 * Names the scripts of pages after their component alone, `SearchPage.HASH.js`: all other scripts import that of every page by its name.
 */
export const shortNames: Plugin = {
  name: 'short-names',
  applyToEnvironment: ({ name }) => name === 'client',
  outputOptions: (options) => ({
    ...options,
    entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`,
  }),
};

/** Modules of highlights, of stored lists and of the settings that these share: one file in place of five. */
const SHARED_MODULES =
  /src\/client\/(?:download|format|highlights\/(?:highlights|stored-highlight)|offline\/format-cached|history\/(?:snapshot|import-entries|restore-offline-copies))\.ts$/;

/** Puts the shared modules into one file. Without the two options, all that they import would leave the script of every page for it. */
export const sharedFile: Plugin = {
  name: 'shared-file',
  applyToEnvironment: ({ name }) => name === 'client',
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  outputOptions: (options) => ({
    ...options,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'shared', test: SHARED_MODULES }] },
  }),
};
