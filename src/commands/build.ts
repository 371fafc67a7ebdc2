/**
 * `npm run build`: reads the content, and has the pages made, unless the site that is served is the one it would make: with
 * what a build before has left bundled, or else by Astro. Astro's own messages are warnings and errors only: what it has to
 * tell of each page would fill screens.
 */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../errors.ts';

/** Milliseconds in which what is being compiled is done, when nothing runs that would have more compiled. */
const COMPILED = 100;

const root = fileURLToPath(new URL('../..', import.meta.url));

// Half of a small build is the compiling of its tools.
enableCompileCache(join(root, 'node_modules', '.cache', 'dateline', 'compiled'));
// A build asks nothing of the network, and Astro's count of its users is a request.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  // Imported here because a setting that cannot be used is thrown by the import.
  const { site } = await import('../site.ts');
  const { prepareBuild, takePreparedBuild } = await import('../build/prepare.ts');
  const { finishUnchanged } = await import('../build/session.ts');
  const { describeRun, printSummary } = await import('../build/report/summary.ts');
  const project = { root: resolve(root), outDir: resolve(root, site.outDir), publicDir: join(root, 'public') };
  const started = await prepareBuild(project, site);
  const { job, content, unchanged } = started;
  if (unchanged) {
    takePreparedBuild();
    const run = finishUnchanged(job, content, (text) => console.warn(text));
    printSummary(job, content.rows, site);
    console.log(`${describeRun(run)}\nNothing has changed: the site stays as it is.`);
  } else if (!(await (await import('../build/render-from-bundle.ts')).renderFromBundle(started, project.root))) {
    const { build } = await import('astro');
    await build({ root, logLevel: 'warn' });
  }
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
  // Threads may be at work on the search of a site that will not be, for minutes, and the lock is held as long. But not at
  // once: an exit waits for V8's compilers, and one of those that wants memory waits for the collector, which has ended.
  process.stderr.write('', () => setTimeout(() => process.exit(), COMPILED));
}

/** A failure of ours is its message; of what Astro found in a page, also where and what it advises. */
function told(error: unknown): string {
  // Those of ours that say all by their message have no stack.
  if (!(error instanceof Error) || !error.stack || error.name === 'SettingError') return messageOf(error);
  const { loc, hint } = error as { loc?: { file?: string; line?: number }; hint?: string };
  return [error.stack, loc?.file && `${loc.file}:${loc.line ?? 1}`, hint].filter(Boolean).join('\n');
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${errorCode(error.cause)})`;
}
