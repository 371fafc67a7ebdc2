/** The fields of the search page and the parameters of a search. */
import { parseSearchParams, type SearchParams } from './search-params.ts';

const filtersOf = ({ from, to, year, section, tag, order }: SearchParams) => ({ from, to, year, section, tag, order });

export function fillForm(form: HTMLFormElement, params: SearchParams): void {
  const values: Record<string, string> = { q: params.words, ...filtersOf(params) };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    field.value = value;
    // The URL may name a value that is not offered, such as a small section or a rare tag.
    if (field instanceof HTMLSelectElement && field.value !== value) {
      field.add(new Option(value));
      field.value = value;
    }
  }
  markEmptyDates(form);
}

/** Marks the date fields without a date, because no selector of CSS finds them. */
export function markEmptyDates(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=date]'))
    field.toggleAttribute('data-empty', field.value === '');
}

export function formParams(form: HTMLFormElement): SearchParams {
  const fields = Array.from(new FormData(form), ([name, value]) => [name, String(value)]);
  return parseSearchParams(new URLSearchParams(fields).toString());
}

/** Milliseconds without a key after which a reader is taken to look at the results. */
const PAUSE = 300;

/**
 * Calls back when a reader who types makes a pause. The letters of a word that an input method is still composing do not count.
 * @returns stops a call that is pending
 */
export function onPause(field: HTMLInputElement, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const wait = () => {
    stop();
    timer = setTimeout(act, PAUSE);
  };
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) stop();
    else wait();
  });
  field.addEventListener('compositionend', wait);
  return stop;
}
