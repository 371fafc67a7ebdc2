/**
 * The way in: from the content folder to entries for the store and one report row for everything that lies in the
 * folder. Each file is read once; its text is gone again when the next one is read.
 */
import type { Entry } from '../article/entry.ts';
import { assignAddresses, type Permalink } from './addresses.ts';
import { type Candidate, type Examiner, examine } from './examine.ts';
import { limits } from './limits.ts';
import { type ReportRow, refusedRow } from './report-row.ts';
import { walk } from './walk.ts';

export interface IntakeOptions extends Examiner {
  readonly permalink: Permalink;
}

export interface Intake {
  /** One row per directory entry, sorted by path. */
  readonly rows: readonly ReportRow[];
  /** What is published, by path below the content folder, in the same order. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** @throws only when the content folder itself cannot be listed. */
export async function takeIn(options: IntakeOptions): Promise<Intake> {
  const found = await walk(options.contentDir);
  const examined = await inTurns(limits.openFiles, found, ({ path, refusal }) =>
    refusal ? refusedRow(path, refusal) : examine(path, options),
  );
  const addresses = assignAddresses(examined.filter(isCandidate).map(wish), options.permalink);

  const entries = new Map<string, Entry>();
  const rows = examined.map((result): ReportRow => {
    if (!isCandidate(result)) return result;
    const { path, fields, digest } = result;
    const address = addresses.get(path);
    if (!address) throw new Error(`No address was given to ${JSON.stringify(path)}.`);
    const { slug, url } = address;
    entries.set(path, { ...fields, slug, url, digest });
    const warnings = [...result.warnings, ...address.warnings];
    return {
      path,
      outcome: 'published',
      reason: null,
      message: null,
      line: null,
      warnings,
      url,
      date: fields.date ?? null,
      digest,
    };
  });
  return { rows, entries };
}

const isCandidate = (result: Candidate | ReportRow): result is Candidate => result.outcome === 'candidate';

const wish = ({ path, fields, slugGiven }: Candidate) => ({ path, date: fields.date, slug: fields.slug, slugGiven });

/** Results in the order of the items, with at most `width` of them under way at a time. */
async function inTurns<T, R>(width: number, items: readonly T[], work: (item: T) => R | Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
