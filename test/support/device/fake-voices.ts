/** An engine that speaks as fast as it is told to: no browser of the tests has a voice. In a page it is called `engine`. */
import type { Page } from 'playwright-core';
import { type Reader, startBrowser } from '../browser/open-page.ts';

export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default?: boolean;
  readonly name?: string;
}
export const english: Voice = { lang: 'en-GB', localService: true };

/** A speech engine that does not speak: the texts it was given, and the events that a test lets it send. */
interface Engine {
  readonly said: { text: string; lang: string; rate: number; voice: string | undefined }[];
  voices: readonly Voice[];
  cancelled: number;
  /** The utterance that is being said comes to its end, or to one of its words. */
  end(): void;
  boundary(charIndex: number): void;
  fail(): void;
  change(): void;
}
declare global {
  var engine: Engine;
}

/** Starts a browser. @returns what opens pages in it as it is, and with voices */
export async function startVoices() {
  const { open } = await startBrowser();
  const visit = async (path: string, voices: readonly Voice[], reader: Reader = {}) => {
    const visited = await open('about:blank', reader);
    await visited.page.addInitScript((found) => {
      type Utterance = SpeechSynthesisUtterance;
      let current: Utterance | undefined;
      const synthesis = { onvoiceschanged: null as (() => void) | null };
      const engine = {
        said: [] as object[],
        voices: found,
        cancelled: 0,
        end: () => tell('end', {}),
        boundary: (charIndex: number) => current?.onboundary?.({ charIndex } as SpeechSynthesisEvent),
        fail: () => tell('error', { error: 'synthesis-failed' }),
        change: () => synthesis.onvoiceschanged?.(),
      };
      const tell = (type: 'end' | 'error', event: object) => {
        const ended = current;
        current = undefined;
        ended?.[`on${type}`]?.(event as SpeechSynthesisErrorEvent);
      };
      const value = Object.assign(synthesis, {
        getVoices: () => engine.voices,
        speak(utterance: Utterance) {
          current = utterance;
          const { text, lang, rate, voice } = utterance;
          engine.said.push({ text, lang, rate, voice: voice?.name });
        },
        // As engines do it: what is cut short ends a moment later, or fails.
        cancel() {
          engine.cancelled += 1;
          const ended = current;
          current = undefined;
          setTimeout(() => ended?.onend?.({} as SpeechSynthesisEvent), 5);
          setTimeout(() => ended?.onerror?.({ error: 'canceled' } as SpeechSynthesisErrorEvent), 5);
        },
      });
      Object.defineProperty(globalThis, 'speechSynthesis', { value });
      class Saying {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.assign(globalThis, { SpeechSynthesisUtterance: Saying, engine });
    }, voices);
    await visited.page.goto(path);
    return visited;
  };
  return { open, visit };
}

export const tool = (page: Page) => page.locator('[data-tool=listen]');
export const player = (page: Page) => page.getByRole('group', { name: 'Reading aloud' });
export const said = (page: Page) => page.evaluate(() => engine.said);
export const spoken = (page: Page) => page.locator('.spoken');

/** Presses Listen, and waits until the first words are said. */
export async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Listen' }).click();
  await page.waitForFunction(() => engine.said.length > 0);
}
