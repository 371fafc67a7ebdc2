/**
 * `npm run build`: builds the site and publishes it. `-- --at TIME` builds the edition of a time and means the same as the
 * variable `EDITION_DATE`; `--at now` is the time of this machine. `-- --record` writes the register of addresses. With `--stage`,
 * it does a part of a build that several machines share (docs/many-machines.md). The exit code is 1 when the build fails.
 */
import { applyOptions } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { isStaged, runStage } from './run-stage.ts';

await runBuild(
  () => applyOptions('npm run build', ['paper', 'at', 'strict', 'record', 'stage', 'shard', 'store']),
  async (project, site, options) => {
    if (isStaged(options)) await runStage(project, site, options);
    else await (await import('../build/build.ts')).build(project, site);
  },
);
