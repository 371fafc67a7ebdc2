/** `npm run cluster`, bundled. */
import { runBundled } from '../src/commands/bundle/run-bundled.mjs';

await runBundled(new URL('cluster.ts', import.meta.url));
