/** Reads the content folder by way of map jobs. Their results are compared with the files, so a wrong or old one costs time only. */
import { parseArticle } from '../../article/parse.ts';
import type { Edition } from '../../ingest/edition/edition.ts';
import { isStillValid, type ProcessedFile, processFile } from '../../ingest/process-file.ts';
import { mapName } from '../../jobs/names.ts';
import { jobsOf, mapJobOf, numberOfMapJobs } from '../../jobs/partition.ts';
import { shareStrings } from '../../jobs/share-strings.ts';
import type { BuildJobs } from './build-jobs.ts';
import type { Mapped, MapPlan } from './map-job.ts';

interface MapInput {
  readonly contentDir: string;
  readonly edition: Edition;
  readonly lang: string;
  /** See `Fingerprints.entries`. */
  readonly fingerprint: string;
}

/** Files that are parsed, and all that the folder has: every job has the same files, however many of them have changed. */
export interface FilesToParse {
  readonly paths: readonly string[];
  readonly all: readonly string[];
}

/**
 * @param jobs also receives the places of the bodies
 * @returns the results of those that a job has parsed as they are now
 */
export async function mapInJobs(
  { paths, all }: FilesToParse,
  jobs: BuildJobs,
  { contentDir, edition, lang, fingerprint }: MapInput,
): Promise<Map<string, ProcessedFile>> {
  const of = numberOfMapJobs(all.length);
  const numbers = new Set(paths.map((path) => mapJobOf(path, of)));
  const plan = await jobs.store.put({ fingerprint, edition, files: all } satisfies MapPlan);
  await jobs.map(
    jobsOf('map', plan, of).filter(({ number }) => numbers.has(number)),
    () => {},
  );
  const options = {
    contentDir,
    ...edition,
    parse: (source: Parameters<typeof parseArticle>[0]) => parseArticle(source, lang),
  };
  const byNumber = Map.groupBy(paths, (path) => mapJobOf(path, of));
  const processed = new Map<string, ProcessedFile>();
  for (const [number, ofJob] of byNumber) {
    const mapped = shareStrings(await jobs.store.valueAt<Mapped>(mapName(fingerprint, number, of)));
    for (const path of ofJob) {
      const known = mapped?.get(path);
      if (!known || known.file.digest === undefined || !isStillValid(known.file, edition)) continue;
      const file = processFile(path, options, known.file);
      processed.set(path, file);
      if (!file.parsed && known.body) jobs.bodies.set(path, known.body);
    }
  }
  return processed;
}
