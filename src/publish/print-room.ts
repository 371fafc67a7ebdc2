/** Where pages are printed: at once while they are few, by a thread of its own when there are many. */
import { hash } from 'node:crypto';
import { once, setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PrintOrder, PrintResult } from './printer.ts';

/** Fewer pages than this are written sooner than a thread has started. */
const WORTH_A_THREAD = 300;
/** Pages that may wait for the thread; each holds its bytes in memory. */
const WAITING = 128;

/** Told the SHA-256 of what was written. */
type Done = (sha256: string) => void;

export class PrintRoom {
  #printed = 0;
  #thread: Worker | undefined;
  /** Orders under way, in the order in which the thread answers. */
  readonly #under: Done[] = [];
  #failure: unknown;

  /** Writes a file, before `close` is over at the latest. @throws what the disk said, of this file or one before it */
  async print(file: string, bytes: Uint8Array<ArrayBuffer>, done: Done): Promise<void> {
    if (this.#failure) throw this.#failure;
    this.#printed += 1;
    if (this.#printed <= WORTH_A_THREAD) {
      writeFileSync(file, bytes);
      done(hash('sha256', bytes));
      return;
    }
    this.#thread ??= this.#start();
    this.#under.push(done);
    // It keeps the process alive while it has work, and no longer: a build that fails must end.
    this.#thread.ref();
    const order: PrintOrder = { file, bytes };
    this.#thread.postMessage(order, [bytes.buffer]);
    while (this.#under.length > WAITING) await once(this.#thread, 'message');
  }

  /** Waits for all that was printed. @throws what the disk said */
  async close(): Promise<void> {
    while (this.#thread && this.#under.length > 0) await once(this.#thread, 'message');
    await this.#thread?.terminate();
    if (this.#failure) throw this.#failure;
  }

  #start(): Worker {
    const thread = new Worker(new URL('./printer.ts', import.meta.url));
    // Every page that Astro renders at a time may wait.
    setMaxListeners(0, thread);
    thread.on('message', (result: PrintResult) => {
      const done = this.#under.shift();
      if ('error' in result) this.#failure ??= result.error;
      else done?.(result.sha256);
      if (this.#under.length === 0) thread.unref();
    });
    return thread;
  }
}
