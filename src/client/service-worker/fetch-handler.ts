/** Answers the requests of pages: from the network first, from the caches if the network fails. */
import { deleteGone, followPage } from './follow-pages.ts';
import { ASSETS, keptPicture, PICTURES } from './page-assets.ts';
import { base, type FetchEvent } from './worker-scope.ts';
import { isWhole, newestCopy } from './caches.ts';
import { inSequence } from './in-sequence.ts';

/** Milliseconds to wait for the network if there is a cached copy. */
const NETWORK_TIMEOUT = 4000;

/** Pages that are cached when the worker is installed. */
export const shellPages = ['offline/', 'saved/', 'reading/', 'search/'].map((path) => base + path);

export function handleFetch(event: FetchEvent): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Range requests and requests to other sites go to the network.
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('Range')) return;
  if (!pathname.startsWith(base)) return;
  if (pathname.startsWith(base + ASSETS)) {
    // The names of assets change with their content, so a copy is never stale.
    event.respondWith(assetResponse(request, pathname));
  } else if (pathname.startsWith(base + PICTURES) && request.destination === 'image') {
    event.respondWith(
      fetch(request).catch(async () => (await caches.match(keptPicture(pathname))) ?? Response.error()),
    );
  } else if (request.mode === 'navigate') {
    event.respondWith(pageResponse(event, pathname));
  } else if (shellPages.includes(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await newestCopy(pathname)) ?? Response.error()));
  }
}

async function assetResponse(request: Request, path: string): Promise<Response> {
  const copy = await caches.match(path);
  if (copy && (await isWhole(copy))) return copy;
  return fetch(request).catch(async () => (await newestCopy(path)) ?? Response.error());
}

async function pageResponse(event: FetchEvent, path: string): Promise<Response> {
  const copy = newestCopy(path);
  const network = fromNetwork(event).catch(() => undefined);
  // Registered before the response is used, so that its body can still be cloned, and also when a copy answers meanwhile.
  event.waitUntil(network.then((response) => response && followVisit(path, response.clone())).catch(() => {}));
  const fallback = copy.then((cached) => (cached ? wait(NETWORK_TIMEOUT) : network));
  const response = await Promise.race([network, fallback]);
  if (response && response.status < 500) return response;
  return (await copy) ?? (await network) ?? (await redirectToSlash(path)) ?? offlineResponse();
}

/** If the network fails, the preload promise rejects in some browsers; in Firefox it is a response of type `error`. */
async function fromNetwork({ preloadResponse, request }: FetchEvent): Promise<Response> {
  const preloaded = await preloadResponse;
  return preloaded && preloaded.type !== 'error' ? preloaded : fetch(request);
}

const wait = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

/** Updates the copies after an answer of the network. The worker may stop at any time, so each part is complete in itself. */
async function followVisit(path: string, response: Response): Promise<void> {
  await inSequence(() => followPage(path, response));
  await deleteGone();
}

/** Redirects a URL without its last slash to the page, as servers do. */
const redirectToSlash = async (path: string) =>
  !path.endsWith('/') && (await newestCopy(`${path}/`)) ? Response.redirect(`${path}/`) : undefined;

async function offlineResponse(): Promise<Response> {
  const page = await newestCopy(`${base}offline/`);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}
