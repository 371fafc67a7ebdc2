/**
 * Reads an article out, and marks the paragraph that is being spoken. Engines pause badly or not at all, so a pause is an
 * end, and going on begins anew: at the word that was spoken last where the engine tells, else at the utterance.
 */
import { paragraphsOf } from './paragraphs.ts';
import { playerFor, speedOf } from './player.ts';
import { utterancesOf } from './utterances.ts';

/**
 * @param button starts and pauses, as the player's own does
 * @param voice the voice to read with; the device may lose one and find another
 */
export function listen(article: HTMLElement, button: HTMLButtonElement, voice: () => SpeechSynthesisVoice | undefined) {
  const { lang } = article.closest<HTMLElement>('[lang]') ?? article;
  const all = paragraphsOf(article).flatMap(({ element, text }) =>
    utterancesOf(text, lang).map((utterance) => ({ element, text: utterance })),
  );
  const name = button.textContent;
  const { bar, toggle: playerButton } = playerFor({ toggle, stop, speed: () => speaking && start() });
  /** Which utterance, and how much of it has been said. */
  let at = 0;
  let said = 0;
  /** What is being said. Some browsers forget what nothing refers to, and then never tell that it ended. */
  let speaking: SpeechSynthesisUtterance | undefined;
  let marked: Element | undefined;

  function toggle(): void {
    if (!speaking) {
      start();
      return;
    }
    hush();
    show(words.goOn);
  }

  function start(): void {
    hush();
    if (!bar.isConnected) button.parentElement?.after(bar);
    show(words.pause);
    speak();
  }

  function hush(): void {
    // First, so that nobody takes the end that comes of it for the utterance's own.
    speaking = undefined;
    speechSynthesis.cancel();
  }

  function stop(): void {
    hush();
    at = said = 0;
    mark(undefined);
    if (bar.contains(document.activeElement)) button.focus();
    bar.remove();
    show(name);
  }

  function speak(): void {
    const next = all[at];
    if (!next) {
      stop();
      return;
    }
    mark(next.element);
    const before = said;
    const utterance = new SpeechSynthesisUtterance(next.text.slice(before));
    utterance.voice = voice() ?? null;
    utterance.lang = utterance.voice?.lang ?? lang;
    utterance.rate = Number(speedOf());
    utterance.onboundary = ({ charIndex }) => {
      if (speaking === utterance) said = before + charIndex;
    };
    utterance.onend = () => {
      if (speaking !== utterance) return;
      at += 1;
      said = 0;
      speak();
    };
    utterance.onerror = () => {
      if (speaking === utterance) stop();
    };
    speaking = utterance;
    speechSynthesis.speak(utterance);
  }

  function mark(element: Element | undefined): void {
    if (element === marked) return;
    // Who has scrolled away from what is spoken wants to stay there.
    const follows = !marked || isSeen(marked);
    marked?.classList.remove('spoken');
    element?.classList.add('spoken');
    marked = element;
    if (element && follows && !beginsInSight(element)) element.scrollIntoView({ block: 'start' });
  }

  function show(words: string): void {
    button.textContent = playerButton.textContent = words;
  }

  addEventListener('pagehide', stop);
  return { toggle };
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function beginsInSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight * 0.75;
}
