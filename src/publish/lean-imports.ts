/**
 * Parts of the reader's scripts that are loaded when they are wanted bring no style sheets, and few files each. What Vite
 * sets around such an import to load those beforehand weighs as much as the page's own script.
 */
import type { Plugin } from './bundled.ts';

/** The name Vite has for what it sets around a dynamic import. */
const HELPER = '\0vite/preload-helper.js';

export function leanImports(): Plugin {
  return {
    name: 'dateline:lean-imports',
    enforce: 'pre',
    load: (id: string) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
