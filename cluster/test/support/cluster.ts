/** A coordinator in this process and workers in processes of their own, with a folder as their store. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Job } from '../../../src/jobs/job.ts';
import { openFolderStorage } from '../../../src/storage/folder.ts';
import { idOf } from '../../message.ts';
import { runInQueue, type RunInQueueOptions } from '../../run-in-queue.ts';

export const jobsOf = (of: number, plan = 'plan'): Job[] =>
  Array.from({ length: of }, (_, number) => ({ stage: 'map', plan, number, of }) as const);

interface TestWorker {
  readonly process: ChildProcess;
  /** The messages of the worker: `{ begins }`, `{ message }` or `{ error }`. */
  readonly told: { readonly begins?: string; readonly message?: string; readonly error?: string }[];
  /** The names of the jobs that it has begun, in their order. */
  readonly begun: readonly string[];
  /** The name of the next job that it begins. */
  next(): Promise<string>;
  /** Lets the job end well, or fail with a message. */
  answer(how?: string): void;
  /** Does every job from now on. */
  doAll(): void;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

export interface TestCluster {
  startWorker(settings?: object): TestWorker;
  /** Starts a coordinator in a process of its own, which sends the names of jobs that are done. */
  startCoordinator(jobs: readonly Job[]): ChildProcess;
  /** Runs jobs as a coordinator. @returns the jobs that were reported as done, in their order */
  run(jobs: readonly Job[], options?: Partial<RunInQueueOptions>): Promise<string[]>;
}

const scriptOf = (name: string) => fileURLToPath(new URL(`${name}-process.ts`, import.meta.url));

export function makeCluster(t: TestContext, url: string): TestCluster {
  const store = mkdtempSync(join(tmpdir(), 'dateline-cluster-'));
  t.after(() => rmSync(store, { recursive: true, force: true }));
  const storage = openFolderStorage(store);
  const shared = { url, name: `test-${randomUUID()}`, program: 'one' };
  return {
    startWorker(settings = {}) {
      // On a busy machine, a worker with a shorter lock may lose a job that it does.
      const times = { lockDuration: 600_000, patience: 60_000 };
      const child = fork(scriptOf('worker'), [JSON.stringify({ ...shared, ...times, store, ...settings })]);
      const worker = new EventEmitter();
      const told: TestWorker['told'] = [];
      const begun: string[] = [];
      let seen = 0;
      let doesAll = false;
      const answer = (how = 'go on') => void child.send(how);
      child.on('message', (message: TestWorker['told'][number]) => {
        told.push(message);
        if (message.begins === undefined) return;
        begun.push(message.begins);
        worker.emit('begins');
        if (doesAll) answer();
      });
      const ended = once(child, 'exit').then(([code]) => code as number | null);
      t.after(() => child.kill('SIGKILL'));
      return {
        process: child,
        told,
        begun,
        ended,
        async next() {
          while (begun.length === seen) await once(worker, 'begins');
          seen += 1;
          return begun[seen - 1] ?? '';
        },
        answer,
        doAll() {
          doesAll = true;
        },
      };
    },
    startCoordinator(jobs) {
      const child = fork(scriptOf('coordinator'), [JSON.stringify({ ...shared, store, jobs })]);
      t.after(() => child.kill('SIGKILL'));
      return child;
    },
    async run(jobs, options = {}) {
      const done: string[] = [];
      const hasResult = async (job: Job) => (await storage.get(`results/${idOf(job)}`)) !== undefined;
      await runInQueue({ ...shared, hasResult, interval: 200, ...options })(jobs, (job) => done.push(idOf(job)));
      return done;
    },
  };
}
