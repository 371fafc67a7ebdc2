/** Builds a site as `npm run build` does, with settings that the test chooses and none from the person's environment. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { testPaper } from './test-paper.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const settings = [
  'PAPER',
  'SITE_URL',
  'SITE_LANG',
  'BASE_PATH',
  'CONTENT_DIR',
  'OUT_DIR',
  'REPORT_FILE',
  'EDITION_DATE',
  'TIME_ZONE',
  'STRICT',
  'FRESH',
  'EXPLAIN',
  'RECORD',
  'MANIFEST',
  'REPRODUCIBLE',
  'SIGNING_KEY',
  'TAKEN_PICTURES',
  'VERSIONS',
  'SEARCH',
  'CORRECTIONS',
  'ALLOW_EMPTY',
  'ALLOW_SHRINK',
  'FOLD',
  'NAMES',
  'TWINS',
  'HOST',
  'PORT',
  'STALL_TIMEOUT',
  'JOBS',
];

/** The environment of this process without any setting of a site, and with the paper of the tests. */
export const unsetEnvironment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name))),
  PAPER: testPaper,
});

/** The settings of a test for one build. */
export interface Build {
  /** Absolute folder of the finished site. */
  readonly outDir: string;
  /** The folder of articles; without it that of the tests. */
  readonly contentDir?: string;
  /** More variables of the environment: `TZ`, `LANG`, … */
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of the command. */
  readonly args?: readonly string[];
  /** Ends the build early. */
  readonly signal?: AbortSignal;
}

/** Runs the build. @returns all that it printed. @throws with the same when it fails. */
export async function buildSite({ outDir, contentDir, env, args = [], signal }: Build): Promise<string> {
  const chosen = {
    OUT_DIR: outDir,
    REPORT_FILE: `${outDir}.report.json`,
    ...(contentDir && { CONTENT_DIR: contentDir }),
  };
  const build = spawn(process.execPath, ['src/commands/build.mjs', ...args], {
    cwd: root,
    env: { ...unsetEnvironment(), ...chosen, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const printed: Buffer[] = [];
  build.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  build.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const [code] = (await once(build, 'close')) as [number | null];
  const text = Buffer.concat(printed).toString();
  if (code !== 0) throw new Error(`The build failed (exit code ${code}):\n${text}`);
  return text;
}
