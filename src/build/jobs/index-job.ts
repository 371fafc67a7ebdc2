/** An index job builds one shard of the search index, in a thread such as those of a build on one machine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STALL_TIMEOUT, stallError } from '../../stall-timeout.ts';
import { WorkerThread } from '../../worker-thread.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import { indexWordsName } from '../../jobs/names.ts';
import { termsFile, wordsFile } from '../../search/kept-files.ts';
import type { IndexJob, IndexJobResult, IndexWorkerOptions } from '../../search/index-worker.ts';
import type { ShardWords } from '../../search/shard-words.ts';
import type { BodyFiles } from './body-files.ts';
import type { WordsInput } from './words-job.ts';

/** All index jobs of a build have this in common. */
export interface IndexPlan {
  /** See `Fingerprints.pages`. */
  readonly fingerprint: string;
  /** False when nothing of an earlier build may be used. */
  readonly mayReuse: boolean;
  /** Digests of the inputs, one for each shard. */
  readonly inputs: readonly string[];
}

export interface IndexInput extends WordsInput {
  readonly name: string;
  readonly key: string;
  /** The results of the words jobs of the shard; absent when it has none. */
  readonly words?: readonly string[];
}

/** The files of a shard, and what the next build of the index begins with. */
export interface Indexed extends Pick<IndexJobResult, 'listed'> {
  readonly files: readonly (Omit<IndexJobResult['files'][number], 'from'> & { readonly bytes: Uint8Array })[];
  /** By the name of the file among those that are kept. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

interface IndexJobOptions {
  readonly store: JobStore;
  readonly bodyFiles: BodyFiles;
  /** Absolute. */
  readonly contentDir: string;
  readonly lang: string;
  readonly stallTimeout?: number | undefined;
  readonly onSign: () => void;
}

export async function runIndexJob(
  { fingerprint, mayReuse }: IndexPlan,
  { name, key, stories, bodies, words: counted }: IndexInput,
  { store, bodyFiles, contentDir, lang, stallTimeout = STALL_TIMEOUT, onSign }: IndexJobOptions,
): Promise<Indexed> {
  const [stagingDir, keptDir] = [join(bodyFiles.folder, 'search'), join(bodyFiles.folder, 'kept')];
  mkdirSync(keptDir, { recursive: true });
  const base = mayReuse && !counted ? await store.valueAt<Uint8Array>(indexWordsName(fingerprint, name)) : undefined;
  if (base) writeFileSync(join(keptDir, wordsFile(name)), base);
  const withBodies = await bodyFiles.withBodies(stories, bodies);
  // A part that is lost is counted again.
  const parts = counted && (await Promise.all(counted.map((digest) => store.value<ShardWords>(digest))));
  const given = parts && { words: parts.filter((part) => part !== undefined) };
  const workerData: IndexWorkerOptions = { contentDir, lang, stagingDir, keptDir, fingerprint, mayReuse };
  const thread = new WorkerThread<IndexJob, IndexJobResult>(new URL('../../search/index-worker.ts', import.meta.url), {
    workerData,
    stallTimeout,
    stallError: () => stallError(`The thread that makes the search index (${name})`, stallTimeout, 'Build again.'),
    onSign,
    exitMessage: 'The thread that makes the search index exited unexpectedly.',
  });
  try {
    const { files, listed } = await thread.run({ name, key, stories: withBodies, ...given });
    const kept = new Map([wordsFile(name), termsFile(name)].map((file) => [file, readFileSync(join(keptDir, file))]));
    const words = kept.get(wordsFile(name));
    if (words) await store.setName(indexWordsName(fingerprint, name), await store.put(words));
    return {
      files: files.map(({ from, ...file }) => ({ ...file, bytes: readFileSync(from) })),
      kept,
      ...(listed && { listed }),
    };
  } finally {
    await thread.close();
  }
}
