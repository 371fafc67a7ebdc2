/** Parses files and spools their bodies: many at once by the jobs of a build that has them and in threads, a few in this thread. */
import { join } from 'node:path';
import type { SpooledBody } from '../../article-store.ts';
import type { Edition } from '../../ingest/edition/edition.ts';
import type { ParseResult } from '../../ingest/parse/parse-worker.ts';
import { BodySpool } from '../../ingest/parse/body-spool.ts';
import { MIN_FILES_FOR_WORKERS, parseInWorkers } from '../../ingest/parse/parse-workers.ts';
import { processorWithBody } from '../../ingest/parse/process-with-body.ts';
import type { IngestOptions } from '../../ingest/ingest-options.ts';
import type { ProcessedFile } from '../../ingest/process-file.ts';
import type { BuildJobs } from './build-jobs.ts';
import { BodyFiles } from './body-files.ts';
import { type FilesToParse, mapInJobs } from './map-in-jobs.ts';

/** Where files are parsed outside this process. */
export interface Elsewhere {
  readonly jobs: BuildJobs;
  /** See `Fingerprints.entries`. */
  readonly fingerprint: string;
}

interface Parsing {
  /** Absolute. */
  readonly contentDir: string;
  readonly edition: Edition;
  readonly lang: string;
  readonly elsewhere: Elsewhere | undefined;
  /** Receives the places of the bodies, by path. */
  readonly bodies: Map<string, SpooledBody>;
  readonly progress: ((done: number, of: number) => void) | undefined;
  /** See `STALL_TIMEOUT`. */
  readonly stallTimeout: number | undefined;
}

/**
 * @param folder for rendered bodies
 * @returns steps of `ingest`, and a function that writes the last bodies; they cannot be read before
 */
export function parseIntoSpool(folder: string, parsing: Parsing) {
  const { contentDir, edition, lang, bodies } = parsing;
  const spool = new BodySpool(folder);
  const processWithBody = processorWithBody({ contentDir, ...edition }, lang);
  const steps: Pick<IngestOptions, 'processFile' | 'parseInWorkers'> = {
    processFile: (path, known) => {
      const { processed, body } = processWithBody(path, known);
      if (body) bodies.set(path, spool.add(body));
      return processed;
    },
    parseInWorkers: (paths, all) =>
      paths.length < MIN_FILES_FOR_WORKERS ? undefined : parseTogether({ paths, all }, folder, parsing),
  };
  return { steps, flush: () => spool.flush() };
}

/**
 * @param folder for rendered bodies
 * @returns the results by path; a few files may be left, which the caller parses itself
 */
async function parseTogether(
  files: FilesToParse,
  folder: string,
  { contentDir, edition, lang, elsewhere, bodies, progress, stallTimeout }: Parsing,
): Promise<Map<string, ProcessedFile>> {
  const { paths } = files;
  const processed = elsewhere
    ? await mapInJobs(files, elsewhere.jobs, { contentDir, edition, lang, fingerprint: elsewhere.fingerprint })
    : new Map<string, ProcessedFile>();
  // The exports and the pages that this process renders show the bodies.
  if (elsewhere && !elsewhere.jobs.isPlan) {
    const bodyFiles = new BodyFiles(elsewhere.jobs.store, join(folder, 'bodies-of-jobs'));
    for (const [path, body] of await bodyFiles.fetch(elsewhere.jobs.bodies)) bodies.set(path, body);
  }
  const left = paths.filter((path) => !processed.has(path));
  if (left.length < MIN_FILES_FOR_WORKERS) return processed;
  const receive = (path: string, { body, ...file }: ParseResult) => {
    processed.set(path, file);
    if (body) bodies.set(path, body);
    progress?.(processed.size, paths.length);
  };
  await parseInWorkers(left, { contentDir, ...edition, lang, folder }, receive, stallTimeout);
  return processed;
}
