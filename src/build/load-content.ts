/** Reads the content of a site into the article store. Connects ingestion, the parser and the settings. */
import { dirname, join, resolve } from 'node:path';
import { type BuildAddresses, otherAddresses } from '../addresses/addresses.ts';
import type { Register } from '../addresses/register.ts';
import { parseArticle } from '../article/parse.ts';
import type { ProcessedFile } from '../ingest/process-file.ts';
import { type AuthorFiles, readAuthorFiles, unusedAuthors } from '../ingest/author-files.ts';
import { type IngestResult, ingest } from '../ingest/ingest.ts';
import { earliestEdition } from '../ingest/edition/earliest-edition.ts';
import type { NextChange } from '../ingest/edition/edition.ts';
import type { FrontList } from '../ingest/edition/front-list.ts';
import { MIN_FILES_FOR_WORKERS, parseInWorkers } from '../ingest/parse-workers.ts';
import type { ParseResult } from '../ingest/parse-worker.ts';
import type { ReportRow } from '../ingest/report-row.ts';
import { type SourceCache, SourceCacheFile } from '../ingest/source-cache.ts';
import { PictureCacheFile } from '../ingest/pictures/picture-cache-file.ts';
import { type PictureCache, PictureReader } from '../ingest/pictures/picture-reader.ts';
import { shareUnpublishedCount } from '../preview.ts';
import type { Site } from '../site.ts';
import { fillStore, type SpooledBody } from '../article-store.ts';
import { digestOf } from '../digest.ts';
import * as urls from '../urls.ts';
import { digestPublicFiles, publicDirsOf, type PublicDirs } from './output/public-dir.ts';
import { type Fold, foldsOf } from './report/folds.ts';
import { unpublishedIn } from './report/preview-summary.ts';
import { otherPagesOf } from './links/other-pages.ts';
import { resolveOwnLinks } from './links/own-links.ts';
import { lastAddresses } from './addresses/last-addresses.ts';
import { type FoundRegister, readRegister } from './addresses/register-file.ts';
import { readFront } from './read-front.ts';
import type { BuildSession, Project } from './session.ts';

export interface LoadOptions {
  /** The results of the previous read, by which unchanged files are skipped. */
  readonly known?: SourceCache | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
  /** A folder for rendered bodies. Where it is given, many files are parsed by several workers. */
  readonly spoolDir?: string | undefined;
  /** The folders of files that are copied to the site; by default `public` in the project. */
  readonly publicDirs?: PublicDirs | undefined;
  /** Milliseconds; see `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
  /** The addresses that are known; by default those of the register. */
  readonly register?: Register | undefined;
  /** The facts of pictures that the previous read found. */
  readonly knownPictures?: PictureCache | undefined;
  /** The facts of pictures that are taken as they are. */
  readonly takenPictures?: PictureCache | undefined;
}

/** The content of a build: a row for each file, and the digest of all inputs. */
export interface BuildContent {
  readonly rows: readonly ReportRow[];
  readonly folds: readonly Fold[];
  /** See `LoadedContent`. */
  readonly notes: readonly string[];
  /** See `IngestResult.next`. */
  readonly next: NextChange | undefined;
  readonly front: FrontList | undefined;
  readonly addresses: BuildAddresses;
  /** The register of the paper; undefined when it has none. */
  readonly foundRegister: FoundRegister | undefined;
  readonly authors: AuthorFiles;
  /** The pictures of published articles. */
  readonly pictures: PictureCache;
  /** See `earliestEdition`. */
  readonly edition: string | undefined;
  /** A digest of program, settings, articles, authors and public folder: the same inputs make the same site. */
  readonly inputHash: string;
  /** Files that had to be parsed, and files that the cache of an earlier build knew. */
  readonly parsed: number;
  readonly cached: number;
}

