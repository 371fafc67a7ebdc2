/**
 * The search page. It loads the index only when the reader types or the URL contains a query. The URL always contains the
 * current search, so that going back restores the list.
 */
import { type SearchParams, hasSearch, parseSearchParams, formatSearchParams } from './search-params.ts';
import { adviceList, pagerLinks, storyItem } from './result-list.ts';
import { search, type SearchResult, PER_PAGE, STEP } from './search.ts';
import { type ShownResult, shownResultOf } from './result.ts';
import { wordOf } from './excerpt.ts';
import { SearchIndex } from './search-index.ts';
import { adviceLines, pagesOf, searchMessages, summaryText } from './result-text.ts';

const part = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-search=${name}]`);
const form = part<HTMLFormElement>('form');
const [status, results, pager, older, dates] = ['status', 'results', 'pager', 'older', 'dates'].map((name) =>
  part(name),
);
const { index: indexFolder = '', base = '/' } = form?.dataset ?? {};

let opened: Promise<SearchIndex> | undefined;
/** Number of the latest search; the results of earlier ones are discarded. */
let latest = 0;

const loadIndex = () => {
  opened ??= SearchIndex.open(new URL(indexFolder, location.href).href);
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** Sets the form fields from the URL. */
function fillForm(params: SearchParams): void {
  const values: Record<string, string> = { q: params.words, ...filtersOf(params) };
  for (const [name, value] of Object.entries(values)) {
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    field.value = value;
    // The URL may name a value that is not offered, such as a small section or a rare tag.
    if (field instanceof HTMLSelectElement && field.value !== value) {
      field.add(new Option(value));
      field.value = value;
    }
  }
}
const filtersOf = ({ from, to, year, section, tag, order }: SearchParams) => ({ from, to, year, section, tag, order });
const formParams = () => {
  const fields = form ? Array.from(new FormData(form), ([name, value]) => [name, String(value)]) : [];
  return parseSearchParams(new URLSearchParams(fields).toString());
};

async function runSearch(params: SearchParams): Promise<void> {
  latest += 1;
  const current = latest;
  if (!hasSearch(params)) return clear();
  setStatus(searchMessages.under);
  results?.setAttribute('aria-busy', 'true');
  try {
    const index = await loadIndex();
    const result = await search(params, index);
    // The URL may name a page that does not exist, or no longer exists.
    const page = Math.min(params.page, pagesOf(result.hits.length));
    const hits = result.hits.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    const stories = await Promise.all(hits.map((hit) => shownResultOf(hit, result, index, base)));
    if (current === latest) show({ ...params, page }, result, stories);
  } catch {
    if (current !== latest) return;
    // The site may have been rebuilt since the list of shards was loaded. The next attempt loads it again.
    opened = undefined;
    clear();
    setStatus(searchMessages.failed);
  }
  results?.removeAttribute('aria-busy');
}

function show(params: SearchParams, result: SearchResult, stories: readonly ShownResult[]): void {
  const items = stories.map((story) => storyItem(story, base));
  results?.replaceChildren(...(items.length > 0 ? items : adviceList(adviceLines(params, result.remaining))));
  const back = result.searched.at(-1)?.name ?? '';
  pager?.replaceChildren(...pagerLinks({ ...params, back }, pagesOf(result.hits.length)));
  pager?.toggleAttribute('hidden', result.hits.length <= PER_PAGE);
  const next = result.remaining[Math.min(STEP, result.remaining.length) - 1];
  older?.toggleAttribute('hidden', next === undefined);
  if (older) older.dataset['back'] = next?.name ?? '';
  dates?.toggleAttribute('hidden', items.length > 0);
  const shown = stories.flatMap(({ headline, excerpt }) => [...headline, ...excerpt]);
  const others = result.replaced.map(({ by }) => wordOf(shown, new Set(by), result.rules.languages) ?? by[0] ?? '');
  setStatus(summaryText(params, result, others));
  // Tells `mark-stories.ts` to mark the read stories in the new list.
  dispatchEvent(new Event('stories'));
}

function clear(): void {
  for (const node of [results, pager]) node?.replaceChildren();
  for (const node of [pager, older]) node?.setAttribute('hidden', '');
  dates?.removeAttribute('hidden');
  // A search in progress will be discarded and will not reset this attribute.
  results?.removeAttribute('aria-busy');
  setStatus('');
}

function setStatus(text: string): void {
  if (status) status.textContent = text;
}

/** Starts a new search and adds its URL to the history. */
async function startSearch(params: SearchParams): Promise<void> {
  const address = formatSearchParams(params);
  if (address !== location.search) history.pushState(null, '', address);
  await runSearch(params);
}

if (form) {
  const field = form.querySelector<HTMLInputElement>('input[type=search]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void startSearch(formParams());
  });
  // Changing a filter repeats the search at once.
  form.addEventListener('change', ({ target }) => {
    if (target !== field && field?.value) void startSearch(formParams());
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
    const params = parseSearchParams(location.search);
    fillForm(params);
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
