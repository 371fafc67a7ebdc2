/** Pages are rendered by several threads, each from the data that it is sent. The bundle here stands for that of a build. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fillStore } from '../../../src/article-store.ts';
import { defaultJobs, type PathWithRoute, renderInWorkers } from '../../../src/build/render/render-workers.ts';
import { readJobs } from '../../../src/build/options.ts';

fillStore({
  entries: new Map(),
  bodies: new Map(),
  links: new Map(),
  features: new Map(),
  authors: [],
  newestDay: undefined,
  chosen: [],
});

/** A bundle whose pages say in which thread they were rendered, and of what. */
function makeBundle(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'pages.mjs');
  writeFileSync(
    file,
    `import { threadId } from 'node:worker_threads';
    export const getStaticPaths = async () => [];
    export const renderPage = async (component, pathname, address, props) => {
      if (props.fails) throw new Error(pathname + ' does not work.');
      return new TextEncoder().encode(JSON.stringify({ component, pathname, address, props, threadId }));
    };`,
  );
  return pathToFileURL(file).href;
}

const pageOf = (pathname: string, component = 'src/pages/[...permalink].astro') =>
  ({ pathname, route: { component } }) as unknown as PathWithRoute;
const many = Array.from({ length: 1000 }, (_, at) => pageOf(`/${at}`));
const ofArchive = pageOf('/archive', 'src/pages/archive.astro');

async function renderAll(
  t: TestContext,
  jobs: number | undefined,
  props: (page: PathWithRoute) => object = () => ({}),
) {
  const received = new Map<string, { address: string; threadId: number; props: object }>();
  const left = await renderInWorkers([ofArchive, ...many], {
    ...(jobs !== undefined && { jobs }),
    module: makeBundle(t),
    propsOf: (page) => (page === ofArchive ? undefined : props(page)),
    addressOf: ({ pathname }) => `https://news.example${pathname}/`,
    receive: ({ pathname }, bytes) => {
      assert.ok(!received.has(pathname));
      received.set(pathname, JSON.parse(Buffer.from(bytes).toString()));
      return Promise.resolve();
    },
  });
  return { left, received };
}

test('every page with data of its own is rendered once, in several threads, and the others are left', async (t) => {
  const { left, received } = await renderAll(t, 3, ({ pathname }) => ({ story: pathname }));
  assert.deepEqual(left, [ofArchive]);
  assert.equal(received.size, many.length);
  for (const { pathname } of many) {
    const { address, props } = received.get(pathname) ?? assert.fail(pathname);
    assert.deepEqual([address, props], [`https://news.example${pathname}/`, { story: pathname }]);
  }
  assert.equal(new Set(Array.from(received.values(), ({ threadId }) => threadId)).size, 3);
});

test('with one job, or few pages, everything is left to the build itself', async (t) => {
  for (const jobs of [1, undefined]) {
    const { left, received } = await renderAll(t, jobs);
    assert.deepEqual([left.length, received.size], [1001, 0]);
  }
  const receive = () => assert.fail();
  const addressOf = () => '';
  const few = many.slice(0, 20);
  const options = { jobs: 4, module: 'none', propsOf: () => ({}), addressOf, receive };
  assert.deepEqual(await renderInWorkers(few, options), few);
});

test('a page that cannot be rendered ends the build with its error', async (t) => {
  const fails = renderAll(t, 2, ({ pathname }) => ({ fails: pathname === '/500' }));
  await assert.rejects(fails, { message: '/500 does not work.' });
});

test('JOBS says how many threads render; without it, the processors do', () => {
  assert.deepEqual([1, 2, 3, 4, 8, 64].map(defaultJobs), [1, 1, 2, 3, 7, 8]);
  assert.equal(readJobs({ JOBS: '3' }), 3);
  assert.equal(readJobs({}), defaultJobs());
  assert.equal(readJobs({ JOBS: '' }), defaultJobs());
  for (const value of ['0', '-1', '65', '1000', 'four', '2.5', ' 2', 'auto', '1e1'])
    assert.throws(() => readJobs({ JOBS: value }), {
      message: `JOBS=${JSON.stringify(value)}: this is no number of threads. Write a number from 1 to 64, or leave it out.`,
    });
});
