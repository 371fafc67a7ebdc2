/**
 * A worker thread that builds shards of the search index while pages are rendered. It receives a shard with its stories
 * and the positions of their bodies, or `undefined` when there are no more. It sends the files in the order of the
 * shards, and signs of life between them.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { parentPort, workerData } from 'node:worker_threads';
import { renderArticle } from '../article/html/render.ts';
import { readSpooledBody } from '../ingest/body-html.ts';
import { readSource } from '../ingest/read-source.ts';
import type { SpooledBody } from '../article-store.ts';
import { closePagefind, type IndexFile, buildEngineFiles, indexShard } from './pagefind.ts';
import { recordOf } from './record.ts';
import type { SearchableStory } from './shards.ts';

export interface IndexWorkerOptions {
  readonly contentDir: string;
  /** Language for stemming. */
  readonly language: string;
  /** Staging folder for files until they are published. */
  readonly stagingDir: string;
}

/** A job for the engine or for a shard. */
export type IndexJob =
  | { readonly engine: true }
  | {
      readonly name: string;
      readonly program: string;
      readonly stories: readonly (SearchableStory & { readonly body: SpooledBody | undefined })[];
    };

export type IndexResult = { readonly files: readonly IndexFile[] } | { readonly error: unknown };

/** A sign of life, with the id of Pagefind's process once it has started. */
export interface Alive {
  readonly pid: number | undefined;
}

const { contentDir, language, stagingDir } = workerData as IndexWorkerOptions;

/** Milliseconds between two signs of life. The stall timeout is minutes. */
const SIGN_INTERVAL = 1000;

/** Pagefind's process, which its API does not expose. This thread starts no other process. */
let pagefind: ChildProcess | undefined;
subscribe('child_process', (message) => {
  pagefind = (message as { process: ChildProcess }).process;
});

let lastSign = { at: Number.NEGATIVE_INFINITY, pid: undefined as number | undefined };

function sendSign(): void {
  const [at, pid] = [performance.now(), pagefind?.pid];
  if (at - lastSign.at < SIGN_INTERVAL && pid === lastSign.pid) return;
  lastSign = { at, pid };
  parentPort?.postMessage({ pid } satisfies Alive);
}

function runJob(job: IndexJob): Promise<IndexFile[]> {
  if ('engine' in job) return buildEngineFiles(language, stagingDir, sendSign);
  const { name, program, stories } = job;
  const records = function* () {
    for (const [at, { body, path, entry }] of stories.entries()) {
      const html = body
        ? readSpooledBody(body)
        : renderArticle({ path, text: readSource(contentDir, path, entry.digest) }).html;
      yield recordOf({ path, entry }, at, html, language);
    }
  };
  return indexShard(name, records(), language, { program }, stagingDir, sendSign);
}

/** Jobs run one after the other: two at a time take twice the memory and are not faster. */
let queue = Promise.resolve();

parentPort?.on('message', (job: IndexJob | undefined) => {
  queue = queue.then(async () => {
    if (job === undefined) {
      await closePagefind();
      // A stopped process does not react to a request to end, and it has nothing to lose.
      pagefind?.kill('SIGKILL');
      parentPort?.close();
      return;
    }
    // From now on only Pagefind's process keeps the thread alive: when it is killed, the thread ends without waiting
    // for an answer.
    parentPort?.unref();
    const result: IndexResult = await runJob(job).then(
      (files) => ({ files }),
      (error: unknown) => ({ error }),
    );
    parentPort?.ref();
    parentPort?.postMessage(result);
  });
});
