/**
 * The parts of the reader's scripts that have to do with what is kept: what shows it is loaded where there is a place for it,
 * and the worker is asked for the newest once the page has all it needs and the browser nothing to do.
 */
import { sendToWorker, mayKeepUnasked } from './worker-client.ts';

const place = document.querySelector<HTMLElement>('[data-saved=page], [data-offline=page], [data-keep]');
if (place) void import('./init-stored-lists.ts').then(({ initStoredLists }) => initStoredLists(place));

function begin(): void {
  if (mayKeepUnasked()) void sendToWorker({ wish: 'newest' }, true);
}
const idle = () =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(begin, { timeout: 3000 }) : setTimeout(begin, 1000);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle);
}
