/** A thread of `render-workers.ts`: renders pages with the cached bundle, from the data that each of them is given. */
import { workerData } from 'node:worker_threads';
import { buildInvertedIndex } from '../../analysis/inverted-index.ts';
import { fillStore, type SpooledBody, storeAnalysis, storePictureSize } from '../../article-store.ts';
import { serveJobs } from '../../worker-thread.ts';
import { importPages } from '../bundle-cache.ts';

export interface RenderWorkerOptions {
  /** The module of the cached bundle, as a URL. */
  readonly module: string;
  /** Bodies that were rendered when their sources were parsed, by path. */
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  /** See the store. */
  readonly pictureSizes: ReadonlyMap<string, number>;
}

/** A page that a thread renders. */
export interface PageJob {
  /** As Astro gives it: without the base path. */
  readonly pathname: string;
  /** The whole address. */
  readonly address: string;
  /** The file of the route below the project. */
  readonly component: string;
  /** Plain data. */
  readonly props: object;
}

const { module, bodies, pictureSizes } = workerData as RenderWorkerOptions;

// A page shows only the data that it is given; only its body is read here.
fillStore({
  entries: new Map(),
  bodies,
  links: new Map(),
  features: new Map(),
  authors: [],
  newestDay: undefined,
  chosen: [],
});
for (const [path, bytes] of pictureSizes) storePictureSize(path, bytes);
const terms = buildInvertedIndex([], new Map());
storeAnalysis({ duplicateGroups: new Map(), terms, names: new Map(), entityTypes: new Map() });

const pages = importPages(module).then(async (app) => {
  // Astro then knows all routes, without any page.
  await app.getStaticPaths();
  return app;
});

serveJobs(async (jobs: readonly PageJob[], sendSign): Promise<readonly Uint8Array[]> => {
  const { renderPage } = await pages;
  const rendered: Uint8Array[] = [];
  for (const { pathname, address, component, props } of jobs) {
    rendered.push(await renderPage(component, pathname, address, props));
    sendSign();
  }
  return rendered;
});
