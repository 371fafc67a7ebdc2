/**
 * `npm run build`: builds the site and publishes it. `-- --at TIME` builds the edition of a time and means the same as the
 * variable `EDITION_DATE`; `--at now` is the time of this machine. `-- --record` writes the register of addresses. The exit code is 1 when the build fails.
 */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../errors.ts';
import { applyOptions } from './command-line.ts';

/** Milliseconds after which V8 has finished compiling, when nothing runs that would have more compiled. */
const COMPILED = 100;

const root = fileURLToPath(new URL('../..', import.meta.url));

// Compiling the program takes half of the time of a small build.
enableCompileCache(join(root, 'node_modules', '.cache', 'dateline', 'compiled'));
// Astro would report to its authors that it was run.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  applyOptions('npm run build', ['paper', 'at', 'strict', 'record']);
  // Imported here because the import throws when a setting cannot be used.
  const { site, shareSite } = await import('../site.ts');
  const { build } = await import('../build/build.ts');
  const { publicDirsOf } = await import('../build/output/public-dir.ts');
  shareSite();
  const project = { root: resolve(root), outDir: resolve(root, site.outDir), ...publicDirsOf(root, site.paperDir) };
  await build(project, site);
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
  // Worker threads may go on for minutes with the search index of a site that will not be published. The exit must wait a
  // moment: it waits for V8's compiler threads, and one that needs memory would wait for a collector that has ended.
  process.stderr.write('', () => setTimeout(() => process.exit(), COMPILED));
}

/** The message of an expected failure; of any other error also the stack, the place and the hint that Astro gives. */
function describeFailure(error: unknown): string {
  // An expected failure has no stack.
  if (!(error instanceof Error) || !error.stack || error.name === 'SettingError') return messageOf(error);
  const { loc, hint } = error as { loc?: { file?: string; line?: number }; hint?: string };
  return [error.stack, loc?.file && `${loc.file}:${loc.line ?? 1}`, hint].filter(Boolean).join('\n');
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${errorCode(error.cause)})`;
}
