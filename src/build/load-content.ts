/** Reads the content of a site into the article store. Connects ingestion, the parser and the settings. */
import { resolve } from 'node:path';
import { type BuildAddresses, otherAddresses } from '../addresses/addresses.ts';
import type { Register } from '../addresses/register.ts';
import { parseArticle } from '../article/parse.ts';
import {
  type AuthorFiles,
  authorsFolder,
  readAuthorFiles,
  unusedAuthors,
  usedAuthors,
} from '../ingest/author-files.ts';
import { readPortraits } from '../ingest/author-portraits.ts';
import { type IngestResult, ingest } from '../ingest/ingest.ts';
import { earliestEdition } from '../ingest/edition/earliest-edition.ts';
import type { NextChange } from '../ingest/edition/edition.ts';
import type { FrontList } from '../ingest/edition/front-list.ts';
import type { ReportRow } from '../ingest/report-row.ts';
import { type SourceCache, SourceCacheFile } from '../ingest/source-cache.ts';
import { PictureCacheFile } from '../ingest/pictures/picture-cache-file.ts';
import { type PictureCache, PictureReader } from '../ingest/pictures/picture-reader.ts';
import { shareUnpublishedCount } from '../preview.ts';
import type { Site } from '../site.ts';
import { fillStore, listedEntries, type SpooledBody } from '../article-store.ts';
import * as urls from '../urls.ts';
import { publicDirsOf, type PublicDirs } from './output/public-dir.ts';
import { type Fold, foldsOf } from './report/folds.ts';
import { unpublishedIn } from './report/preview-summary.ts';
import { otherPagesOf } from './links/other-pages.ts';
import { resolveOwnLinks } from './links/own-links.ts';
import { forgetVanished } from './addresses/taken-down.ts';
import { lastAddresses } from './addresses/last-addresses.ts';
import { type FoundRegister, readRegister } from './addresses/register-file.ts';
import { inputHashOf } from './input-hash.ts';
import { type Elsewhere, parseIntoSpool } from './jobs/parse-together.ts';
import { readFront } from './read-front.ts';
import { readTakedownsFile } from './addresses/read-takedowns.ts';
import { type LoadedHistories, loadHistories, recordTime } from './versions/load-histories.ts';
import type { BuildSession, Project } from './session.ts';

export interface LoadOptions {
  /** The results of the previous read, by which unchanged files are skipped. */
  readonly known?: SourceCache | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
  /** A folder for rendered bodies. Where it is given, bodies are rendered with parsing, and many files are parsed by several workers. */
  readonly spoolDir?: string | undefined;
  /** The folders of files that are copied to the site; by default `public` in the project. */
  readonly publicDirs?: PublicDirs | undefined;
  /** Milliseconds; see `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
  /** The addresses that are known; by default those of the register. */
  readonly register?: Register | undefined;
  /** The time of a build that records, where the paper keeps versions; without it, no version is added. */
  readonly recordedAt?: string | undefined;
  /** Where files are parsed outside this process. */
  readonly elsewhere?: Elsewhere | undefined;
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
  /** The versions of the stories; undefined for a paper that keeps none. */
  readonly versions: LoadedHistories | undefined;
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
  session: BuildSession,
  takenPictures?: PictureCache,
): Promise<BuildContent> {
  const { progress, paths, options, previous } = session;
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
  const report = (done: number, of: number) => progress.progress(done, of);
  const { rows, entries, features, authors, newestDay, next, front, addresses, versions, ...read } =
    await progress.stage('read', async () => {
      const recordedAt = site.record && site.versions ? recordTime(site) : undefined;
      const reading = { known, spoolDir: paths.stagedPages, stallTimeout, publicDirs, register, recordedAt };
      const pictures = { knownPictures: pictureFile.read(), takenPictures };
      const { jobs } = session;
      const elsewhere = jobs && { jobs, fingerprint: fingerprints.entries };
      const result = await loadContent(root, site, { ...reading, ...pictures, elsewhere, progress: report });
      pictureFile.write(result.pictures);
      // Files that changed a moment ago are read in every build until they are old enough. That alone changes no cache.
      const isForgotten = forgetVanished(paths, result.addresses, () => session.servedReport());
      if (isForgotten || result.read > 0 || result.index.size !== known?.size)
        cacheFile.write(result.index, isForgotten || paths.preview);
      report(result.rows.length, result.rows.length);
      return result;
    });
  if (site.preview) shareUnpublishedCount(unpublishedIn(rows).length);
  const inputHash = inputHashOf({ rows, entries, authors, newestDay, front, addresses, versions }, options, publicDirs);
  const releases = [...entries.keys()].map((path) => read.index.get(path) ?? {});
  const edition = earliestEdition(releases, { ...site, newestDay });
  const folds = foldsOf(listedEntries(entries), features, site.fold);
  // Nothing waits for an hour in a preview.
  return {
    ...{ rows, folds, front, addresses, foundRegister, versions, authors, edition, inputHash },
    ...{ notes: read.notes, pictures: read.pictures, parsed: read.parsed },
    next: site.preview ? undefined : next,
    cached: known?.size ?? 0,
  };
}

