/**
 * How long a build waits for a thread or a program that says nothing. Whoever works gives signs of life; it is their
 * absence that is measured, never how long the work takes.
 */
import { BuildError } from './errors.ts';

/**
 * Milliseconds. The longest silence of one that works is Pagefind's while it writes down a shard of 3,000 stories: some
 * ten seconds, and on a machine that does a dozen other things a few minutes.
 */
export const STALL_TIMEOUT = 10 * 60_000;

/**
 * A wait is that many looks. While a machine sleeps, or the whole build is stopped and goes on later, there are no looks;
 * by the clock the wait would be over before anybody could answer.
 */
const LOOKS = 20;

/** Waits for signs of life. */
export class StallWatch {
  readonly #patience: number;
  readonly #hung: () => void;
  #timer: NodeJS.Timeout | undefined;
  #looks = 0;

  /**
   * @param patience milliseconds
   * @param hung called once when there was no sign of life for so long
   */
  constructor(patience: number, hung: () => void) {
    this.#patience = patience;
    this.#hung = hung;
  }

  /** From now on there must be signs. @param times how often the usual patience this work is worth */
  begin(times = 1): void {
    this.end();
    this.#looks = 0;
    const look = () => {
      this.#looks += 1;
      if (this.#looks < LOOKS) return;
      this.end();
      this.#hung();
    };
    // Whoever is waited for keeps the process alive.
    this.#timer = setInterval(look, (this.#patience * times) / LOOKS).unref();
  }

  /** A sign of life. */
  alive(): void {
    this.#looks = 0;
  }

  /** Nothing is waited for any more. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/**
 * Why a build ends that waits for somebody who hangs.
 * @param who the beginning of a sentence: who was to do what
 * @param remedy sentences that say what to do
 */
export const stallError = (who: string, patience: number, remedy: string): BuildError =>
  new BuildError(
    `${who} has given no sign of life for ${timeOf(patience)} and was ended. Nothing was published. ${remedy} ` +
      'Where the machine is only slow, set STALL_TIMEOUT to more minutes.',
  );

function timeOf(ms: number): string {
  const [count, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
  const rounded = Math.round(count * 10) / 10;
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}
