/** The two ends of the service worker, with browsers that are played: what it answers, and which worker a page asks. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { workerOf } from '../../../src/client/offline/registered-worker.ts';
import { picturesOfPage } from '../../../src/client/service-worker/page-assets.ts';
import type { FetchEvent } from '../../../src/client/service-worker/worker-scope.ts';

const origin = 'https://news.example';
/** The globals of a worker: one cache, which holds the offline page. */
const headers = { 'X-Kept-Bytes': '7' };
const cache = {
  match: async (path: string) => (path === '/offline/' ? new Response('offline', { headers }) : undefined),
};
const around = {
  SHELL: 'x',
  location: new URL(`${origin}/sw.js`),
  registration: { scope: `${origin}/` },
  caches: {
    keys: async () => ['dateline / shell - x'],
    open: async () => cache,
    match: async () => undefined,
    has: async () => false,
  },
};
let fetched: string[] = [];
let network: () => Promise<Response> = async () => new Response('network');
const fetch = (request: { readonly url: string } | string) => {
  // The list of removed pages, which this site does not have.
  if (typeof request === 'string') return Promise.resolve(new Response('', { status: 404 }));
  fetched.push(request.url);
  return network();
};
Object.assign(globalThis, around, { fetch });
const { handleFetch } = await import('../../../src/client/service-worker/fetch-handler.ts');

/** The response to a navigation. */
async function answered(preloadResponse: unknown): Promise<string> {
  let response: Promise<Response> | undefined;
  const request = { url: `${origin}/2022/`, method: 'GET', mode: 'navigate', headers: new Headers() };
  const respondWith = (answer: Promise<Response>) => {
    response = answer;
  };
  handleFetch({ request, preloadResponse, respondWith, waitUntil: () => {} } as unknown as FetchEvent);
  const { status, text } = await Promise.resolve(response).then(async (one) => ({
    status: one?.status,
    text: await one?.text(),
  }));
  return `${status} ${text}`;
}

describe('a picture that is asked for', () => {
  const name = '/pictures/0123456789abcdef';
  /** @param kept the names of the pictures in the cache */
  async function answerTo(path: string, kept: readonly string[], destination = 'image'): Promise<string | undefined> {
    let response: Promise<Response> | undefined;
    const request = { url: origin + path, method: 'GET', mode: 'no-cors', destination, headers: new Headers() };
    const respondWith = (answer: Promise<Response>) => {
      response = answer;
    };
    const match = async (path: string) => (kept.includes(path) ? new Response('kept') : undefined);
    Object.assign(globalThis, { caches: { ...around.caches, match } });
    handleFetch({ request, respondWith, waitUntil: () => {} } as unknown as FetchEvent);
    const found = await response;
    return found?.type === 'error' ? 'error' : found?.text();
  }

  it('a picture comes from the network while there is one', async () => {
    network = async () => new Response('network');
    assert.equal(await answerTo(`${name}-1640.avif`, [name]), 'network');
  });

  it('a picture that is kept answers for all its widths and formats when the network fails', async () => {
    network = () => Promise.reject(new TypeError('refused'));
    for (const file of ['-1640.avif', '-480.webp', '-960.jpg'])
      assert.equal(await answerTo(name + file, [name]), 'kept');
    assert.equal(await answerTo(`${name}-960.jpg`, []), 'error');
  });

  it('a picture is no picture where a program downloads it', async () => {
    assert.equal(await answerTo(`${name}-960.jpg`, [name], ''), undefined);
  });
});

describe('the pictures that are kept with a page', () => {
  const image = (at: number) => `<img src="/daily/pictures/${at}-960.jpg" srcset="/daily/pictures/${at}-480.jpg 480w">`;

  it('are one file of each, at most ten, and none of other folders', () => {
    const html = `${image(1)}${image(1)}${image(2)}<img src="/pictures/3-960.jpg"><img src="/daily/art/logo.png">`;
    assert.deepEqual(picturesOfPage(html, '/daily/'), ['/daily/pictures/1-960.jpg', '/daily/pictures/2-960.jpg']);
    const many = Array.from({ length: 30 }, (_, at) => image(at)).join('');
    assert.equal(picturesOfPage(many, '/daily/').length, 10);
  });
});

describe('a page that is asked for', () => {
  beforeEach(() => {
    fetched = [];
    network = async () => new Response('network');
  });
  const refused = () => Promise.reject(new TypeError('refused'));

  it('a page that is asked for is the preloaded answer, and is not fetched again', async () => {
    assert.equal(await answered(Promise.resolve(new Response('ahead'))), '200 ahead');
    assert.equal(await answered(Promise.resolve(new Response('none', { status: 404 }))), '404 none');
    assert.deepEqual(fetched, []);
  });

  it('a page is fetched where nothing was preloaded, or an error was', async () => {
    for (const ahead of [undefined, Promise.resolve(undefined), Promise.resolve(Response.error())]) {
      fetched = [];
      assert.equal(await answered(ahead), '200 network');
      assert.deepEqual(fetched, [`${origin}/2022/`]);
    }
  });

  it('the offline page answers where the network fails, in whichever way the browser reports it', async () => {
    network = refused;
    for (const ahead of [undefined, Promise.resolve(undefined), Promise.resolve(Response.error()), refused()])
      assert.equal(await answered(ahead), '503 offline');
  });
});

describe('the worker of a registration', () => {
  interface State {
    readonly active?: string;
    readonly waiting?: string;
    readonly installing?: string;
  }
  /** The worker of a registration that is in the first state when it is looked at, and comes into the others later. */
  const of = (first: State, ...later: State[]) => {
    const none = { active: null, waiting: null, installing: null };
    const registration = { ...none, ...first };
    const found = workerOf(registration as unknown as ServiceWorkerRegistration);
    for (const state of later) Object.assign(registration, none, state);
    return found;
  };

  it('the worker of a registration is the active one, whatever comes after it', async () => {
    assert.equal(await of({ active: 'a' }), 'a');
    assert.equal(await of({ active: 'a', waiting: 'b', installing: 'c' }), 'a');
  });

  it('the worker of a registration is the installing or waiting one, once it is active', async () => {
    assert.equal(await of({ installing: 'a' }, { waiting: 'a' }, { active: 'a' }), 'a');
    assert.equal(await of({ waiting: 'a' }, { active: 'a' }), 'a');
  });

  it('the worker of a registration is whichever of two is active first', async () => {
    assert.equal(await of({ waiting: 'a', installing: 'b' }, { installing: 'b' }, { active: 'b' }), 'b');
  });

  it('a registration has no worker where there is none, or none that could have its shell', async () => {
    assert.equal(await of({}), undefined);
    assert.equal(await of({ installing: 'a' }, {}), undefined);
    assert.equal(await of({ installing: 'a' }, { waiting: 'a' }, {}), undefined);
  });
});
