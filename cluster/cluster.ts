/**
 * `npm run cluster -- build` builds a paper on many machines: it shares out the jobs by way of a queue. `npm run cluster -- worker`
 * does them, on as many machines as there are (docs/many-machines.md). The exit code is 1 when it fails.
 */
import { existsSync } from 'node:fs';
import { applyOptions } from '../src/commands/command-line.ts';
import { runBuild } from '../src/commands/run-build.ts';
import { BuildError } from '../src/errors.ts';
import { readClusterOptions } from './options.ts';

const [command, ...args] = process.argv.slice(2);
const isInstalled = existsSync(new URL('node_modules/bullmq', import.meta.url));

await runBuild(
  () => {
    if (command !== 'build' && command !== 'worker') {
      throw new BuildError(
        'Write `npm run cluster -- build` on one machine, and `npm run cluster -- worker` on those that help it.',
      );
    }
    if (!isInstalled) {
      throw new BuildError('The queue is not installed. `npm ci --prefix cluster` installs it.');
    }
    const known = ['paper', 'at', 'strict', 'store', 'queue', 'redis', 'name'] as const;
    const own = applyOptions(`npm run cluster -- ${command}`, command === 'build' ? [...known, 'record'] : known, args);
    return readClusterOptions(own, process.env);
  },
  async (project, site, options) => {
    if (site.preview) throw new BuildError('A preview is built by one machine: npm run preview.');
    if (command === 'build') await (await import('./build.ts')).buildInCluster(project, site, options);
    else await (await import('./worker.ts')).workInCluster(project, site, options);
  },
);
// BullMQ may still wait for a server that is away.
process.exit();
