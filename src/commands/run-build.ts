/** Runs a build in this process, for the commands that make one. A failure is printed and becomes the exit code. */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BuildError, errorCode } from '../errors.ts';
import { describeSystemError, systemErrorOf } from '../system-error.ts';
import type { Project } from '../build/session.ts';
import type { Site } from '../site.ts';
import { untilThreadsLoaded } from '../worker-thread.ts';
import { withSourcePositions } from './bundle/source-positions.ts';

/** Milliseconds for which a failed build waits for its threads to be loaded. */
const LOADED = 10_000;

/** Milliseconds after which V8 has finished compiling, when nothing runs that would have more compiled. */
const COMPILED = 100;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A build, or a stage of it. */
type Run<Options> = (project: Project, site: Site, options: Options) => Promise<unknown>;

const buildAlone: Run<unknown> = async (project, site) => (await import('../build/build.ts')).build(project, site);

/**
 * @param readOptions reads the options of the command; called before the settings are read
 * @param run by default a whole build on this machine
 */
export async function runBuild<Options>(readOptions: () => Options, run: Run<Options> = buildAlone): Promise<void> {
  // Astro would report to its authors that it was run.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    const options = readOptions();
    // Imported here because the import throws when a setting cannot be used.
    const { site, shareSite } = await import('../site.ts');
    const { publicDirsOf } = await import('../build/output/public-dir.ts');
    shareSite();
    const project = { root: resolve(root), outDir: resolve(root, site.outDir), ...publicDirsOf(root, site.paperDir) };
    await run(project, site, options);
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
    await Promise.race([untilThreadsLoaded(), sleep(LOADED)]);
    // Worker threads may go on for minutes with the search index of a site that will not be published. The exit must wait a
    // moment: it waits for V8's compiler threads, and one that needs memory would wait for a collector that has ended.
    process.stderr.write('', () => setTimeout(() => process.exit(), COMPILED));
  }
}

/** The message of an expected failure; of any other error also the stack in the source, the place and the hint that Astro gives. */
function describeFailure(error: unknown): string {
  const refused = error instanceof BuildError ? undefined : systemErrorOf(error);
  if (refused) return `${describeSystemError(refused)} The site that is served is what it was before.`;
  // An expected failure has no stack.
  if (!(error instanceof Error) || !error.stack || error.name === 'SettingError') return messageOf(error);
  const { loc, hint } = error as { loc?: { file?: string; line?: number }; hint?: string };
  return [withSourcePositions(error.stack), loc?.file && `${loc.file}:${loc.line ?? 1}`, hint]
    .filter(Boolean)
    .join('\n');
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The message of a setting that cannot be used has all that its cause says.
  if (error.cause === undefined || error.name === 'SettingError') return error.message;
  const refused = systemErrorOf(error.cause);
  if (!refused) return `${error.message} (${errorCode(error.cause)})`;
  return error.message.includes(refused.code) ? error.message : `${error.message} ${describeSystemError(refused)}`;
}
