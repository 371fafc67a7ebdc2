/**
 * What the reader has set: data attributes of the root element, where style sheets see them, and the same in the device's
 * `reading`, from which the early script (`early.ts`) puts them there on the next page. What is not set is the paper's own.
 */
import { save, load } from '../local-storage.ts';
import { names, readingOf } from './preference-values.ts';

const STORE = 'reading';

const root = document.documentElement.dataset;

/** What is set under a name, if anything. */
export const preference = (name: string): string | undefined => root[name];

/** Sets something, or with undefined goes back to the paper's own. @returns whether the device keeps it */
export function setPreference(name: string, value: string | undefined): boolean {
  if (value === undefined) delete root[name];
  else root[name] = value;
  const chosen = names.flatMap((one) => (root[one] === undefined ? [] : [[one, root[one]]]));
  showInBar();
  return save(STORE, chosen.length > 0 ? Object.fromEntries(chosen) : undefined);
}

/** What was set in another tab, or while this page waited behind another for the reader to come back, holds here too. */
function takeOver(): void {
  const kept = readingOf(load(STORE));
  for (const name of names) {
    const value = kept[name];
    if (value === undefined) delete root[name];
    else root[name] = value;
  }
  showInBar();
}

/** The browser's own bar goes with the paper. What it is without a theme is said in the page, by day and by night. */
function showInBar(): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = root['theme'] ? getComputedStyle(document.body).backgroundColor : meta.dataset['own'];
  }
}

addEventListener('storage', ({ key }) => {
  if (key === STORE || key === null) takeOver();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) takeOver();
});
if (root['theme']) showInBar();
