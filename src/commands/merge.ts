/**
 * `npm run merge -- --store URL`: makes and publishes the release from what the machines of a shared build have put into the store
 * (docs/many-machines.md). The exit code is 1 when it fails.
 */
import { applyOptions } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { runMerge } from './run-stage.ts';

await runBuild(() => applyOptions('npm run merge', ['paper', 'at', 'strict', 'record', 'store']), runMerge);
