/** The player at the foot of the screen while an article is read aloud. */
import { button, element } from '../create-element.ts';

const NORMAL = '1';
const SPEEDS = `${NORMAL} ${preferenceTable?.['speed']}`.split(' ').sort();

/** Called when the reader uses the controls. */
export interface PlayerCallbacks {
  toggle(): void;
  stop(): void;
  /** The reader has chosen another speed; undefined is the normal one. */
  speed(chosen: string | undefined): void;
}

/** The reading speed that the reader has chosen, as a factor. */
export const speedOf = (): string => document.documentElement.dataset['speed'] ?? NORMAL;

/** Creates the player. @returns its element, which the caller inserts, and its play/pause button */
export function playerFor(callbacks: PlayerCallbacks) {
  const options = SPEEDS.map(
    (speed) => new Option(words.times.replace('{number}', Number(speed).toLocaleString(LOCALE)), speed),
  );
  const select = element('select', {}, ...options);
  select.value = speedOf();
  select.onchange = () => {
    callbacks.speed(select.value === NORMAL ? undefined : select.value);
  };

  const toggle = button('', callbacks.toggle);
  const bar = element(
    'div',
    {
      className: 'player',
      role: 'group',
      ariaLabel: words.readingAloud,
      // The player is inside the article, whose language may differ.
      lang: document.documentElement.lang,
      dir: getComputedStyle(document.documentElement).direction,
    },
    toggle,
    button(words.stop, callbacks.stop),
    element('label', {}, words.speed, select),
  );
  return { bar, toggle };
}
