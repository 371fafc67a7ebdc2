/** A render job renders its share of the pages from the data that the build has put into the store. */
import { BuildError } from '../../errors.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import { importPages } from '../bundle-cache.ts';
import { fillWithGivenData } from '../render/given-data.ts';
import type { PageJob } from '../render/render-worker.ts';
import type { BodyFiles } from './body-files.ts';
import type { StoredBody } from './map-job.ts';

/** All render jobs of a build have this in common. */
export interface RenderPlan {
  /** See `Fingerprints.pages`. */
  readonly fingerprint: string;
  /** See the article store. */
  readonly pictureSizes: ReadonlyMap<string, number>;
  /** Digests of the inputs, one for each job. */
  readonly inputs: readonly string[];
}

export interface RenderInput {
  readonly pages: readonly PageJob[];
  readonly bodies: readonly (readonly [path: string, body: StoredBody])[];
}

/** The pages in the order of the input, one after the other: a value of many arrays takes several times as long to write and read. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** Where each page ends in `bytes`. */
  readonly ends: readonly number[];
}

interface RenderJobOptions {
  readonly store: JobStore;
  readonly bodyFiles: BodyFiles;
  /** The module of the bundle, as a URL. */
  readonly module: string;
  readonly onSign: () => void;
}

/** @throws {BuildError} with the address of the page that could not be rendered */
export async function runRenderJob(
  { pictureSizes }: RenderPlan,
  { pages, bodies }: RenderInput,
  { bodyFiles, module, onSign }: RenderJobOptions,
): Promise<Rendered> {
  fillWithGivenData({ bodies: await bodyFiles.fetch(bodies), pictureSizes });
  const { getStaticPaths, renderPage } = await importPages(module);
  // Astro then knows all routes, without any page.
  await getStaticPaths();
  const rendered: Uint8Array[] = [];
  const ends: number[] = [];
  let length = 0;
  for (const { component, pathname, address, props } of pages) {
    onSign();
    try {
      const page = await renderPage(component, pathname, address, props);
      rendered.push(page);
      length += page.length;
      ends.push(length);
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : String(cause);
      throw new BuildError(`${pathname} could not be rendered: ${problem}`, { cause });
    }
  }
  return { bytes: Buffer.concat(rendered), ends };
}
