/** Writes files at once while they are few, and in a thread when there are many or one takes long. */
import { once, setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import { STALL_TIMEOUT, stallError, StallWatch } from '../../stall-timeout.ts';
import type { WriteResult } from './file-writer-worker.ts';
import { type WriteJob, writeOutputFile, type WrittenFile } from './write-file.ts';

/** Fewer files than this are written sooner than a thread has started. */
const MIN_FILES_FOR_THREAD = 300;
/** Files that may wait for the thread. Each holds its bytes in memory. */
const MAX_WAITING = 128;

/** Receives the size and digest of a file that was written. */
type OnWritten = (file: WrittenFile) => void;

export class FileWriter {
  #started = 0;
  #thread: Worker | undefined;
  /** Jobs in flight, in the order in which the thread answers. */
  readonly #inFlight: OnWritten[] = [];
  #failure: unknown;
  readonly #watch: StallWatch;

  /** @param stallTimeout milliseconds; see `STALL_TIMEOUT` */
  constructor(stallTimeout = STALL_TIMEOUT) {
    const who = 'The thread that writes pages';
    const remedy = 'Look whether the disk answers, and build again.';
    this.#watch = new StallWatch(stallTimeout, () => {
      const thread = this.#thread;
      // Callers that wait for a message of the thread receive this error.
      thread?.emit('error', stallError(who, stallTimeout, remedy));
      void thread?.terminate();
    });
  }

  /** Writes a file; it is written when `settle` or `close` resolves. @throws what the disk said, of this file or an earlier one */
  async write(job: WriteJob, onWritten: OnWritten): Promise<void> {
    if (this.#failure) throw this.#failure;
    this.#started += 1;
    // Compressing takes longer than starting the thread.
    if (this.#started <= MIN_FILES_FOR_THREAD && job.content.kind !== 'gzip') {
      onWritten(writeOutputFile(job));
      return;
    }
    this.#thread ??= this.#start();
    this.#inFlight.push(onWritten);
    // The thread keeps the process alive only while it has work: a build that fails must end.
    this.#thread.ref();
    if (this.#inFlight.length === 1) this.#watch.begin();
    this.#thread.postMessage(job, job.content.kind === 'bytes' ? [job.content.bytes.buffer] : []);
    while (this.#inFlight.length > MAX_WAITING && !this.#failure) await once(this.#thread, 'message');
  }

  /** Waits until all files are written. @throws what the disk said */
  async settle(): Promise<void> {
    while (this.#thread && this.#inFlight.length > 0 && !this.#failure) await once(this.#thread, 'message');
    if (this.#failure) throw this.#failure;
  }

  /** Waits until all files are written, and ends the thread. @throws what the disk said */
  async close(): Promise<void> {
    try {
      await this.settle();
    } finally {
      this.#watch.end();
      const ended = this.#thread?.terminate();
      // A thread that hangs may never end.
      if (!this.#failure) await ended;
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('./file-writer-worker.ts', import.meta.url));
    // Every page that is rendered concurrently may wait.
    setMaxListeners(0, thread);
    thread.on('message', (result: WriteResult) => {
      const onWritten = this.#inFlight.shift();
      if ('error' in result) this.#failure ??= result.error;
      else onWritten?.(result);
      this.#watch.alive();
      if (this.#inFlight.length > 0) return;
      this.#watch.end();
      thread.unref();
    });
    thread.on('error', (error) => {
      this.#failure ??= error;
      this.#watch.end();
    });
    return thread;
  }
}
