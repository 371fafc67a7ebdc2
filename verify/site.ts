/** Reads the results of a build from the disk: the report, the manifest of the release, the files of the site. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

interface Row {
  readonly path: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly url: string | null;
  readonly digest: string | null;
}

/** An address that answers with a redirect or a tombstone. */
interface FormerAddress {
  readonly address: string;
  readonly is: string;
  readonly to?: string;
}

export interface Report {
  readonly totals: Readonly<Record<string, number>>;
  readonly entries: readonly Row[];
  /** Missing in the reports of earlier versions. */
  readonly formerAddresses?: readonly FormerAddress[];
}

export interface Manifest {
  readonly digest: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  /** The name of the release, from the name of the manifest file. */
  readonly release: string;
}

export function readReport(file: string): Report {
  const report = readJson('the build report', file) as Report;
  if (typeof report?.totals !== 'object' || !Array.isArray(report.entries))
    throw new Error(`${file} is no build report`);
  return report;
}

export function readManifest(file: string): Manifest {
  const manifest = readJson('the manifest', file) as Manifest;
  if (typeof manifest?.digest !== 'string' || !Array.isArray(manifest.files)) throw new Error(`${file} is no manifest`);
  return { ...manifest, release: basename(file, '.json') };
}

function readJson(what: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${what} ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${what} ${file} is no JSON`, { cause: error });
  }
}

/** The folder of the current release, and its manifest file. */
export function locateRelease(outDir: string): { tree: string; manifestFile: string } {
  let tree: string;
  try {
    tree = realpathSync(outDir);
  } catch (error) {
    throw new Error(`there is no site in ${outDir} (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
  if (!lstatSync(outDir).isSymbolicLink() || basename(dirname(tree)) !== 'releases') {
    throw new Error(`${outDir} is no link to a release, so there is no manifest of it`);
  }
  return { tree, manifestFile: `${tree}.json` };
}

/** SHA-256 of each regular file, by path; undefined for other entries that are not folders. */
export function readFiles(tree: string, below = ''): Map<string, string | undefined> {
  const files = new Map<string, string | undefined>();
  for (const entry of readdirSync(join(tree, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (entry.isDirectory()) {
      for (const [inner, digest] of readFiles(tree, `${path}/`)) files.set(inner, digest);
    } else {
      const bytes = entry.isFile() ? readFileSync(join(tree, path)) : undefined;
      files.set(path, bytes && createHash('sha256').update(bytes).digest('hex'));
    }
  }
  return files;
}

/** The source of an article in the JSON of its day. */
export interface ListedSource {
  /** SHA-256 of the source file, as the JSON says. */
  readonly said: string;
  /** Whether the text has that digest. The text of a file that is not UTF-8 cannot, and counts as true. */
  readonly isWhole: boolean;
}

const dayList = /^(?:\d{4}\/\d{2}\/\d{2}|undated)\/(?:page\/\d+\/)?index\.json$/;

/**
 * The sources in the JSON of days, by the address of their article below the base path.
 * @param contentOf the bytes of the file of an article, by the address of the article
 */
export function readListedSources(
  tree: string,
  files: Iterable<string>,
  contentOf: (url: string) => Buffer | undefined,
): Map<string, ListedSource> {
  const found = new Map<string, ListedSource>();
  for (const file of files) {
    if (!dayList.test(file)) continue;
    const { stories } = readJson('the JSON of a day', join(tree, file)) as { stories?: readonly ListedStory[] };
    for (const { canonical = '', source, source_sha256: said = '' } of stories ?? []) {
      if (source === undefined) continue;
      // The base path of the site is not known here. The identifier of a story that has moved has its former address.
      const url = /\/(?:\d{4}\/\d{2}\/\d{2}|undated)\/[^/]+\/$/.exec(canonical)?.[0] ?? canonical;
      const isSame = createHash('sha256').update(source).digest('hex') === said;
      found.set(url, { said, isWhole: isSame || isOtherEncoding(contentOf(url)) });
    }
  }
  return found;
}

const isOtherEncoding = (bytes: Buffer | undefined) =>
  bytes !== undefined && !Buffer.from(bytes.toString()).equals(bytes);

interface ListedStory {
  readonly canonical?: string;
  readonly source?: string;
  readonly source_sha256?: string;
}
