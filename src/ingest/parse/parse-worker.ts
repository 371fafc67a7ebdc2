/**
 * A worker thread of parse-workers.ts: reads and parses files, and renders their bodies while the text is in memory. It
 * receives lists of paths, and answers with the result of each file and the position of its body in the spool file.
 */
import { workerData } from 'node:worker_threads';
import type { ProcessedFile } from '../process-file.ts';
import { BodySpool } from './body-spool.ts';
import { processorWithBody } from './process-with-body.ts';
import type { SpooledBody } from '../../article-store.ts';
import type { Edition } from '../edition/edition.ts';
import { serveJobs } from '../../worker-thread.ts';

export interface ParseWorkerOptions extends Edition {
  readonly contentDir: string;
  /** Language of articles that do not name one. */
  readonly lang: string;
  /** The folder of the spool files. Each thread writes its own file. */
  readonly folder: string;
}

/** The result of one file, with its body if it is an article. */
export type ParseResult = ProcessedFile & { readonly body?: SpooledBody };

const { lang, folder, ...edition } = workerData as ParseWorkerOptions;
const spool = new BodySpool(folder);

const processWithBody = processorWithBody(edition, lang);

function parseFile(path: string): ParseResult {
  const { processed, body } = processWithBody(path);
  return body ? { ...processed, body: spool.add(body) } : processed;
}

/** Milliseconds of work between two signs of life. The stall timeout is minutes. */
const SIGN_INTERVAL = 1000;

serveJobs((paths: readonly string[], sendSign): readonly ParseResult[] => {
  let lastSign = performance.now();
  const results = paths.map((path) => {
    if (performance.now() - lastSign > SIGN_INTERVAL) {
      sendSign();
      lastSign = performance.now();
    }
    return parseFile(path);
  });
  // Write the bodies before sending their positions.
  spool.flush();
  return results;
});
