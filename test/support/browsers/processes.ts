/** Programs that a test starts and ends, their temporary folders, and where they are on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The first of some programs that is there. A name without a folder is looked for on the PATH. */
export function findProgram(...names: readonly (string | undefined)[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .filter((name) => name !== undefined)
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find((file) => existsSync(file));
}

export interface Program {
  readonly process: ChildProcess;
  /** Waits for words in what the program prints. @throws when it ends before */
  until(words: RegExp): Promise<RegExpExecArray>;
  /** Ends it and waits for its end. */
  end(): Promise<void>;
}

export function startProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Program {
  const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const look = new EventTarget();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-10_000);
      look.dispatchEvent(new Event('printed'));
    });
  const ended = once(child, 'close').catch(() => undefined);
  void ended.then(() => look.dispatchEvent(new Event('ended')));
  return {
    process: child,
    until: (words) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const match = words.exec(printed);
          if (match) resolve(match);
          else if (child.exitCode !== null || child.signalCode !== null)
            reject(new Error(`${path} ended without ${words}:\n${printed}`));
        };
        look.addEventListener('printed', check);
        look.addEventListener('ended', check);
        check();
      }),
    end: async () => {
      child.kill();
      await ended;
    },
  };
}

/** A folder for a browser's own files. */
export function temporaryFolder(name: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `dateline-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
