/** Prints how far the jobs of a build are, over all workers: on a terminal one line that changes, elsewhere ten lines a stage. */
import type { Terminal } from '../src/build/report/progress.ts';
import type { Progress } from './jobs-in-queue.ts';

const ERASE = '\r\u001B[2K';
/** Lines of a stage where lines cannot be replaced. */
const LINES = 10;

/** A terminal that also shows the jobs. */
export class ClusterProgress implements Terminal {
  readonly #terminal: Terminal;
  /** By stage. */
  readonly #states = new Map<string, Progress>();
  #printed = '';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  get isTTY(): boolean {
    return this.#terminal.isTTY === true;
  }

  write(text: string): unknown {
    return this.#terminal.write(text);
  }

  show(state: Progress): void {
    if (state.done === state.of) this.#states.delete(state.stage);
    else this.#states.set(state.stage, state);
    if (this.isTTY) {
      this.write(ERASE + [...this.#states.values()].map(describeProgress).join('; '));
      return;
    }
    const tenth = `${state.stage} ${Math.floor((state.done / state.of) * LINES)} ${state.workers}`;
    if (tenth !== this.#printed) this.write(`${describeProgress(state)}\n`);
    this.#printed = tenth;
  }
}

/** `render: 12 of 40 jobs, 3 of 4 workers busy` */
export function describeProgress({ stage, done, of, active, workers }: Progress): string {
  const jobs = `${stage}: ${done} of ${of} jobs`;
  if (workers === 0) return `${jobs}, waiting for workers (npm run cluster -- worker)`;
  return `${jobs}, ${Math.min(active, workers)} of ${workers} ${workers === 1 ? 'worker' : 'workers'} busy`;
}
