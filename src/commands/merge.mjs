/** `npm run merge`, bundled. */
import { runBundled } from './bundle/run-bundled.mjs';

await runBundled(new URL('merge.ts', import.meta.url));
