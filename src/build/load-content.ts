/** Reads the content of a site into the store: the glue between intake, the parser and the settings. */
import { resolve } from 'node:path';
import { parseArticle } from '../article/parse.ts';
import type { Examined } from '../ingest/process-file.ts';
import { type Intake, takeIn } from '../ingest/ingest.ts';
import type { SourceIndex } from '../ingest/source-cache.ts';
import type { Site } from '../site.ts';
import { fillStore, type PackedBody } from '../article-store.ts';
import * as urls from '../urls.ts';
import { readTogether, WORTH_A_CREW } from '../ingest/parse-workers.ts';
import type { Read } from '../ingest/parse-worker.ts';

export interface ReadOptions {
  /** What is known of the sources; see `IntakeOptions`. */
  readonly known?: SourceIndex | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
  /** A folder for the bodies of articles, when many files may be read together. */
  readonly packs?: string | undefined;
  /** See `PATIENCE`. */
  readonly patience?: number | undefined;
}

/** @param root the project; a relative content folder is taken from it */
export async function readContent(root: string, site: Site, options: ReadOptions = {}): Promise<Intake> {
  const { known, progress, packs, patience } = options;
  const contentDir = resolve(root, site.contentDir);
  const { editionDate, lang } = site;
  const bodies = new Map<string, PackedBody>();

  const together = async (paths: readonly string[], folder: string) => {
    const examined = new Map<string, Examined>();
    const received = (path: string, { body, ...rest }: Read) => {
      examined.set(path, rest);
      if (body) bodies.set(path, body);
      progress?.(examined.size, paths.length);
    };
    await readTogether(paths, { contentDir, editionDate, lang, folder }, received, patience);
    return examined;
  };
  const intake = await takeIn({
    contentDir,
    editionDate,
    permalink: urls.article,
    parse: (source) => parseArticle(source, lang),
    ...(known && { known }),
    ...(packs !== undefined && {
      together: (paths) => (paths.length < WORTH_A_CREW ? undefined : together(paths, packs)),
    }),
  });
  const { entries, marks, newestDay } = intake;
  fillStore({ entries, bodies, marks, newestDay });
  return intake;
}
