/**
 * The search page. It loads nothing before the reader types, or has come with a question in the address; what is asked is
 * always in the address, so that going back leads to the list as it was.
 */
import { type SearchParams, hasSearch, parseSearchParams, formatSearchParams } from './search-params.ts';
import { Engines, type ShardList } from './pagefind.ts';
import { adviceList, pagerLinks, storyItem } from './result-list.ts';
import { search, type SearchResult, PER_PAGE, STEP } from './search.ts';
import { parseQuery } from './parse-query.ts';
import { searchMessages } from './messages.ts';
import { isMeant, shownResultOf } from './result.ts';
import { advice, pagesOf, summary } from './result-text.ts';

const part = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`[data-search=${name}]`);
const form = part<HTMLFormElement>('form');
const [status, results, pager, older, dates] = ['status', 'results', 'pager', 'older', 'dates'].map((name) =>
  part(name),
);
const { index = '', base = '/' } = form?.dataset ?? {};

let engines: Promise<{ list: ShardList; engines: Engines }> | undefined;
/** Counts searches: what a former one finds comes too late. */
let latest = 0;

const load = () => {
  engines ??= fetch(`${index}shards.json`)
    .then((response) =>
      response.ok ? (response.json() as Promise<ShardList>) : Promise.reject(new Error(`${response.status}`)),
    )
    .then((list) => ({ list, engines: new Engines(new URL(index, location.href).href, list) }));
  engines.catch(() => {
    engines = undefined;
  });
  return engines;
};

/** The fields of the form, from the address and back. */
function fill(asked: SearchParams): void {
  const values: Record<string, string> = { q: asked.words, ...pick(asked) };
  for (const [name, value] of Object.entries(values)) {
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    field.value = value;
    // The address may narrow by what is not offered: a small section, a rare subject.
    if (field instanceof HTMLSelectElement && field.value !== value) {
      field.add(new Option(value));
      field.value = value;
    }
  }
}
const pick = ({ from, to, year, section, tag, order }: SearchParams) => ({ from, to, year, section, tag, order });
const typed = () => {
  const fields = form ? Array.from(new FormData(form), ([name, value]) => [name, String(value)]) : [];
  return parseSearchParams(new URLSearchParams(fields).toString());
};

async function ask(asked: SearchParams): Promise<void> {
  latest += 1;
  const mine = latest;
  if (!hasSearch(asked)) return clear();
  say(searchMessages.under);
  results?.setAttribute('aria-busy', 'true');
  try {
    const { list, engines } = await load();
    const outcome = await search(asked, list, (shard) => engines.open(shard));
    // An address may name a page that the list has not, or no longer.
    const page = Math.min(asked.page, pagesOf(outcome.hits.length));
    const hits = outcome.hits.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    const shown = await Promise.all(hits.map(shownResultOf));
    if (mine !== latest) return;
    const query = parseQuery(asked.words);
    // The best come first: when they are meant, what is on further pages may be anything.
    if (page > 1 || shown.some((story) => isMeant(query, story)))
      show(
        { ...asked, page },
        outcome,
        shown.map((story) => storyItem(story, base)),
      );
    else show(asked, { ...outcome, hits: [] }, []);
  } catch {
    if (mine !== latest) return;
    // The site may have been built again since its list was loaded: who tries again gets the new one.
    engines = undefined;
    clear();
    say(searchMessages.failed);
  }
  results?.removeAttribute('aria-busy');
}

function show(asked: SearchParams, outcome: SearchResult, items: readonly HTMLElement[]): void {
  results?.replaceChildren(...(items.length > 0 ? items : adviceList(advice(asked, outcome.left))));
  const back = outcome.covered.at(-1)?.name ?? '';
  pager?.replaceChildren(...pagerLinks({ ...asked, back }, pagesOf(outcome.hits.length)));
  pager?.toggleAttribute('hidden', outcome.hits.length <= PER_PAGE);
  const next = outcome.left[Math.min(STEP, outcome.left.length) - 1];
  older?.toggleAttribute('hidden', next === undefined);
  if (older) older.dataset['back'] = next?.name ?? '';
  dates?.toggleAttribute('hidden', items.length > 0);
  say(summary(asked, outcome));
  // For what marks in lists what was read.
  dispatchEvent(new Event('stories'));
}

function clear(): void {
  for (const node of [results, pager]) node?.replaceChildren();
  for (const node of [pager, older]) node?.setAttribute('hidden', '');
  dates?.removeAttribute('hidden');
  // A search that was under way finds itself too late, and leaves this as it is.
  results?.removeAttribute('aria-busy');
  say('');
}

function say(text: string): void {
  if (status) status.textContent = text;
}

/** A new question gets an address of its own. */
async function go(asked: SearchParams): Promise<void> {
  const address = formatSearchParams(asked);
  if (address !== location.search) history.pushState(null, '', address);
  await ask(asked);
}

if (form) {
  const field = form.querySelector<HTMLInputElement>('input[type=search]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go(typed());
  });
  // What narrows a search that stands there counts at once.
  form.addEventListener('change', ({ target }) => {
    if (target !== field && field?.value) void go(typed());
  });
  field?.addEventListener('input', () => void load().catch(() => {}), { once: true });
  older?.addEventListener('click', async () => {
    const known = results?.childElementCount ?? 0;
    await go({ ...parseSearchParams(location.search), page: 1, back: older.dataset['back'] ?? '' });
    if (older.hidden && known > 0) status?.focus();
  });
  pager?.addEventListener('click', async (event) => {
    const to = event.target instanceof HTMLAnchorElement ? event.target.search : '';
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await go(parseSearchParams(to));
    status?.focus();
    status?.scrollIntoView();
  });

  const arrive = async () => {
    const asked = parseSearchParams(location.search);
    fill(asked);
    if (location.hash === '#q') field?.focus();
    await ask(asked);
    const { y } = (history.state ?? {}) as { y?: number };
    if (y) scrollTo({ top: y, behavior: 'instant' });
  };
  addEventListener('popstate', () => void arrive());
  // The list comes after the browser has gone back to where the reader was on a page that was still empty.
  addEventListener('pagehide', () => history.replaceState({ y: scrollY }, ''));
  void arrive();
}
