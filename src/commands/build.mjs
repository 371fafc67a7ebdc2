/**
 * Starts `build.ts` with the compile cache. This file is JavaScript: to load a first file of TypeScript, before the cache is there,
 * takes Node as long as a seventh of a build that finds nothing to do.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/dateline/compiled', import.meta.url)));
await import('./build.ts');
