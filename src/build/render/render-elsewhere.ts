/** Renders pages outside the main thread: by the jobs of a build that has them, else in threads. */
import { renderInJobs } from '../jobs/render-in-jobs.ts';
import type { BuildSession } from '../session.ts';
import { type PathWithRoute, type RenderOptions, renderInWorkers } from './render-workers.ts';

/** @returns the pages that are left to be rendered */
export const renderElsewhere = (
  pages: readonly PathWithRoute[],
  { jobs, options }: Pick<BuildSession, 'jobs' | 'options'>,
  rendering: Omit<RenderOptions, 'jobs' | 'stallTimeout'>,
): Promise<PathWithRoute[]> =>
  jobs
    ? renderInJobs(pages, rendering, options.fingerprints.pages, jobs)
    : renderInWorkers(pages, { ...options, ...rendering });
