/** Bundles a program: a command, its worker threads and the packages that they import. */
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Packages that stay in `node_modules`: those with native code, and those that a build loads only when it bundles pages. */
const external = /^(astro|vite|rolldown|sharp)(\/|$)/;

/** The address of a worker thread's file. */
const workerAddress = /new URL\('([^']+-worker\.ts)', import\.meta\.url\)/g;

/** Makes bundles of worker threads too, and keeps for all other modules the address that their source has. */
const addresses = {
  name: 'dateline:addresses',
  transform: {
    filter: { code: 'import.meta.url' },
    /** @this {import('rolldown').TransformPluginContext} @param {string} code @param {string} id */
    async handler(code, id) {
      /** @type {string[]} */
      const workers = [];
      for (const [, name = ''] of code.matchAll(workerAddress)) {
        const file = await this.resolve(name, id);
        workers.push(this.emitFile({ type: 'chunk', id: file?.id ?? name }));
      }
      const withWorkers = code.replace(workerAddress, () => `new URL(import.meta.ROLLUP_FILE_URL_${workers.shift()})`);
      const address = JSON.stringify(pathToFileURL(id).href);
      // All lines stay where they are, so the positions of the source are still right.
      return { code: withWorkers.replaceAll('import.meta.url', address), map: null };
    },
  },
};

/**
 * @param {string} entry the file of the command
 * @param {string} folder receives the bundle
 * @param {string} name the name of the command's module in that folder
 */
export async function bundleProgram(entry, folder, name) {
  const bundle = await rolldown({ input: entry, external, platform: 'node', plugins: [addresses], logLevel: 'silent' });
  await bundle.write({
    dir: folder,
    entryFileNames: name,
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await bundle.close();
}
