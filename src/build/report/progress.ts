/**
 * Prints the progress of a build and measures its stages. On a terminal one line shows the stage that is running, its rate
 * and the time left. Everywhere each stage that is done is one line.
 */

export interface Stage {
  readonly name: string;
  /** Milliseconds. */
  readonly ms: number;
  /** The number of files, pages or the like; 0 where there is nothing to count. */
  readonly items: number;
}

/** Receives the lines. `isTTY` says whether a line can be overwritten. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Milliseconds between two updates of the progress line. */
const REFRESH = 100;
const ERASE = '\r\u001B[2K';

const number = new Intl.NumberFormat('en-GB');

export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #done: Stage[] = [];
  #running: { readonly name: string; readonly start: number; items: number } | undefined;
  #shown = 0;

  constructor(terminal: Terminal = process.stdout, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
  }

  /** The stages that are done, in order. */
  get done(): readonly Stage[] {
    return this.#done;
  }

  /** Begins a stage, and ends the one that is running. */
  begin(name: string): void {
    this.end();
    this.#running = { name, start: this.#now(), items: 0 };
    this.#shown = 0;
    if (this.#terminal.isTTY) this.#terminal.write(`${ERASE}${name} …`);
  }

  /** Sets how many items of the running stage are done. */
  progress(items: number, of: number): void {
    if (!this.#running) return;
    this.#running.items = items;
    const now = this.#now();
    if (!this.#terminal.isTTY || now - this.#shown < REFRESH) return;
    this.#shown = now;
    this.#terminal.write(ERASE + progressLine(this.#running.name, items, of, now - this.#running.start));
  }

  end(): void {
    if (!this.#running) return;
    const { name, start, items } = this.#running;
    this.#running = undefined;
    const stage = { name, ms: Math.round(this.#now() - start), items };
    this.#done.push(stage);
    this.say(stageLine(stage));
  }

  /** Runs a whole stage. A stage that fails has no line. */
  async stage<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.begin(name);
    const result = await work();
    this.end();
    return result;
  }

  /** Prints a line. It replaces the progress line, if there is one. */
  say(text: string): void {
    this.#terminal.write(`${this.#terminal.isTTY ? ERASE : ''}${text}\n`);
  }
}

/** `render: 1,200 of 13,886, 2,400 a second, 5 s left` */
function progressLine(name: string, items: number, of: number, ms: number): string {
  const rate = items / (ms / 1000);
  if (!Number.isFinite(rate) || rate === 0) return `${name}: ${number.format(items)} of ${number.format(of)}`;
  const left = Math.ceil((of - items) / rate);
  return `${name}: ${number.format(items)} of ${number.format(of)}, ${number.format(Math.round(rate))} a second, ${left} s left`;
}

/** `render: 13,886 in 5.6 s` */
function stageLine({ name, ms, items }: Stage): string {
  const time = ms < 100 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
  return items > 0 ? `${name}: ${number.format(items)} in ${time}` : `${name}: ${time}`;
}
