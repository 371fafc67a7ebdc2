/**
 * Reads the content folder: the entries for the store, and one report row for every directory entry. Each file is read
 * at most once, and its text is released before the next file is read.
 */
import type { BuildAddresses } from '../addresses/addresses.ts';
import type { Rejection } from '../article/article.ts';
import type { Entry } from '../article/entry.ts';
import type { TextFeatures } from '../article/features/features.ts';
import { assignAddresses } from './addresses/assign-addresses.ts';
import { locateArticles } from './addresses/locate-articles.ts';
import { describeTakedowns, listedTakedowns, takenDown, withdrawnRow } from './takedowns/takedown-rows.ts';
import { isStillValid, type ParsedFile, processFile, type RejectedFile } from './process-file.ts';
import type { LinkAddresses } from '../article/html/article-links.ts';
import { chooseRubrics } from './choose-rubrics.ts';
import { findDoubtfulDates } from './edition/doubtful-dates.ts';
import { nextChange, type NextChange } from './edition/edition.ts';
import { holdsOf } from './edition/preview.ts';
import { type FrontList, resolveFront } from './edition/front-list.ts';
import { picturesOfArticles, usedPicture } from './file-types/ignored-files.ts';
import { indexLinks, type LinkedSite, type LinkIndex, noOtherPages, type OtherPages } from './links/link-index.ts';
import { resolveLinks } from './links/resolve-links.ts';
import { readPictures } from './pictures/read-pictures.ts';
import { publishedRow, type ReportRow, rejectedRow } from './report-row.ts';
import { type CachedSource, type SourceCache, Stamps } from './source-cache.ts';
import { articlePaths, type DirectoryEntry, listContentFiles } from './list-files.ts';
import type { IngestOptions } from './ingest-options.ts';

export interface IngestResult {
  /** One row per directory entry, sorted by path. */
  readonly rows: readonly ReportRow[];
  /** The published articles by path below the content folder, in the order of the rows. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The features of each published article, in the same order. */
  readonly features: ReadonlyMap<string, TextFeatures>;
  /** The targets of links. The index is made when it is first asked for, because it takes a look at every entry. */
  readonly linkIndex: () => LinkIndex;
  /** Where the links of each article lead; see `ResolvedLinks`. */
  readonly links: ReadonlyMap<string, LinkAddresses>;
  /** The state of each address that was ever published. */
  readonly addresses: BuildAddresses;
  /** Lines for the summary about takedowns. */
  readonly takedownNotes: readonly string[];
  /** See `newestDayOf`. Articles with a later date do not lead any list. */
  readonly newestDay: string | undefined;
  /** The next time at which an article appears or goes; undefined when none waits for one. */
  readonly next: NextChange | undefined;
  /** The stories that an editor has chosen for the front page; undefined without such a file. */
  readonly front: FrontList | undefined;
  /** The results for the next build. */
  readonly index: SourceCache;
  /** Number of files that were read, and number of those that were parsed. */
  readonly read: number;
  readonly parsed: number;
}

