/** Describes the machine of the measurements. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryBytes: number;
  readonly system: string;
  /** The file system of the output folder. */
  readonly fileSystem: string;
  readonly node: string;
}

/** @param folder where the output lies */
export const machineOf = (folder: string): Machine => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryBytes: totalmem(),
  system: `${type()} ${release()}`,
  fileSystem: outputOfCommand('df', ['--output=fstype', folder])?.split('\n').at(-1) ?? 'unknown',
  node: process.version,
});

export const describeMachine = ({ cores, processor, memoryBytes, system, fileSystem, node }: Machine) =>
  `${cores} cores (${processor}), ${(memoryBytes / 2 ** 30).toFixed(0)} GiB of memory, ${system}, output on ${fileSystem}, Node ${node}`;

/** The output of a command, or undefined if it cannot run. */
export function outputOfCommand(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
