/**
 * A map job reads and parses its share of the content folder, and renders the bodies of articles. A file that has not changed since
 * an earlier build is taken from that build's result. The result says what each file was when it was read: whoever uses it
 * compares the digests with the files.
 */
import { isStillValid, type ProcessedFile } from '../../ingest/process-file.ts';
import { processorWithBody } from '../../ingest/parse/process-with-body.ts';
import type { Edition } from '../../ingest/edition/edition.ts';
import type { Job } from '../../jobs/job.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import { mapName } from '../../jobs/names.ts';
import { mapJobOf } from '../../jobs/partition.ts';

/** The place of a body in a value that holds several. */
export interface StoredBody {
  /** The digest of the value. */
  readonly value: string;
  readonly offset: number;
  readonly length: number;
}

/** The result of one file. */
interface MappedFile {
  readonly file: Omit<ProcessedFile, 'parsed'>;
  /** Undefined for a file that is no article. */
  readonly body: StoredBody | undefined;
}

/** The result of a map job, by path below the content folder. */
export type Mapped = ReadonlyMap<string, MappedFile>;

/** All map jobs of a build have this in common. */
export interface MapPlan {
  /** See `Fingerprints.entries`. */
  readonly fingerprint: string;
  readonly edition: Edition;
  /** The files that are read, by path below the content folder, in the order of their paths. */
  readonly files: readonly string[];
}

export interface MapOptions {
  readonly store: JobStore;
  /** Absolute. */
  readonly contentDir: string;
  readonly lang: string;
  readonly onSign: () => void;
}

export async function runMapJob(
  { number, of }: Pick<Job, 'number' | 'of'>,
  { fingerprint, edition, files }: MapPlan,
  { store, contentDir, lang, onSign }: MapOptions,
): Promise<void> {
  const name = mapName(fingerprint, number, of);
  const before = await store.valueAt<Mapped>(name);
  const base = before ?? (await smallerBase(store, fingerprint, { number, of }));
  const process = processorWithBody({ contentDir, ...edition }, lang);
  const mapped = new Map<string, MappedFile>();
  const bodies = new Map<string, Buffer>();
  for (const path of files) {
    if (mapJobOf(path, of) !== number) continue;
    onSign();
    const known = base?.get(path);
    const { processed, body } = process(path, known && isStillValid(known.file, edition) ? known.file : undefined);
    const { parsed, ...file } = processed;
    mapped.set(path, { file, body: parsed ? undefined : known?.body });
    if (body) bodies.set(path, body);
  }
  if (before && isSame(before, mapped)) return;
  await store.setName(name, await store.put(await withBodies(mapped, bodies, store)));
}

/** A folder that has grown has twice as many jobs: the files of this one were among those of a job before. */
const smallerBase = async (store: JobStore, fingerprint: string, { number, of }: Pick<Job, 'number' | 'of'>) =>
  of > 1 ? store.valueAt<Mapped>(mapName(fingerprint, number % (of / 2), of / 2)) : undefined;

/** Puts bodies as one value, and adds their places to the files. */
async function withBodies(mapped: Mapped, bodies: ReadonlyMap<string, Buffer>, store: JobStore): Promise<Mapped> {
  if (bodies.size === 0) return mapped;
  const value = await store.put(Buffer.concat([...bodies.values()]));
  const all = new Map(mapped);
  let offset = 0;
  for (const [path, { length }] of bodies) {
    const file = all.get(path);
    if (file) all.set(path, { ...file, body: { value, offset, length } });
    offset += length;
  }
  return all;
}

/** Whether all results are those of the earlier build. */
const isSame = (before: Mapped, mapped: Mapped) =>
  before.size === mapped.size &&
  [...mapped].every(([path, { file }]) => {
    const known = before.get(path)?.file;
    return known?.digest !== undefined && known.digest === file.digest && known.result === file.result;
  });
