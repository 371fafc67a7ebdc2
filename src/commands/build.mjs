/** `npm run build`, bundled. */
import { runBundled } from './bundle/run-bundled.mjs';

await runBundled(new URL('build.ts', import.meta.url));
