/**
 * What a build is doing and how long each part takes. On a terminal one line tells the stage, how far it is, how fast it
 * goes and how long it will still take; elsewhere each stage is one line when it is done.
 */

export interface Stage {
  readonly name: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Files, pages or whatever the stage goes through; 0 where there is nothing to count. */
  readonly items: number;
}

/** Where the lines go; `isTTY` says whether a line can be written over. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Milliseconds between two looks of the progress line. */
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

  /** The stages that are over, in their order. */
  get done(): readonly Stage[] {
    return this.#done;
  }

  /** Ends the stage before and begins another one. */
  begin(name: string): void {
    this.end();
    this.#running = { name, start: this.#now(), items: 0 };
    this.#shown = 0;
    if (this.#terminal.isTTY) this.#terminal.write(`${ERASE}${name} …`);
  }

  /** How far the running stage is. */
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

  /** Runs one stage from its begin to its end. A stage that fails has no line. */
  async stage<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.begin(name);
    const result = await work();
    this.end();
    return result;
  }

  /** A line of its own, whatever is shown. */
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
