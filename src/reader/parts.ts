/**
 * Which parts of the reader's scripts a page needs: what remembers, and what keeps pages for times without a network. Each
 * is loaded only where it has something to do.
 */

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

if (find('.article, main :is(.story, [data-search=results])')) void import('./memory/reading.ts');

const filled = find('[data-saved=page], [data-offline=page], [data-keep]');
if (filled) void import('./kept.ts').then(({ fill }) => fill(filled));

/** Once the page has all it needs, and the browser nothing to do. */
function begin(): void {
  void import('./offline/ask.ts').then(async ({ ask, mayKeepUnasked }) => {
    if (mayKeepUnasked()) await ask({ wish: 'newest' }, true);
  });
}
const idle = () =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(begin, { timeout: 3000 }) : setTimeout(begin, 1000);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle);
}
