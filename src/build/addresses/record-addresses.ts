/** The report of a build on the addresses of the paper, and the lines that it writes into the register. */
import { AddressBook, otherAddresses } from '../../addresses/addresses.ts';
import { type AddressChange, changesOf, describeChanges } from '../../addresses/changes.ts';
import { together } from '../../fs/atomic-write.ts';
import { REGISTER_FILE } from '../../addresses/register.ts';
import { readStore } from '../../article-store.ts';
import { takenDownOf } from './taken-down.ts';
import { lastAddressesUnlessKept } from './last-addresses.ts';
import { stageRegister } from './register-file.ts';
import type { BuildContent } from '../load-content.ts';
import { describeVersions } from '../versions/load-histories.ts';
import type { PreviousTree } from '../../release/reuse-file.ts';
import { type AddressReport, stageReport } from '../report/build-report.ts';

interface RecordOptions {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Whether the register is written. */
  readonly record: boolean;
  /** The files and lines of `writeAddressFiles`. */
  readonly written?: ReadonlyMap<string, string>;
  readonly notes?: readonly string[];
  /** The release that is served, for a paper without a register. */
  readonly previous?: PreviousTree | undefined;
}

export interface Recorded {
  readonly report: AddressReport;
  /** Files of the site about former addresses. */
  readonly written: ReadonlyMap<string, string>;
  /** The lines of the summary. */
  readonly lines: readonly string[];
  /** Prepares the register; its `rename` replaces the old one. @throws {BuildError} when it cannot be written */
  readonly stage: () => { rename(): void } | undefined;
}

/** The content of a build, with what it says of addresses. */
export type RecordedContent = BuildContent & { readonly recorded?: Recorded };

export const nothingRecorded: Recorded = {
  report: { changes: [], former: [] },
  written: new Map(),
  lines: [],
  stage: () => undefined,
};

/** Prepares the report and the register; `rename` then puts both in place. @throws {BuildError} when one cannot be written */
export function stageRecords(reportFile: string, text: string, recorded: Recorded): { rename(): void } {
  const register = recorded.stage();
  const report = stageReport(reportFile, text);
  return together([report, register]);
}

const SHOWN = 'build-report.json';

export function recordOf(
  { addresses, foundRegister, versions }: BuildContent,
  { contentDir, record, written = new Map(), notes = [], previous }: RecordOptions,
): Recorded {
  const isRecorded = foundRegister !== undefined || record;
  const changes = isRecorded ? changesOf(addresses) : [...changesOf(addresses), ...changesSince(previous, addresses)];
  const former = otherAddresses(addresses).map((line) => ({
    address: line.address,
    is: line.is,
    to: line.is === 'redirect' ? line.to : undefined,
    since: line.since,
  }));
  const stage = () =>
    record ? together([stageRegister(contentDir, addresses, foundRegister?.text), versions?.stage()]) : undefined;
  const remedy = remedyOf(changes, { isRecorded, record, isFirst: foundRegister === undefined });
  const lines = [...describeChanges(changes, SHOWN), ...remedy, ...notes, ...describeVersions(versions, record)];
  return { report: { changes, former, takenDown: takenDownOf(addresses) }, written, lines, stage };
}

/** The changes of the addresses of the last release, for a paper that keeps none: they are named once, and nothing answers at them. */
function changesSince(last: PreviousTree | undefined, addresses: BuildContent['addresses']): AddressChange[] {
  const { entries, features } = readStore();
  const known = lastAddressesUnlessKept(last, entries);
  if (!known) return [];
  const { has } = addresses.vanished;
  const isDown = (address: string) => has(address) || addresses.lines.has(address);
  const register = new Map(
    [...known].filter(([address]) => !isDown(address) || addresses.lines.get(address)?.is === 'article'),
  );
  if (register.size === 0) return [];
  const published = [...entries].map(([path, { url, digest }]) => {
    const { wordingDigest = '', sketch = '' } = features.get(path) ?? {};
    return { path, digest, wordingDigest, sketch, wanted: url, url, parts: [], aliases: [] };
  });
  const book = new AddressBook(register, () => published);
  const articles = published.map((article) => ({ ...article, id: book.idOf(article.path, article.url) }));
  return changesOf(book.plan(articles, { pages: () => new Set(), today: undefined })).filter(
    ({ change }) => change === 'moved' || change === 'gone',
  );
}

interface Kept {
  /** Whether there is a register, or will be one. */
  readonly isRecorded: boolean;
  readonly record: boolean;
  readonly isFirst: boolean;
}

/** A line about the register, where the publisher has something to do or to know. */
function remedyOf(changes: readonly AddressChange[], { isRecorded, record, isFirst }: Kept): string[] {
  if (record && isFirst)
    return [`${REGISTER_FILE} is new: it has every address of this paper. Keep it in git with the content.`];
  if (record) return [];
  const command = 'npm run build -- --record';
  const lost = changes.filter(({ change }) => change === 'moved' || change === 'gone').length;
  if (isRecorded && changes.length > 0)
    return [`${REGISTER_FILE} does not have these yet: ${command} writes them down.`];
  if (lost === 0 || isRecorded) return [];
  return [
    `This paper has no memory of its addresses, so what is moved or gone is not found at its former address: ${command} keeps them.`,
  ];
}
