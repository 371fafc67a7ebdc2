/**
 * `npm run build`: builds the site and publishes it. `-- --at TIME` builds the edition of a time and means the same as the
 * variable `EDITION_DATE`; `--at now` is the time of this machine. The exit code is 1 when the build fails.
 */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BuildError, errorCode } from '../errors.ts';

/** Milliseconds after which V8 has finished compiling, when nothing runs that would have more compiled. */
const COMPILED = 100;

const root = fileURLToPath(new URL('../..', import.meta.url));

// Compiling the program takes half of the time of a small build.
enableCompileCache(join(root, 'node_modules', '.cache', 'dateline', 'compiled'));
// Astro would report to its authors that it was run.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  const at = editionOf(process.argv.slice(2));
  if (at !== undefined) process.env['EDITION_DATE'] = at;
  // Imported here because the import throws when a setting cannot be used.
  const { site } = await import('../site.ts');
  const { build } = await import('../build/build.ts');
  await build({ root: resolve(root), outDir: resolve(root, site.outDir), publicDir: join(root, 'public') }, site);
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
  // Worker threads may go on for minutes with the search index of a site that will not be published. The exit must wait a
  // moment: it waits for V8's compiler threads, and one that needs memory would wait for a collector that has ended.
  process.stderr.write('', () => setTimeout(() => process.exit(), COMPILED));
}

/** The value of `--at`, with `now` as an instant. Any other option belongs to another reader. */
function editionOf(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], options: { at: { type: 'string' } }, strict: false });
  if (values.at === 'now') return new Date().toISOString().replace(/\.\d+/, '');
  if (typeof values.at !== 'boolean') return values.at;
  throw new BuildError('--at needs a time: write --at now, --at 2026-01-31 or --at 2026-01-31T06:00+01:00.');
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
