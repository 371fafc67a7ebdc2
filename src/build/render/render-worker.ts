/** A thread of `render-workers.ts`: renders pages with the cached bundle, from the data that each of them is given. */
import { workerData } from 'node:worker_threads';
import { serveJobs } from '../../worker-thread.ts';
import { importPages } from '../bundle-cache.ts';
import { fillWithGivenData, type GivenData } from './given-data.ts';

export interface RenderWorkerOptions extends GivenData {
  /** The module of the cached bundle, as a URL. */
  readonly module: string;
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

fillWithGivenData({ bodies, pictureSizes });

const { getStaticPaths, renderPage } = await importPages(module);
// Astro then knows all routes, without any page.
await getStaticPaths();

serveJobs(async (jobs: readonly PageJob[], sendSign): Promise<readonly Uint8Array[]> => {
  const rendered: Uint8Array[] = [];
  for (const { pathname, address, component, props } of jobs) {
    rendered.push(await renderPage(component, pathname, address, props));
    sendSign();
  }
  return rendered;
});
