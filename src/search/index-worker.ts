/**
 * A worker thread that builds shards of the search index while pages are rendered. It receives a shard with its stories
 * and the positions of their bodies, and answers with the files of the shard.
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
import { type SendSign, serveJobs } from '../worker-thread.ts';

export interface IndexWorkerOptions {
  readonly contentDir: string;
  /** Language for stemming. */
  readonly language: string;
  /** Staging folder for files until they are published. */
  readonly stagingDir: string;
}

/** A job for the engine or for a shard. */
type BuildJob =
  | { readonly engine: true }
  | {
      readonly name: string;
      readonly program: string;
      readonly stories: readonly (SearchableStory & { readonly body: SpooledBody | undefined })[];
    };

/** A job, or the end of Pagefind. */
export type IndexJob = BuildJob | { readonly close: true };

const { contentDir, language, stagingDir } = workerData as IndexWorkerOptions;

/** Milliseconds between two signs of life, which carry the id of Pagefind's process once it has started. The stall timeout is minutes. */
const SIGN_INTERVAL = 1000;

/** Pagefind's process, which its API does not expose. This thread starts no other process. */
let pagefind: ChildProcess | undefined;
subscribe('child_process', (message) => {
  pagefind = (message as { process: ChildProcess }).process;
});

let lastSign = { at: Number.NEGATIVE_INFINITY, pid: undefined as number | undefined };

function sendSign(send: SendSign): void {
  const [at, pid] = [performance.now(), pagefind?.pid];
  if (at - lastSign.at < SIGN_INTERVAL && pid === lastSign.pid) return;
  lastSign = { at, pid };
  send(pid);
}

function runJob(job: BuildJob, onProgress: () => void): Promise<IndexFile[]> {
  if ('engine' in job) return buildEngineFiles(language, stagingDir, onProgress);
  const { name, program, stories } = job;
  const records = function* () {
    for (const [at, { body, path, entry }] of stories.entries()) {
      const html = body
        ? readSpooledBody(body)
        : renderArticle({ path, text: readSource(contentDir, path, entry.digest) }).html;
      yield recordOf({ path, entry }, at, html, language);
    }
  };
  return indexShard(name, records(), language, { program }, stagingDir, onProgress);
}

serveJobs(async (job: IndexJob, send: SendSign): Promise<readonly IndexFile[]> => {
  if ('close' in job) {
    await closePagefind();
    // A stopped process does not react to a request to end, and it has nothing to lose.
    pagefind?.kill('SIGKILL');
    return [];
  }
  // During a job only Pagefind's process keeps the thread alive: when it is killed, the thread ends without waiting for
  // an answer.
  parentPort?.unref();
  try {
    return await runJob(job, () => sendSign(send));
  } finally {
    parentPort?.ref();
  }
});
