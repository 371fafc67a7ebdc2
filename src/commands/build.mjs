/** `npm run build`, bundled. */
import { runBundled } from './run-bundled.mjs';

await runBundled(new URL('build.ts', import.meta.url));
