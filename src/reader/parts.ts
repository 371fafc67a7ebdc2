/**
 * Which parts of the reader's scripts a page needs: what remembers, and what keeps pages for times without a network. Each
 * is loaded only where it has something to do.
 */

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** Settings work wherever they stand: on their page, or in what has said that it was filled with them. */
async function attach(root: ParentNode): Promise<void> {
  if (root.querySelector('[data-settings="memory"]')) (await import('./memory/settings.ts')).attach(root);
  if (root.querySelector('[data-settings="offline"]')) (await import('./offline/settings.ts')).attach(root);
}

void attach(document);
addEventListener('settings', ({ target }) => void attach(target as HTMLElement));

if (find('.article')) void import('./memory/article.ts');
if (find('main :is(.story, .threads, .neighbours, [data-search=results])')) void import('./memory/lists.ts');

const saved = find('[data-saved="page"]');
if (saved) void import('./memory/page.ts').then(({ fillPage }) => fillPage(saved));
const offline = find('[data-offline="page"]');
if (offline) void import('./offline/page.ts').then(({ fillPage }) => fillPage(offline));
const keeping = find('[data-keep]');
if (keeping) void import('./offline/keep-button.ts').then(({ attach }) => attach(keeping));

/** Once the page has all it needs, and the browser nothing to do. */
function begin(): void {
  void import('./offline/ask.ts').then(({ ask, mayKeepUnasked }) => mayKeepUnasked() && ask({ wish: 'newest' }, true));
}
const idle = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(begin) : setTimeout(begin, 1000));
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle);
}
