/**
 * The search page. It loads the index only when the reader types or the URL contains a query. The URL always contains the
 * current search, so that going back restores the list.
 */
import { isTyped } from './parse-query.ts';
import { storyItem } from './result-list.ts';
import { keptText, searchMessages } from './result-text.ts';
import { search } from './search.ts';
import { fillForm, formParams, markEmptyDates, onPause } from './search-form.ts';
import { SearchIndex } from './search-index.ts';
import { formatSearchParams, hasSearch, parseSearchParams, type SearchParams } from './search-params.ts';
import { clearResults, resultPageOf, showResults } from './show-results.ts';

const part = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-search=${name}]`);
const form = part<HTMLFormElement>('form');
const parts = {
  status: part('status'),
  results: part('results'),
  pager: part('pager'),
  older: part('older'),
  dates: part('dates'),
};
const { status, results, pager, older } = parts;
const { index: indexFolder = '', base = '/' } = form?.dataset ?? {};

/** Milliseconds after results that a reader sees while typing; then they are announced, unless more was typed. */
const QUIET = 700;

let opened: Promise<SearchIndex> | undefined;
/** Number of the latest search; the results of earlier ones are discarded. */
let latest = 0;
/** Whether the reader types, and the newest entry of the history is that of what is typed. */
let isTyping = false;

const loadIndex = () => {
  opened ??= SearchIndex.open(new URL(indexFolder, location.href).href);
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

async function runSearch(params: SearchParams): Promise<void> {
  latest += 1;
  const current = latest;
  if (!hasSearch(params)) return clear();
  if (!isTyping) setStatus(searchMessages.under);
  results?.setAttribute('aria-busy', 'true');
  try {
    const index = await loadIndex();
    const result = await search(params, index, isTyping);
    const page = await resultPageOf(params, result, index, base);
    if (current !== latest) return;
    const said = showResults(parts, page);
    if (isTyping) announceLater(said, current);
    else setStatus(said);
  } catch {
    if (current !== latest) return;
    // The site may have been rebuilt since the list of shards was loaded. The next attempt loads it again.
    opened = undefined;
    await showKept(params, current);
  }
  results?.removeAttribute('aria-busy');
}

/** Whether the server cannot be reached; it may also have answered that a file is missing. */
const isCutOff = () =>
  fetch(indexFolder, { method: 'HEAD', cache: 'no-store' }).then(
    () => false,
    () => true,
  );

/** Without a connection, the stories that are kept on the device are searched. */
async function showKept(params: SearchParams, current: number): Promise<void> {
  // Few readers need this script. The service worker keeps it with the page.
  const searchKept = async () => (await import('./kept-stories.ts')).searchKept(params, base);
  const kept = (await isCutOff()) && 'caches' in globalThis ? await searchKept().catch(() => undefined) : undefined;
  if (current !== latest) return;
  clear();
  if (kept) results?.replaceChildren(...kept.map((story) => storyItem(story, base).item));
  parts.dates?.toggleAttribute('hidden', kept !== undefined && kept.length > 0);
  setStatus(kept ? keptText(kept.length) : searchMessages.failed);
}

/** A screen reader would read out each sentence in turn, while the reader is still typing. */
function announceLater(said: string, current: number): void {
  setStatus('');
  setTimeout(() => {
    if (current === latest) setStatus(said);
  }, QUIET);
}

function clear(): void {
  clearResults(parts);
  // A search in progress will be discarded and will not reset this attribute.
  results?.removeAttribute('aria-busy');
  setStatus('');
}

function setStatus(text: string): void {
  if (status) status.textContent = text;
}

/** Starts a new search and adds its URL to the history. */
async function startSearch(params: SearchParams): Promise<void> {
  isTyping = false;
  const address = formatSearchParams(params);
  if (address !== location.search) history.pushState(null, '', address);
  await runSearch(params);
}

/** Searches what has been typed so far. All of it together is one entry of the history. */
async function searchTyped(params: SearchParams): Promise<void> {
  const address = formatSearchParams(params);
  if (address === location.search || !isTyped(params.words)) return;
  if (isTyping) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  isTyping = true;
  await runSearch(params);
}

if (form) {
  const field = form.querySelector<HTMLInputElement>('input[type=search]');
  const stopTyping = field ? onPause(field, () => void searchTyped(formParams(form))) : () => {};
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    stopTyping();
    void startSearch(formParams(form));
  });
  // Changing a filter repeats the search at once.
  form.addEventListener('change', ({ target }) => {
    markEmptyDates(form);
    if (target === field || !field?.value) return;
    stopTyping();
    void startSearch(formParams(form));
  });
  field?.addEventListener('input', () => void loadIndex().catch(() => {}), { once: true });
  older?.addEventListener('click', async () => {
    const shownBefore = results?.childElementCount ?? 0;
    await startSearch({ ...parseSearchParams(location.search), page: 1, back: older.dataset['back'] ?? '' });
    if (older.hidden && shownBefore > 0) status?.focus();
  });
  pager?.addEventListener('click', async (event) => {
    const to = event.target instanceof HTMLAnchorElement ? event.target.search : '';
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await startSearch(parseSearchParams(to));
    status?.focus();
    status?.scrollIntoView();
  });

  const searchFromUrl = async () => {
    isTyping = false;
    stopTyping();
    const params = parseSearchParams(location.search);
    fillForm(form, params);
    if (location.hash === '#q') field?.focus();
    await runSearch(params);
    const { y } = (history.state ?? {}) as { y?: number };
    if (y) scrollTo({ top: y, behavior: 'instant' });
  };
  addEventListener('popstate', () => void searchFromUrl());
  // The browser restores the scroll position before the list is there, so the page stores and restores it itself.
  addEventListener('pagehide', () => history.replaceState({ y: scrollY }, ''));
  void searchFromUrl();
}
