/** Where files are printed: at once while they are few, by a thread of its own when there are many or one takes long. */
import { once, setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import { stallError, STALL_TIMEOUT, StallWatch } from '../../stall-timeout.ts';
import type { WriteResult } from './file-writer-worker.ts';
import { writeOutputFile, type WrittenFile, type WriteJob } from './write-file.ts';

/** Fewer pages than this are written sooner than a thread has started. */
const WORTH_A_THREAD = 300;
/** Pages that may wait for the thread; each holds its bytes in memory. */
const WAITING = 128;

/** Told what was written. */
type Done = (printed: WrittenFile) => void;

export class FileWriter {
  #printed = 0;
  #thread: Worker | undefined;
  /** Orders under way, in the order in which the thread answers. */
  readonly #under: Done[] = [];
  #failure: unknown;
  readonly #watch: StallWatch;

  /** @param patience see `STALL_TIMEOUT` */
  constructor(patience = STALL_TIMEOUT) {
    const who = 'The thread that writes pages';
    const remedy = 'Look whether the disk answers, and build again.';
    this.#watch = new StallWatch(patience, () => {
      const thread = this.#thread;
      // Whoever waits for a message of it hears this instead.
      thread?.emit('error', stallError(who, patience, remedy));
      void thread?.terminate();
    });
  }

  /** Writes a file, before `close` is over at the latest. @throws what the disk said, of this file or one before it */
  async print(order: WriteJob, done: Done): Promise<void> {
    if (this.#failure) throw this.#failure;
    this.#printed += 1;
    // What has to be compressed takes longer than a thread to start.
    if (this.#printed <= WORTH_A_THREAD && order.print.kind !== 'pack') {
      done(writeOutputFile(order));
      return;
    }
    this.#thread ??= this.#start();
    this.#under.push(done);
    // It keeps the process alive while it has work, and no longer: a build that fails must end.
    this.#thread.ref();
    if (this.#under.length === 1) this.#watch.begin();
    this.#thread.postMessage(order, order.print.kind === 'bytes' ? [order.print.bytes.buffer] : []);
    while (this.#under.length > WAITING && !this.#failure) await once(this.#thread, 'message');
  }

  /** Waits for all that was printed. @throws what the disk said */
  async settle(): Promise<void> {
    while (this.#thread && this.#under.length > 0 && !this.#failure) await once(this.#thread, 'message');
    if (this.#failure) throw this.#failure;
  }

  /** The same at the end. */
  async close(): Promise<void> {
    try {
      await this.settle();
    } finally {
      this.#watch.end();
      const ended = this.#thread?.terminate();
      // One that hangs may not even end.
      if (!this.#failure) await ended;
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('./file-writer-worker.ts', import.meta.url));
    // Every page that Astro renders at a time may wait.
    setMaxListeners(0, thread);
    thread.on('message', (result: WriteResult) => {
      const done = this.#under.shift();
      if ('error' in result) this.#failure ??= result.error;
      else done?.(result);
      this.#watch.alive();
      if (this.#under.length > 0) return;
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