/** The content of a paper: the articles, the files about authors, and lines for the summary about files that are no articles. */
interface LoadedContent extends IngestResult {
  readonly authors: AuthorFiles;
  readonly pictures: PictureCache;
  readonly notes: readonly string[];
  readonly versions: LoadedHistories | undefined;
}

/** @param root the project; a relative content folder is below it */
export async function loadContent(root: string, site: Site, options: LoadOptions = {}): Promise<LoadedContent> {
  const { known, progress, spoolDir, stallTimeout } = options;
  const publicDirs = options.publicDirs ?? publicDirsOf(root, site.paperDir);
  const contentDir = resolve(root, site.contentDir);
  const { editionDate, editionTime, timeZone, lang } = site;
  const edition = { editionDate, editionTime, timeZone, preview: site.preview !== undefined };
  const bodies = new Map<string, SpooledBody>();
  const parsing = { contentDir, edition, lang, bodies, elsewhere: options.elsewhere, progress, stallTimeout };
  const spooling = spoolDir === undefined ? undefined : parseIntoSpool(spoolDir, parsing);
  const versions = site.versions ? loadHistories({ contentDir, lang, recordedAt: options.recordedAt }) : undefined;
  const pictures = new PictureReader(contentDir, options.knownPictures, { taken: options.takenPictures });
  const result = await ingest({
    contentDir,
    pictures,
    ...edition,
    front: readFront(contentDir),
    register: options.register ?? readRegister(contentDir)?.register,
    takedowns: readTakedownsFile(contentDir, site),
    recordedOn: site.record ? editionDate : undefined,
    permalink: urls.article,
    pagesBelow: versions?.pagesBelow,
    site: { base: site.base, others: (entries) => otherPagesOf(listedEntries(entries), site.pages, publicDirs) },
    parse: (source) => parseArticle(source, lang),
    ...(known && { known }),
    ...spooling?.steps,
  });
  spooling?.flush();
  const { entries, features, newestDay, front, addresses } = result;
  const own = resolveOwnLinks(site, result.linkIndex, listedEntries(entries).values());
  const links = own.links.size > 0 ? new Map([...result.links, ...own.links]) : result.links;
  const folder = { path: authorsFolder(contentDir), shown: authorsFolder(site.contentDir) };
  const written = readAuthorFiles(folder.path, lang, folder.shown);
  const authors = await readPortraits(written, usedAuthors(written, entries.values()), folder, pictures);
  const chosen = front?.paths ?? [];
  const gone = otherAddresses(addresses).flatMap(({ is, address, since }) =>
    is === 'gone' ? [{ address, since, reason: addresses.reasons.get(address) }] : [],
  );
  versions?.forget(addresses.vanished.has);
  const histories = versions?.histories ?? new Map<string, never>();
  fillStore({ entries, bodies, links, features, authors: authors.profiles, newestDay, chosen, gone, histories });
  const notes = [
    ...site.notes,
    ...result.takedownNotes,
    ...own.notes,
    ...authors.problems,
    ...unusedAuthors(authors, entries.values(), folder.shown),
  ];
  return { ...result, authors, notes, versions, pictures: pictures.cache };
}
