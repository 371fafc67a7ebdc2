/** The digest of all inputs of a site: builds with the same one make the same site. */
import type { BuildAddresses } from '../addresses/addresses.ts';
import type { Entry } from '../article/entry.ts';
import { digestOf } from '../digest.ts';
import type { AuthorFiles } from '../ingest/author-files.ts';
import type { FrontList } from '../ingest/edition/front-list.ts';
import type { ReportRow } from '../ingest/report-row.ts';
import { digestedAddresses } from './addresses/digested-addresses.ts';
import { digestPublicFiles, type PublicDirs } from './output/public-dir.ts';
import type { SessionOptions } from './session-options.ts';
import { digestedVersions, type LoadedHistories } from './versions/load-histories.ts';

interface Inputs {
  readonly rows: readonly ReportRow[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly authors: AuthorFiles;
  readonly newestDay: string | undefined;
  readonly front: FrontList | undefined;
  readonly addresses: BuildAddresses;
  readonly versions: LoadedHistories | undefined;
}

export function inputHashOf(
  { rows, entries, authors, newestDay, front, addresses, versions }: Inputs,
  { fingerprints, host, signingKey }: SessionOptions,
  publicDirs: PublicDirs,
): string {
  return digestOf([
    fingerprints.site,
    digestPublicFiles(publicDirs),
    rows.map(({ path, outcome, reason, digest, url }) => [path, outcome, reason, digest, url]),
    authors.profiles,
    newestDay,
    front?.paths,
    host,
    signingKey && [signingKey.fingerprint, signingKey.sign !== undefined],
    ...digestedAddresses(addresses, entries),
    ...digestedVersions(versions),
  ]);
}
