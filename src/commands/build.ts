/**
 * `npm run build`: builds the site and publishes it. `-- --at TIME` builds the edition of a time and means the same as the
 * variable `EDITION_DATE`; `--at now` is the time of this machine. `-- --record` writes the register of addresses. The exit code is 1 when the build fails.
 */
import { applyOptions } from './command-line.ts';
import { runBuild } from './run-build.ts';

await runBuild(() => applyOptions('npm run build', ['paper', 'at', 'strict', 'record']));
