/** A server of the tests in a process of its own. */
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

interface ServerProcess {
  /** Starts the server and waits until it takes connections. @throws when it ends before */
  start(): Promise<void>;
  /** Kills the server as a power cut does. */
  kill(): Promise<void>;
}

/**
 * @param ready words that the server prints when it takes connections
 * @param options user, group and folder of the process
 */
export function serverProcess(
  program: string,
  args: readonly string[],
  ready: string,
  options: SpawnOptions = {},
): ServerProcess {
  let child: ChildProcess | undefined;
  return {
    async start() {
      const started = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      const isReady = Promise.withResolvers<void>();
      let printed = '';
      for (const stream of [started.stdout, started.stderr])
        stream.on('data', (chunk) => {
          printed += String(chunk);
          if (printed.includes(ready)) isReady.resolve();
        });
      started.once('error', isReady.reject);
      started.once('exit', () => isReady.reject(new Error(`${program} ended:\n${printed}`)));
      await isReady.promise;
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
