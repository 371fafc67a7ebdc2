/** Writes files at once while they are few, and in a thread when there are many or one takes long. */
import { STALL_TIMEOUT, stallError } from '../../stall-timeout.ts';
import { WorkerThread } from '../../worker-thread.ts';
import { type WriteJob, writeOutputFile, type WrittenFile } from './write-file.ts';

/** Fewer files than this are written sooner than a thread has started. */
const MIN_FILES_FOR_THREAD = 300;
/** Files that may wait for the thread. Each holds its bytes in memory. */
const MAX_WAITING = 128;

/** Receives the size and digest of a file that was written. */
type OnWritten = (file: WrittenFile) => void;

export class FileWriter {
  readonly #stallTimeout: number;
  #started = 0;
  #thread: WorkerThread<WriteJob, WrittenFile> | undefined;
  /** One for each file that the thread has not written yet, in order. None of them is ever rejected. */
  readonly #waiting: Promise<void>[] = [];
  #failure: unknown;

  /** @param stallTimeout milliseconds; see `STALL_TIMEOUT` */
  constructor(stallTimeout = STALL_TIMEOUT) {
    this.#stallTimeout = stallTimeout;
  }

  /** Writes a file; it is written when `settle` or `close` resolves. @throws what the disk said, of this file or an earlier one */
  async write(job: WriteJob, onWritten: OnWritten): Promise<void> {
    if (this.#failure) throw this.#failure;
    this.#started += 1;
    // Compressing takes longer than starting the thread.
    if (this.#started <= MIN_FILES_FOR_THREAD && job.content.kind !== 'export') {
      onWritten(writeOutputFile(job));
      return;
    }
    this.#thread ??= this.#start();
    const transfer = job.content.kind === 'bytes' ? [job.content.bytes.buffer] : [];
    this.#waiting.push(this.#finish(this.#thread.run(job, transfer), onWritten));
    // Files are written in order: this one waits until enough of the earlier ones are.
    await this.#waiting.at(-1 - MAX_WAITING);
  }

  async #finish(written: Promise<WrittenFile>, onWritten: OnWritten): Promise<void> {
    try {
      onWritten(await written);
    } catch (error) {
      this.#failure ??= error;
    }
    void this.#waiting.shift();
  }

  /** Waits until all files are written. @throws what the disk said */
  async settle(): Promise<void> {
    await this.#waiting.at(-1);
    if (this.#failure) throw this.#failure;
  }

  /** Waits until all files are written, and ends the thread. @throws what the disk said */
  async close(): Promise<void> {
    try {
      await this.settle();
    } finally {
      await this.#thread?.close();
    }
  }

  #start(): WorkerThread<WriteJob, WrittenFile> {
    const remedy = 'Look whether the disk answers, and build again.';
    return new WorkerThread(new URL('./file-writer-worker.ts', import.meta.url), {
      stallTimeout: this.#stallTimeout,
      stallError: () => stallError('The thread that writes pages', this.#stallTimeout, remedy),
      exitMessage: 'The thread that writes pages ended unexpectedly.',
    });
  }
}