/** Reads the content for a build, and updates the cache of sources for the next one. */
export async function loadBuildContent(
  { root, publicDir, programPublicDir }: Project,
  site: Site,
  { progress, paths, options, previous }: BuildSession,
  takenPictures?: PictureCache,
): Promise<BuildContent> {
  const foundRegister = readRegister(resolve(root, site.contentDir));
  // A register begins with the addresses of the release that is served.
  const register = foundRegister?.register ?? (site.record ? lastAddresses(previous) : new Map());
  const { fingerprints, fresh, stallTimeout } = options;
  const publicDirs = { publicDir, programPublicDir };
  const cacheFile = new SourceCacheFile(paths.sources, fingerprints.entries, paths.preview);
  const pictureFile = new PictureCacheFile(paths.pictures);
  // When every page is rendered, every source is needed: the workers then read all files, and render the bodies too.
  const isFull = fresh || previous?.index.fingerprint !== fingerprints.pages;
  const known = isFull ? undefined : cacheFile.read();
  const { rows, entries, features, authors, newestDay, next, front, addresses, parsed, notes, pictures, index } =
    await progress.stage('read', async () => {
      const report = (done: number, of: number) => progress.progress(done, of);
      const spoolDir = paths.stagedPages;
      const knownPictures = pictureFile.read();
      const pictures = { knownPictures, takenPictures };
      const reading = { known, progress: report, spoolDir, stallTimeout, publicDirs, register, ...pictures };
      const result = await loadContent(root, site, reading);
      pictureFile.write(result.pictures);
      // Files that changed a moment ago are read in every build until they are old enough. That alone changes no cache.
      if (result.read > 0 || result.index.size !== known?.size) cacheFile.write(result.index);
      report(result.rows.length, result.rows.length);
      return result;
    });
  if (site.preview) shareUnpublishedCount(unpublishedIn(rows).length);
  const signing = options.signingKey && [options.signingKey.fingerprint, options.signingKey.sign !== undefined];
  const facts = rows.map(({ path, outcome, reason, digest, url }) => [path, outcome, reason, digest, url]);
  const inputHash = digestOf([
    fingerprints.site,
    digestPublicFiles(publicDirs),
    facts,
    authors.profiles,
    newestDay,
    front?.paths,
    options.host,
    signing,
    ...digestedAddresses(addresses, entries),
  ]);
  const releases = [...entries.keys()].map((path) => index.get(path) ?? {});
  const edition = earliestEdition(releases, { ...site, newestDay });
  const folds = foldsOf(entries, features, site.fold);
  // Nothing waits for an hour in a preview.
  const found = { rows, folds, notes, next: site.preview ? undefined : next, front, addresses, foundRegister, authors };
  return { ...found, pictures, edition, inputHash, parsed, cached: known?.size ?? 0 };
}

/** The part of the addresses that the site shows: what former ones answer with, and the ids of stories that have moved. */
function digestedAddresses(addresses: BuildAddresses, entries: IngestResult['entries']): unknown[] {
  const moved = [...entries].flatMap(([path, { id }]) => (id === undefined ? [] : [[path, id]]));
  const others = otherAddresses(addresses).map(({ marks: _, ...line }) => line);
  return others.length + moved.length > 0 ? [others, moved] : [];
}

/** The content of a paper: the articles, the files about authors, and lines for the summary about files that are no articles. */
interface LoadedContent extends IngestResult {
  readonly authors: AuthorFiles;
  readonly pictures: PictureCache;
  readonly notes: readonly string[];
}

/** @param root the project; a relative content folder is below it */
export async function loadContent(root: string, site: Site, options: LoadOptions = {}): Promise<LoadedContent> {
  const { known, progress, spoolDir, stallTimeout } = options;
  const publicDirs = options.publicDirs ?? publicDirsOf(root, site.paperDir);
  const contentDir = resolve(root, site.contentDir);
  const { editionDate, editionTime, timeZone, lang } = site;
  const edition = { editionDate, editionTime, timeZone, preview: site.preview !== undefined };
  const bodies = new Map<string, SpooledBody>();

  const parseTogether = async (paths: readonly string[], folder: string) => {
    const processed = new Map<string, ProcessedFile>();
    const receive = (path: string, { body, ...file }: ParseResult) => {
      processed.set(path, file);
      if (body) bodies.set(path, body);
      progress?.(processed.size, paths.length);
    };
    await parseInWorkers(paths, { contentDir, ...edition, lang, folder }, receive, stallTimeout);
    return processed;
  };
  const pictures = new PictureReader(contentDir, options.knownPictures, { taken: options.takenPictures });
  const result = await ingest({
    contentDir,
    pictures,
    ...edition,
    front: readFront(contentDir),
    register: options.register ?? readRegister(contentDir)?.register,
    recordedOn: site.record ? editionDate : undefined,
    permalink: urls.article,
    site: { base: site.base, others: (entries) => otherPagesOf(entries, site.pages, publicDirs) },
    parse: (source) => parseArticle(source, lang),
    ...(known && { known }),
    ...(spoolDir !== undefined && {
      parseInWorkers: (paths) => (paths.length < MIN_FILES_FOR_WORKERS ? undefined : parseTogether(paths, spoolDir)),
    }),
  });
  const { entries, features, newestDay, front, addresses } = result;
  const own = resolveOwnLinks(site, result.linkIndex);
  const links = own.links.size > 0 ? new Map([...result.links, ...own.links]) : result.links;
  const shownFolder = join(dirname(site.contentDir), 'authors');
  const authors = readAuthorFiles(join(dirname(contentDir), 'authors'), lang, shownFolder);
  const chosen = front?.paths ?? [];
  const gone = otherAddresses(addresses).flatMap(({ is, address, since }) =>
    is === 'gone' ? [{ address, since }] : [],
  );
  fillStore({ entries, bodies, links, features, authors: authors.profiles, newestDay, chosen, gone });
  const notes = [
    ...site.notes,
    ...own.notes,
    ...authors.problems,
    ...unusedAuthors(authors, entries.values(), shownFolder),
  ];
  return { ...result, authors, notes, pictures: pictures.cache };
}