/** @throws only when the content folder itself cannot be listed */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const stamps = new Stamps(options.contentDir, options.now);
  const listed = options.listed ?? (await listContentFiles(options.contentDir));
  const known = (path: string) => {
    const previous = options.known?.get(path);
    return previous && isStillValid(previous, options) ? previous : undefined;
  };
  const isRead = ({ rejection, isDraft }: DirectoryEntry) => !rejection || (options.preview && isDraft);
  const stampByPath = new Map<string, ReturnType<Stamps['of']>>();
  const changed: string[] = [];
  for (const { path } of listed.filter(isRead)) {
    const stamp = stamps.of(path);
    stampByPath.set(path, stamp);
    if (!stamp || known(path)?.stamp !== stamp.stamp) changed.push(path);
  }
  // Only files without a previous result are parsed in workers: for the others, comparing the digest usually suffices.
  const unknown = changed.filter((path) => !known(path));
  const processOne = options.processFile ?? ((path, known) => processFile(path, options, known));
  const parsedInWorkers = await options.parseInWorkers?.(unknown, articlePaths(listed));

  const index = new Map<string, CachedSource>();
  const counts = { read: changed.length, parsed: 0 };
  const toRead = new Set(changed);
  const processed = listed.map((entry, at): ListedResult => {
    const { path, rejection } = entry;
    options.progress?.(at, listed.length);
    if (rejection && !isRead(entry)) return { path, result: rejection };
    const previous = known(path);
    if (previous && !toRead.has(path)) {
      index.set(path, previous);
      return { path, result: previous.result, digest: previous.digest };
    }
    const file = parsedInWorkers?.get(path) ?? processOne(path, previous);
    const { result, digest, parsed, hold, expiry, pictures } = file;
    const inputs = { ...(hold && { hold }), ...(expiry && { expiry }), ...(pictures && { pictures }) };
    if (parsed) counts.parsed += 1;
    const stamp = stampByPath.get(path);
    // The stamp was taken before the bytes were read, so the next build notices a change in between.
    if (digest) index.set(path, { stamp: stamp?.settled ? stamp.stamp : undefined, digest, result, ...inputs });
    return { path, result, digest };
  });
  const parsed = chooseRubrics(processed.map(({ result }) => result).filter(isCandidate));
  const isListed = listedTakedowns(options.takedowns ?? [], options.permalink);
  // A story that is taken down says nothing of the newest day.
  const dates = parsed.flatMap((file) => (file.takedown || isListed(file) ? [] : (file.fields.date ?? [])));
  const { newestDay, warningFor, holdFor } = findDoubtfulDates(dates, options.editionDate);
  const byDate = new Map(
    parsed.flatMap(({ path, fields, dateLine }) => {
      const hold = holdFor(fields.date, dateLine);
      return hold ? [[path, hold] as const] : [];
    }),
  );
  const { heldBack, unreleased } = holdsOf(parsed, { listed, index, byDate }, options);
  const located = locateArticles(
    parsed.filter(({ path }) => !heldBack.has(path)),
    {
      permalink: options.permalink,
      register: options.register ?? new Map(),
      listed: options.takedowns ?? [],
      paths: new Set(listed.map(({ path }) => path)),
    },
  );
  const candidates = located.shown;
  const pictures = await readPictures(candidates, listed, options.pictures);
  const { base = '/', others = () => noOtherPages } = options.site ?? {};
  let found: OtherPages | undefined;
  const otherPages: LinkedSite['others'] = (published) => (found ??= others(published));
  const { entries, features, addresses, warningsOf } = assignAddresses({
    located,
    others: otherPages,
    today: options.recordedOn ?? newestDay,
    pagesBelow: options.pagesBelow,
    foundFor: (path) => ({ ...unreleased.get(path)?.label, ...pictures.byArticle.get(path) }),
  });

  const isOfArticle = picturesOfArticles([...index].map(([path, { pictures = [] }]) => ({ path, pictures })));
  const isUsed = (path: string, { outcome }: ListedResult['result']) => outcome === 'rejected' && isOfArticle(path);
  const written = new Map(candidates.flatMap(({ path, links }) => (links ? [[path, links] as const] : [])));
  const sections = new Map(candidates.flatMap(({ path, sections }) => (sections ? [[path, sections] as const] : [])));
  let made: LinkIndex | undefined;
  const linkIndex = () => (made ??= indexLinks(entries, sections, otherPages(entries)));
  const links =
    written.size > 0 ? resolveLinks(written, linkIndex(), base) : { addresses: new Map(), warnings: new Map() };
  const rows = processed.map(({ path, result, digest: known }): ReportRow => {
    const picture = pictures.files.get(path);
    if (picture) return rejectedRow(path, 'outcome' in picture.facts ? picture.facts : usedPicture, picture.digest);
    const takedown = takenDown(path, located);
    if (takedown?.kind === 'vanish') {
      // Whatever else there is to say might quote it. The next build must not know it either.
      index.delete(path);
      return rejectedRow(path, takedown.rejection);
    }
    if (!isCandidate(result)) return rejectedRow(path, isUsed(path, result) ? usedPicture : result, known);
    const { fields, digest } = result;
    const hold = heldBack.get(path) ?? takedown?.rejection;
    if (hold) return rejectedRow(path, { ...hold, warnings: result.warnings, date: fields.date ?? null }, digest);
    const doubt = warningFor(fields.date, result.dateLine);
    const warnings = [
      ...result.warnings,
      ...warningsOf(path),
      ...(links.warnings.get(path) ?? []),
      ...(pictures.warnings.get(path) ?? []),
      ...(doubt ? [doubt] : []),
    ];
    const url = entries.get(path)?.url ?? null;
    const row = { path, warnings, url, date: fields.date ?? null, digest, line: doubt ? result.dateLine : null };
    return publishedRow(row, unreleased.get(path)?.rejection ?? withdrawnRow(entries.get(path)));
  });
  const front =
    options.front &&
    resolveFront(
      options.front,
      {
        index: linkIndex(),
        base,
        unpublished: new Map(rows.flatMap((row) => (row.outcome === 'published' ? [] : [[row.path, row]]))),
      },
      options,
    );
  const next = nextChange([...index, ...(front?.releases ?? [])], options);
  const read = {
    rows,
    entries,
    features,
    linkIndex,
    links: links.addresses,
    addresses,
    takedownNotes: describeTakedowns(located.notes, addresses),
  };
  return { ...read, newestDay, next, front, index, ...counts };
}

/** The result of one directory entry. */
interface ListedResult {
  readonly path: string;
  readonly result: ParsedFile | RejectedFile | Rejection;
  readonly digest?: string | undefined;
}

const isCandidate = (result: ListedResult['result']): result is ParsedFile => result.outcome === 'candidate';
