/** Runs one of the commands of package.json, without the settings of the person who runs the tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { unsetEnvironment } from '../paper/build-site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @param script its path below the project, such as `src/commands/build.mjs` */
export async function runCommand(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const command = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...unsetEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  const [code] = (await once(command, 'close')) as [number | null];
  return { code, printed: Buffer.concat(printed).toString() };
}
