/** Renders pages by way of jobs. Pages whose route has no parameters ask the archive, and are left out. */
import { readStore } from '../../article-store.ts';
import { runsOf } from '../../jobs/partition.ts';
import type { PageJob } from '../render/render-worker.ts';
import { jobOf, MIN_PAGES, type PathWithRoute, type RenderOptions } from '../render/render-workers.ts';
import { type BuildJobs, storiesIn } from './build-jobs.ts';
import type { Rendered, RenderInput, RenderPlan } from './render-job.ts';

/** A page with the stories whose bodies it may show. */
interface PlannedPage {
  readonly page: PathWithRoute;
  readonly job: PageJob;
  readonly stories: readonly string[];
  /** Pages that need the same value of the store come after each other. */
  readonly order: string;
}

/** @returns the pages that are left to be rendered. @throws {BuildError} when a job fails for good */
export async function renderInJobs(
  pages: readonly PathWithRoute[],
  { propsOf, addressOf, receive }: RenderOptions,
  fingerprint: string,
  jobs: BuildJobs,
): Promise<PathWithRoute[]> {
  const isWorthIt = pages.length >= MIN_PAGES;
  const mine = isWorthIt ? pages.filter((page) => propsOf(page)) : [];
  const planned = mine.map((page) => plan(page, jobOf(page, { propsOf, addressOf }), jobs));
  planned.sort((a, b) => (a.order < b.order ? -1 : 1));
  const { inputs, runs } = await putInputs(planned, jobs);
  await Promise.all(jobs.begun);
  const { pictureSizes } = readStore();
  const planOfAll: RenderPlan = { fingerprint, pictureSizes, inputs };
  await jobs.run('render', planOfAll, async ({ bytes, ends }: Rendered, number) => {
    // A copy: all pages of a job are views of the same memory, and the thread that writes files is given the whole of it.
    for (const [at, page] of (runs[number] ?? []).entries())
      await receive(page, new Uint8Array(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at])));
  });
  return isWorthIt ? pages.filter((page) => !propsOf(page)) : [...pages];
}

/** Puts the inputs of the jobs. @returns their digests, and the pages of each job: what else was planned need not stay in memory */
async function putInputs(planned: readonly PlannedPage[], jobs: BuildJobs) {
  const inputs: string[] = [];
  const runs: (readonly PathWithRoute[])[] = [];
  for (const run of runsOf(planned)) {
    const needed = new Set(run.flatMap(({ stories }) => stories));
    const bodies = jobs.bodiesOf(needed);
    inputs.push(await jobs.store.put({ pages: run.map(({ job }) => job), bodies } satisfies RenderInput));
    runs.push(run.map(({ page }) => page));
  }
  return { inputs, runs };
}

function plan(page: PathWithRoute, job: PageJob, { bodies }: BuildJobs): PlannedPage {
  const stories = [...new Set(storiesIn(job.props))].filter((path) => bodies.has(path));
  const [first] = stories;
  // A page with one story is the page of an article, or a day that has one.
  const value = stories.length === 1 && first !== undefined ? (bodies.get(first)?.value ?? '') : '';
  return { page, job, stories, order: `${value} ${page.pathname}` };
}
