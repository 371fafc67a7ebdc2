/** `npm run preview`, bundled. */
import { runBundled } from './bundle/run-bundled.mjs';

await runBundled(new URL('preview.ts', import.meta.url));
