/** Reads the content of a site into the store: the glue between intake, the parser and the settings. */
import { resolve } from 'node:path';
import { parseArticle } from '../article/parse.ts';
import type { ProcessedFile } from '../ingest/process-file.ts';
import { type IngestResult, ingest } from '../ingest/ingest.ts';
import type { SourceCache } from '../ingest/source-cache.ts';
import type { Site } from '../site.ts';
import { fillStore, type SpooledBody } from '../article-store.ts';
import * as urls from '../urls.ts';
import { parseInWorkers, MIN_FILES_FOR_WORKERS } from '../ingest/parse-workers.ts';
import type { ParseResult } from '../ingest/parse-worker.ts';

export interface LoadOptions {
  /** What is known of the sources; see `IntakeOptions`. */
  readonly known?: SourceCache | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
  /** A folder for the bodies of articles, when many files may be read together. */
  readonly packs?: string | undefined;
  /** See `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
}

/** @param root the project; a relative content folder is taken from it */
export async function loadContent(root: string, site: Site, options: LoadOptions = {}): Promise<IngestResult> {
  const { known, progress, packs, stallTimeout } = options;
  const contentDir = resolve(root, site.contentDir);
  const { editionDate, lang } = site;
  const bodies = new Map<string, SpooledBody>();

  const parseMany = async (paths: readonly string[], folder: string) => {
    const examined = new Map<string, ProcessedFile>();
    const received = (path: string, { body, ...rest }: ParseResult) => {
      examined.set(path, rest);
      if (body) bodies.set(path, body);
      progress?.(examined.size, paths.length);
    };
    await parseInWorkers(paths, { contentDir, editionDate, lang, folder }, received, stallTimeout);
    return examined;
  };
  const intake = await ingest({
    contentDir,
    editionDate,
    permalink: urls.article,
    parse: (source) => parseArticle(source, lang),
    ...(known && { known }),
    ...(packs !== undefined && {
      parseInWorkers: (paths) => (paths.length < MIN_FILES_FOR_WORKERS ? undefined : parseMany(paths, packs)),
    }),
  });
  const { entries, features, newestDay } = intake;
  fillStore({ entries, bodies, features, newestDay });
  return intake;
}
