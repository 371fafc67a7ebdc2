/**
 * Reads an article aloud and highlights the spoken paragraph. Speech engines pause badly or not within utterances, so pausing cancels the
 * utterance. Resuming starts it again at the last spoken word if the engine reports words, else at its beginning.
 */
import { paragraphsOf } from './paragraphs.ts';
import { playerFor, speedOf } from './player.ts';
import { utterancesOf } from './utterances.ts';

/**
 * @param button starts and pauses, like the player's button
 * @param voice returns the voice to use; the available voices may change
 * @param keepSpeed stores the reader's speed; undefined is the normal one
 */
export function listen(
  article: HTMLElement,
  button: HTMLButtonElement,
  voice: () => SpeechSynthesisVoice | undefined,
  keepSpeed: (speed: string | undefined) => unknown,
) {
  const { lang } = article.closest<HTMLElement>('[lang]') ?? article;
  const utterances = paragraphsOf(article).flatMap(({ element, text }) =>
    utterancesOf(text, lang).map((utterance) => ({ element, text: utterance })),
  );
  const label = button.textContent;
  const { bar, toggle: playerButton } = playerFor({
    toggle,
    stop,
    speed: (chosen) => {
      keepSpeed(chosen);
      if (speaking) start();
    },
  });
  /** Index of the current utterance, and how many of its characters were spoken. */
  let index = 0;
  let spokenLength = 0;
  /** The utterance being spoken. Some browsers garbage-collect an unreferenced utterance and then never fire its `end` event. */
  let speaking: SpeechSynthesisUtterance | undefined;
  let highlighted: Element | undefined;

  function toggle(): void {
    if (!speaking) {
      start();
      return;
    }
    cancel();
    show(words.goOn);
  }

  function start(): void {
    cancel();
    if (!bar.isConnected) button.parentElement?.after(bar);
    show(words.pause);
    speak();
  }

  function cancel(): void {
    // Before `cancel`, so that the `end` event it causes is not taken for the normal end of the utterance.
    speaking = undefined;
    speechSynthesis.cancel();
  }

  function stop(): void {
    cancel();
    index = spokenLength = 0;
    highlight(undefined);
    if (bar.contains(document.activeElement)) button.focus();
    bar.remove();
    show(label);
  }

  function speak(): void {
    const next = utterances[index];
    if (!next) {
      stop();
      return;
    }
    highlight(next.element);
    const before = spokenLength;
    const utterance = new SpeechSynthesisUtterance(next.text.slice(before));
    utterance.voice = voice() ?? null;
    utterance.lang = utterance.voice?.lang ?? lang;
    utterance.rate = Number(speedOf());
    utterance.onboundary = ({ charIndex }) => {
      if (speaking === utterance) spokenLength = before + charIndex;
    };
    utterance.onend = () => {
      if (speaking !== utterance) return;
      index += 1;
      spokenLength = 0;
      speak();
    };
    utterance.onerror = () => {
      if (speaking === utterance) stop();
    };
    speaking = utterance;
    speechSynthesis.speak(utterance);
  }

  function highlight(element: Element | undefined): void {
    if (element === highlighted) return;
    // Do not scroll if the reader has scrolled away from the spoken paragraph.
    const shouldScroll = !highlighted || isOnScreen(highlighted);
    highlighted?.classList.remove('spoken');
    element?.classList.add('spoken');
    highlighted = element;
    if (element && shouldScroll && !beginsOnScreen(element)) element.scrollIntoView({ block: 'start' });
  }

  function show(words: string): void {
    button.textContent = playerButton.textContent = words;
  }

  addEventListener('pagehide', stop);
  return { toggle };
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function beginsOnScreen(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight * 0.75;
}
