/**
 * The reader's preferences: data attributes of the root element, for the style sheets, and the same in localStorage under
 * `reading`, from which the inline head script (`security/inline-scripts.ts`) sets them on the next page.
 */
import { save, load } from '../local-storage.ts';
import { names, parsePreferences } from './preference-values.ts';

const STORAGE_KEY = 'reading';

const root = document.documentElement.dataset;

/** The value of a preference; undefined for the default. */
export const preference = (name: string): string | undefined => root[name];

/** Sets a preference; undefined resets it to the default. @returns whether it was stored */
export function setPreference(name: string, value: string | undefined): boolean {
  if (value === undefined) delete root[name];
  else root[name] = value;
  const chosen = names.flatMap((one) => (root[one] === undefined ? [] : [[one, root[one]]]));
  setToolbarColour();
  return save(STORAGE_KEY, chosen.length > 0 ? Object.fromEntries(chosen) : undefined);
}

/** Applies the stored preferences: another tab may have changed them, or this page was in the back/forward cache meanwhile. */
function applyStored(): void {
  const stored = parsePreferences(load(STORAGE_KEY));
  for (const name of names) {
    const value = stored[name];
    if (value === undefined) delete root[name];
    else root[name] = value;
  }
  setToolbarColour();
}

/** Colours the browser's toolbar like the page. Without a theme it has the colours given in the HTML. */
function setToolbarColour(): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = root['theme'] ? getComputedStyle(document.body).backgroundColor : meta.dataset['own'];
  }
}

addEventListener('storage', ({ key }) => {
  if (key === STORAGE_KEY || key === null) applyStored();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) applyStored();
});
if (root['theme']) setToolbarColour();
