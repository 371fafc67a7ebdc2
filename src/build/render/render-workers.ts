/**
 * Renders pages in several threads. A thread has the code of the pages, but not the archive: it is sent the data of each page, so
 * memory and time do not grow with the number of threads. Pages whose route has no parameters ask the archive, and are left out.
 */
import { availableParallelism } from 'node:os';
import type { AstroPrerenderer } from 'astro';
import { readStore } from '../../article-store.ts';
import { STALL_TIMEOUT, stallError } from '../../stall-timeout.ts';
import { WorkerThread } from '../../worker-thread.ts';
import type { PageJob, RenderWorkerOptions } from './render-worker.ts';

export type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** For fewer pages, loading the bundle in a thread takes longer than rendering. */
export const MIN_PAGES = 300;
/** Pages that a thread receives at a time, and batches that are queued for it, so that it does not wait for the next one. */
const BATCH_SIZE = 16;
const QUEUED_BATCHES = 2;
/** More threads would wait for the one that gives them pages, and for the disk. */
const MAX_THREADS = 8;

/**
 * The number of threads that render when `JOBS` does not say it. With two processors it is one: the other one writes files and
 * builds the search index.
 */
export const defaultJobs = (processors = availableParallelism()): number =>
  processors > 2 ? Math.min(MAX_THREADS, processors - 1) : 1;

export interface RenderOptions {
  /** Number of threads; with 1, which is the default, nothing is rendered here. */
  readonly jobs?: number;
  /** See `RenderWorkerOptions.module`. */
  readonly module: string;
  /** The data that a page is given; undefined when its route has no parameters. */
  readonly propsOf: (page: PathWithRoute) => object | undefined;
  readonly addressOf: (page: PathWithRoute) => string;
  readonly receive: (page: PathWithRoute, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Milliseconds; see `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
}

/** @returns the pages that are left to be rendered. @throws when a page cannot be rendered, or a thread hangs */
export async function renderInWorkers(
  pages: readonly PathWithRoute[],
  { jobs = 1, module, propsOf, addressOf, receive, stallTimeout = STALL_TIMEOUT }: RenderOptions,
): Promise<PathWithRoute[]> {
  if (jobs <= 1 || pages.length < MIN_PAGES) return [...pages];
  const left: PathWithRoute[] = [];
  const mine: PathWithRoute[] = [];
  for (const page of pages) (propsOf(page) ? mine : left).push(page);
  const { bodies, pictureSizes } = readStore();
  const workerData: RenderWorkerOptions = { module, bodies, pictureSizes };
  const remedy = 'Build again; with JOBS=1 pages are rendered without such threads.';
  const threads = Array.from(
    { length: jobs },
    () =>
      new WorkerThread<readonly PageJob[], readonly Uint8Array<ArrayBuffer>[]>(
        new URL('./render-worker.ts', import.meta.url),
        {
          workerData,
          stallTimeout,
          stallError: () => stallError('A thread that renders pages', stallTimeout, remedy),
          exitMessage: 'A thread that renders pages exited unexpectedly.',
        },
      ),
  );
  let next = 0;
  const sendBatches = async (thread: (typeof threads)[number]) => {
    while (next < mine.length) {
      const batch = mine.slice(next, next + BATCH_SIZE);
      next += batch.length;
      const rendered = await thread.run(batch.map((page) => jobOf(page, { propsOf, addressOf })));
      for (const [at, page] of batch.entries()) await receive(page, rendered[at] as Uint8Array<ArrayBuffer>);
    }
  };
  try {
    await Promise.all(threads.flatMap((thread) => Array.from({ length: QUEUED_BATCHES }, () => sendBatches(thread))));
  } finally {
    next = mine.length;
    await Promise.all(threads.map((thread) => thread.close()));
  }
  return left;
}

/** A page as the data that renders it. */
export const jobOf = (
  page: PathWithRoute,
  { propsOf, addressOf }: Pick<RenderOptions, 'propsOf' | 'addressOf'>,
): PageJob => ({
  pathname: page.pathname,
  address: addressOf(page),
  component: page.route.component,
  props: propsOf(page) ?? {},
});
