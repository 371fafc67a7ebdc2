/** A tab of a real browser, which a test drives by keys and clicks, and what each browser has to provide for it. */
import { setTimeout as wait } from 'node:timers/promises';

/** One kind of input device and its actions, in the form of the WebDriver standard. */
type Actions = Readonly<Record<string, unknown>>;

/** The commands of one tab, over whatever protocol its browser speaks. */
export interface Commands {
  /** Loads an address and waits for its `load` event; a page that cannot be loaded is no error. */
  goto(url: string): Promise<void>;
  /** Calls the source text of a function in the page, with arguments as JSON. @returns its result as JSON, or undefined */
  call(source: string, args: string): Promise<string | undefined>;
  perform(actions: readonly Actions[]): Promise<void>;
  /** Sets the size of the viewport in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Milliseconds between two looks at a page, and after how many looks waiting for something is given up. */
const LOOK = 50;
const LOOKS = 400;

export class Tab {
  readonly #commands: Commands;
  readonly #origin: string;

  /** @param origin the site's own, without a slash at the end */
  constructor(commands: Commands, origin: string) {
    this.#commands = commands;
    this.#origin = origin;
  }

  /** Opens a path and waits for its page, or that to which it leads. A command alone may end with the page before. */
  async goto(path: string): Promise<void> {
    const before = await this.#loadedAt().catch(() => 0);
    await this.#commands.goto(this.#origin + path);
    await this.#untilLoadedAfter(before);
  }

  /** Loads the page again and waits for it. */
  async reload(): Promise<void> {
    const before = await this.#loadedAt();
    await this.evaluate(() => location.reload());
    await this.#untilLoadedAfter(before);
  }

  /** When the page began to be loaded: no two pages of a tab have the same time. */
  #loadedAt(): Promise<number> {
    return this.evaluate(() => performance.timeOrigin);
  }

  async #untilLoadedAfter(before: number): Promise<void> {
    await this.until((then) => performance.timeOrigin !== then && document.readyState === 'complete', before);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#commands.resize(width, height);
  }

  screenshot(): Promise<Buffer> {
    return this.#commands.screenshot();
  }

  close(): Promise<void> {
    return this.#commands.close();
  }

  /** Runs a function in the page, which sees none of the test's names. @throws what the function throws */
  async evaluate<Args extends readonly unknown[], Result>(
    action: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const result = await this.#commands.call(String(action), JSON.stringify(args));
    return (result === undefined ? undefined : JSON.parse(result)) as Result;
  }

  /** Waits until a function of the page returns something that counts as true. A page that is being left has no answer yet. */
  async until<Args extends readonly unknown[], Result>(
    condition: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    let last: unknown;
    for (let look = 0; look < LOOKS; look += 1) {
      try {
        const found = await this.evaluate(condition, ...args);
        if (found) return found;
        last = found;
      } catch (error) {
        last = error;
      }
      await wait(LOOK);
    }
    const where = await this.evaluate(() => location.href).catch(String);
    throw new Error(`Waited in vain at ${where} for ${condition} (${JSON.stringify(args)})`, { cause: last });
  }

  /** Waits for the page of a path, with its query where one is given, to have loaded. */
  async untilAt(path: string): Promise<void> {
    await this.until(
      (wanted) =>
        location.pathname + (wanted.includes('?') ? location.search : '') === wanted &&
        document.readyState === 'complete',
      path,
    );
  }

  /** Presses keys one after another: letters and marks as themselves, others by their code points in WebDriver. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.until(() => document.hasFocus());
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#commands.perform([{ type: 'key', id: 'keys', actions }]);
  }

  /** Draws a pressed mouse along the first line of an element, between two points in pixels from its left edge. */
  async drag(selector: string, from: number, to: number): Promise<void> {
    const { left, top } = (await this.until((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = element?.getBoundingClientRect() ?? {};
      return left !== undefined && top !== undefined && { left: Math.round(left), top: Math.round(top) };
    }, selector)) as { left: number; top: number };
    const y = top + 12;
    const actions = [
      { type: 'pointerMove', x: left + from, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', x: left + Math.round((from + to) / 2), y },
      { type: 'pointerMove', x: left + to, y },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#commands.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }

  /** Clicks the middle of the first element that a selector finds, as soon as it is shown. */
  async click(selector: string): Promise<void> {
    const { x, y } = (await this.until((wanted) => {
      const element = document.querySelector(wanted);
      if (!element?.checkVisibility({ visibilityProperty: true })) return undefined;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }, selector)) as { x: number; y: number };
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#commands.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }
}

/** Keys without a letter, as WebDriver names them. */
export const ESCAPE = '\uE00C';
export const ENTER = '\uE007';
export const TAB = '\uE004';
