/**
 * The reader's preferences: data attributes of the root element, for the style sheets, and the same in the stored item
 * `reading`, from which the inline head script (`security/inline-scripts.ts`) sets them on the next page.
 */
import { keyOf, save, load } from '../local-storage.ts';
import { parsePreferences, type Preferences } from './preference-values.ts';

const root = document.documentElement.dataset;

/** The choices that there are. Empty where the inline head script cannot run: then nothing is chosen. */
const table = globalThis.preferenceTable ?? {};

/** The value of a preference; undefined for the default. */
export const preference = (name: string): string | undefined => root[name];

/**
 * Sets a preference. An unknown value counts as undefined, which resets it to the default, and an unknown name is ignored.
 * @returns whether it was stored
 */
export function setPreference(name: string, value: string | undefined): boolean {
  const chosen = parsePreferences({ ...root, [name]: value }, table);
  apply(chosen);
  return save('reading', chosen);
}

/** Applies the stored preferences: another tab may have changed them, or this page was in the back/forward cache meanwhile. */
const applyStored = () => apply(parsePreferences(load('reading'), table));

function apply(preferences: Preferences): void {
  for (const name of Object.keys(table)) {
    const value = preferences[name as keyof Preferences];
    if (value === undefined) delete root[name];
    else root[name] = value;
  }
  show();
}

/** Shows what style sheets alone do not. */
function show(): void {
  setToolbarColour();
  startRuler();
}

/** Few readers use it, so few load it. */
function startRuler(): void {
  if (root['ruler']) import('../page/reading-ruler.ts').catch(() => {});
}

/** Colours the browser's toolbar like the page. Without a theme it has the colours given in the HTML. */
function setToolbarColour(): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = root['theme'] ? getComputedStyle(document.body).backgroundColor : meta.dataset['own'];
  }
}

addEventListener('storage', ({ key }) => {
  if (key === keyOf('reading') || key === null) applyStored();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) applyStored();
});
show();
