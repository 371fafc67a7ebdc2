/** The player: what stands at the foot of the screen while an article is read out. */
import { set, setting } from './settings.ts';

const SPEEDS = ['0.8', '1', '1.2', '1.4', '1.6'];
const ORDINARY = '1';

/** What the reader does with the player. */
export interface Wishes {
  toggle(): void;
  stop(): void;
  /** Another speed was chosen. */
  speed(): void;
}

/** How fast to read, as the reader chose it once. */
export function speedOf(): string {
  const chosen = setting('speed') ?? ORDINARY;
  return SPEEDS.includes(chosen) ? chosen : ORDINARY;
}

/** The player and its button for going on and pausing, not on the page yet. */
export function playerFor(wishes: Wishes) {
  const { lang } = document.documentElement;
  const bar = document.createElement('div');
  bar.className = 'player';
  bar.role = 'group';
  bar.ariaLabel = words.readingAloud;
  // It stands in the article, whose language may be another.
  bar.lang = lang;
  bar.dir = getComputedStyle(document.documentElement).direction;

  const label = document.createElement('label');
  const select = document.createElement('select');
  const number = new Intl.NumberFormat(LOCALE);
  for (const speed of SPEEDS)
    select.add(new Option(words.times.replace('{number}', number.format(Number(speed))), speed));
  select.value = speedOf();
  select.addEventListener('change', () => {
    set('speed', select.value === ORDINARY ? undefined : select.value);
    wishes.speed();
  });
  label.append(words.speed, select);

  const toggle = button('', wishes.toggle);
  bar.append(toggle, button(words.stop, wishes.stop), label);
  return { bar, toggle };
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}
