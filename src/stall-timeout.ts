/**
 * How long a build waits for a thread or a process that does not respond. A thread or process sends signs of life while
 * it works. The timeout measures the time since the last sign, not the duration of the work.
 */
import { BuildError } from './errors.ts';

/**
 * Milliseconds. The longest silence of a working thread is the one in which the postings of a shard are made: a second, or a
 * minute on a busy machine.
 */
export const STALL_TIMEOUT = 10 * 60_000;

/**
 * A timeout is divided into this many ticks. While the machine sleeps or the build is suspended, no ticks occur. With a
 * single deadline, the wait would be over before a process could respond.
 */
const TICKS = 20;

/** Watches for signs of life. */
export class StallWatch {
  readonly #stallTimeout: number;
  readonly #onStall: () => void;
  #timer: NodeJS.Timeout | undefined;
  #ticks = 0;

  /**
   * @param stallTimeout milliseconds
   * @param onStall called once when there was no sign of life for that long
   */
  constructor(stallTimeout: number, onStall: () => void) {
    this.#stallTimeout = stallTimeout;
    this.#onStall = onStall;
  }

  /** Starts the watch. @param times factor for the timeout, for work that takes longer */
  begin(times = 1): void {
    this.end();
    this.#ticks = 0;
    const tick = () => {
      this.#ticks += 1;
      if (this.#ticks < TICKS) return;
      this.end();
      this.#onStall();
    };
    // The watched thread or process keeps this process alive, not the timer.
    this.#timer = setInterval(tick, (this.#stallTimeout * times) / TICKS).unref();
  }

  /** Reports a sign of life. */
  alive(): void {
    this.#ticks = 0;
  }

  /** Stops the watch. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/**
 * The error of a build that was ended because a thread or process hangs.
 * @param who the beginning of a sentence: the thread or process and its task
 * @param remedy sentences with the remedy
 */
export const stallError = (who: string, stallTimeout: number, remedy: string): BuildError =>
  new BuildError(
    `${who} has given no sign of life for ${timeOf(stallTimeout)} and was ended. Nothing was published. ${remedy} ` +
      'Where the machine is only slow, set STALL_TIMEOUT to more minutes.',
  );

function timeOf(ms: number): string {
  const [count, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
  const rounded = Math.round(count * 10) / 10;
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}
