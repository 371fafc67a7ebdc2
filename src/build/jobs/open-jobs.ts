/** Opens the things that the stages of a shared build have in common: the store, the digests of the program and the settings, and threads. */
import { resolve } from 'node:path';
import { articlePaths, listContentFiles } from '../../ingest/list-files.ts';
import type { Job, RunJobs } from '../../jobs/job.ts';
import { JobStore } from '../../jobs/job-store.ts';
import { mapName, planName } from '../../jobs/names.ts';
import { numberOfMapJobs } from '../../jobs/partition.ts';
import type { Site } from '../../site.ts';
import { STALL_TIMEOUT } from '../../stall-timeout.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { type Fingerprints, fingerprintBuild } from '../fingerprint.ts';
import { readRunOptions } from '../options.ts';
import type { Project } from '../session.ts';
import { runInThreads } from './job-threads.ts';

export interface StageOptions {
  readonly project: Project;
  readonly site: Site;
  /** The address of the storage, and the folder from which a relative one is meant. */
  readonly storage: string;
  readonly from: string;
}

/** The jobs of a build whose pages are planned. */
export interface Planned {
  readonly jobs: readonly Job[];
}

export interface OpenedJobs extends Disposable {
  readonly store: JobStore;
  readonly fingerprints: Fingerprints;
  /** Does jobs in threads of this process. */
  readonly runHere: RunJobs;
}

export async function openJobs({ project, site, storage, from }: StageOptions): Promise<OpenedJobs> {
  const { root } = project;
  const store = new JobStore(await openStorage(storage, from));
  const { jobs: threads = 1, stallTimeout = STALL_TIMEOUT } = readRunOptions(process.env, []);
  const fingerprints = fingerprintBuild(root, site);
  return {
    store,
    fingerprints,
    runHere: runInThreads({ storage, from, root, fingerprints, stallTimeout }, threads),
    [Symbol.dispose]: () => void store.close(),
  };
}

/** @throws when the folder cannot be listed */
export const filesOf = async ({ project, site }: StageOptions): Promise<string[]> =>
  articlePaths(await listContentFiles(resolve(project.root, site.contentDir)));

/** The plan of a build depends on the settings, the edition, and the results of the map jobs. */
export async function nameOfPlan(
  options: StageOptions,
  { store, fingerprints: { entries, site } }: OpenedJobs,
): Promise<string> {
  const { editionDate, editionTime } = options.site;
  const of = numberOfMapJobs((await filesOf(options)).length);
  const names = Array.from({ length: of }, (_, number) => mapName(entries, number, of));
  const mapped = await Promise.all(names.map((name) => store.digestAt(name)));
  return planName([site, editionDate, editionTime, mapped]);
}
