/** `npm run articles`, bundled. */
import { runBundled } from './bundle/run-bundled.mjs';

await runBundled(new URL('articles.ts', import.meta.url));
