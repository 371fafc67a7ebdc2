/** The player: what stands at the foot of the screen while an article is read out. */
import { button, element } from '../dom.ts';
import { choices } from '../settings/preference-values.ts';
import { setPreference, preference } from '../settings/preferences.ts';

const ORDINARY = '1';
const SPEEDS = [...choices.speed, ORDINARY].sort();

/** What the reader does with the player. */
export interface PlayerCallbacks {
  toggle(): void;
  stop(): void;
  /** Another speed was chosen. */
  speed(): void;
}

/** How fast to read, as the reader chose it once. */
export const speedOf = (): string => preference('speed') ?? ORDINARY;

/** The player and its button for going on and pausing, not on the page yet. */
export function playerFor(wishes: PlayerCallbacks) {
  const number = new Intl.NumberFormat(LOCALE);
  const options = SPEEDS.map(
    (speed) => new Option(words.times.replace('{number}', number.format(Number(speed))), speed),
  );
  const select = element('select', {}, ...options);
  select.value = speedOf();
  select.onchange = () => {
    setPreference('speed', select.value === ORDINARY ? undefined : select.value);
    wishes.speed();
  };

  const toggle = button('', wishes.toggle);
  const bar = element(
    'div',
    {
      className: 'player',
      role: 'group',
      ariaLabel: words.readingAloud,
      // It stands in the article, whose language may be another.
      lang: document.documentElement.lang,
      dir: getComputedStyle(document.documentElement).direction,
    },
    toggle,
    button(words.stop, wishes.stop),
    element('label', {}, words.speed, select),
  );
  return { bar, toggle };
}
