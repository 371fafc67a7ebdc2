/**
 * A thread of the crew (see `crew.ts`): reads and parses files, and renders their bodies while their text is at hand.
 * Messages in: lists of paths. Messages out: what became of each, and where in the pack its body lies; and before them
 * `undefined`, as a sign of life, where a list takes long.
 */
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { parseArticle } from '../article/parse.ts';
import { renderBody } from '../article/html/render.ts';
import type { Body } from '../article/article.ts';
import { type ProcessedFile, processFile } from './process-file.ts';
import type { SpooledBody } from '../article-store.ts';

export interface ParseWorkerOptions {
  readonly contentDir: string;
  readonly editionDate: string | undefined;
  /** Language of articles that name none. */
  readonly lang: string;
  /** Where the threads write the bodies of articles, each into a file of its own. */
  readonly folder: string;
}

/** One file's outcome, and its body when it is an article. */
export type ParseResult = ProcessedFile & { readonly body?: SpooledBody };

const { contentDir, editionDate, lang, folder } = workerData as ParseWorkerOptions;
// A later thread of this process must not write into a file that somebody has open for an earlier one.
const pack = join(folder, `bodies-${threadId}`);
const handle = openSync(pack, 'w');
let end = 0;
const unwritten: Buffer[] = [];

/** Set by the parser for the file that is being examined. */
let parsedBody: Body | undefined;
const examiner = {
  contentDir,
  editionDate,
  parse: (source: Parameters<typeof parseArticle>[0]) => {
    const parsed = parseArticle(source, lang);
    parsedBody = parsed.outcome === 'article' ? parsed.body : undefined;
    return parsed;
  },
};

function read(path: string): ParseResult {
  parsedBody = undefined;
  const examined = processFile(path, examiner);
  if (examined.result.outcome !== 'candidate' || !parsedBody) return examined;
  const bytes = Buffer.from(renderBody(parsedBody));
  const body = { pack, at: end, length: bytes.length };
  end += bytes.length;
  unwritten.push(bytes);
  return { ...examined, body };
}

/** Milliseconds of work after which there is a sign of life: whoever waits for one waits for minutes. */
const SIGN = 1000;

parentPort?.on('message', (paths: readonly string[]) => {
  let signed = performance.now();
  const results = paths.map((path) => {
    if (performance.now() - signed > SIGN) {
      parentPort?.postMessage(undefined);
      signed = performance.now();
    }
    return read(path);
  });
  // Before anybody is told where the bodies lie.
  writeFileSync(handle, Buffer.concat(unwritten.splice(0)));
  parentPort?.postMessage(results);
});
