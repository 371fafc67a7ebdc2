/** `npm run articles`, bundled. */
import { runBundled } from './run-bundled.mjs';

await runBundled(new URL('articles.ts', import.meta.url));
