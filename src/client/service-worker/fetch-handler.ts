/** What the worker answers a page's request with: the network's word first, and what is kept where there is none. */
import { keepAnswer, isWhole } from './cache-page.ts';
import { ASSETS } from './page-assets.ts';
import { base, type FetchEvent } from './worker-scope.ts';
import { kept, shell, single } from './caches.ts';

/** How long a network that is there and says nothing is waited for, where there is a copy. */
const NETWORK_TIMEOUT = 4000;

/** Pages that are kept from the start, for times without a network. */
export const shellPages = ['offline/', 'saved/', 'reading/'].map((path) => base + path);

export function handleFetch(event: FetchEvent): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // A part of a file is the network's affair, and so is all that is not of this site.
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('Range')) return;
  if (!pathname.startsWith(base)) return;
  if (pathname.startsWith(base + ASSETS)) {
    // Their names change with their content: a copy is as good as the file.
    event.respondWith(caches.match(pathname).then((copy) => copy ?? fetch(request)));
  } else if (request.mode === 'navigate') {
    event.respondWith(page(event, pathname));
  } else if (shellPages.includes(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await kept(pathname)) ?? Response.error()));
  }
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  const copy = kept(path);
  const network = fromNetwork(event).catch(() => undefined);
  const waited = copy.then((there) => (there ? wait(NETWORK_TIMEOUT) : network));
  const response = await Promise.race([network, waited]);
  if (response && response.status < 500) {
    if (isWhole(response)) event.waitUntil(renew(path, response.clone()).catch(() => {}));
    return response;
  }
  return (await copy) ?? (await network) ?? (await slashed(path)) ?? offline();
}

/** Where the network fails, what was asked for ahead is refused in some browsers, and in Firefox is an answer of its own type. */
async function fromNetwork({ preloadResponse, request }: FetchEvent): Promise<Response> {
  const ahead = await preloadResponse;
  return ahead && ahead.type !== 'error' ? ahead : fetch(request);
}

const wait = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

/** What is kept of what was read and saved is kept as it was seen last. */
async function renew(path: string, response: Response): Promise<void> {
  for (const kind of ['read', 'saved'] as const) {
    const name = single(kind);
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    if (await cache.match(path)) await keepAnswer(cache, path, response.clone());
  }
}

/** Servers lead from an address without its last slash to the page. */
const slashed = async (path: string) =>
  !path.endsWith('/') && (await kept(`${path}/`)) ? Response.redirect(`${path}/`) : undefined;

async function offline(): Promise<Response> {
  const page = await (await caches.open(shell)).match(`${base}offline/`);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}
