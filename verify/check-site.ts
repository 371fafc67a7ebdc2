/** Checks a site from outside: fetches its manifest and every file that it names, and compares their bytes. */
import { randomInt } from 'node:crypto';
import type { Answer, SiteReader } from './fetch.ts';
import {
  INDEX,
  isOfManifest,
  joinParts,
  MOST,
  type NamedFile,
  readIndex,
  readPart,
  SERVED_KEY,
  type ServedIndex,
  sha256,
  SIGNATURE,
} from './served-manifest.ts';
import { checkSignature } from './signature.ts';

/** Files that are fetched at the same time. */
export const AT_A_TIME = 8;

interface CheckOptions {
  /** The number of files to check, chosen at random; without it, all. */
  readonly sample?: number | undefined;
  /** The fingerprint of the key that the reader trusts. */
  readonly pinned?: string | undefined;
  /** Receives each file whose bytes are those of the manifest. */
  readonly onFile?: (path: string, bytes: Uint8Array) => void;
}

export interface CheckedSite {
  readonly index: ServedIndex;
  /** The files that the manifest names, sorted by path. */
  readonly files: readonly NamedFile[];
  /** A line for each file that is missing or has other bytes. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  /** Files that the host keeps to itself. */
  readonly unserved: ReadonlySet<string>;
  /** The counts of what was checked, for the last line. */
  readonly checked: string;
}

/** @throws when the site has no manifest, or one that cannot be read */
export async function checkSite(reader: SiteReader, options: CheckOptions = {}): Promise<CheckedSite> {
  const { sample, pinned, onFile } = options;
  const answer = await fetchOwn(reader, INDEX);
  if (!answer)
    throw new Error(
      `${reader.urlOf(INDEX).href} is not there. The site was built with manifest: no, or its host leaves out .well-known`,
    );
  const index = readIndex(answer.toString());
  const [key, signature] = [await fetchOwn(reader, SERVED_KEY), await fetchOwn(reader, SIGNATURE)];
  const signed = checkSignature({ index, bytes: answer, key: key?.toString(), signature, pinned });
  const problems = [...signed.problems];
  const parts: NamedFile[][] = [];
  for (const part of index.parts) {
    const bytes = await fetchOwn(reader, part.path);
    if (!bytes) problems.push(`${part.path} is missing, so the files that it names cannot be checked`);
    else if (sha256(bytes) !== part.sha256)
      problems.push(`${part.path} has other bytes than the index says, so the files that it names cannot be checked`);
    else parts.push(readPart(bytes.toString(), part.path));
  }
  const files = parts.length === index.parts.length ? joinParts(index, parts) : parts.flat();
  const chosen = sample === undefined || sample >= files.length ? files : chooseSome(files, sample);
  const comparison = await compareAll(reader, files, chosen, onFile);
  const { differing, unserved, redirects } = comparison;
  const some = chosen === files ? '' : ` of ${files.length}, chosen at random`;
  return {
    index,
    files,
    problems: [...problems, ...differing.map(({ line }) => line).sort()],
    notes: [
      ...signed.notes,
      ...notesOn(chosen, differing),
      ...(unserved.size > 0
        ? [`Not served, as hosts read these files themselves: ${[...unserved].sort().join(', ')}.`]
        : []),
      ...(redirects > 0
        ? [`Former addresses at which the host sends a redirect in place of their page: ${redirects}.`]
        : []),
      'A file that the manifest does not name cannot be seen from outside.',
    ],
    unserved,
    checked: `${chosen.length} files${some}, release ${index.release.slice(0, 16)}`,
  };
}

/** A file of the manifest itself; undefined when it is not there. */
async function fetchOwn(reader: SiteReader, path: string): Promise<Buffer | undefined> {
  try {
    const { status, bytes } = await reader.get(path, MOST.manifest);
    return status === 200 ? bytes : undefined;
  } catch (error) {
    throw new Error(`${reader.urlOf(path).href}: ${(error as Error).message}`, { cause: error });
  }
}

interface Differing {
  readonly path: string;
  readonly isAltered: boolean;
  readonly line: string;
}

async function compareAll(
  reader: SiteReader,
  files: readonly NamedFile[],
  chosen: readonly NamedFile[],
  onFile: CheckOptions['onFile'],
) {
  const named = new Set(files.map(({ path }) => path));
  const differing: Differing[] = [];
  const unserved = new Set<string>();
  let redirects = 0;
  const queue = chosen.values();
  const work = async () => {
    for (const file of queue) {
      const result = await compare(reader, file, named);
      if (result instanceof Uint8Array) onFile?.(file.path, result);
      else if (result === 'unserved') unserved.add(file.path);
      else if (result === 'redirect') redirects += 1;
      else differing.push(result);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { differing, unserved, redirects };
}

/** @returns the bytes when they are those of the manifest */
async function compare(
  reader: SiteReader,
  file: NamedFile,
  named: ReadonlySet<string>,
): Promise<Uint8Array | 'unserved' | 'redirect' | Differing> {
  const { path, size } = file;
  const differs = (line: string, isAltered = false): Differing => ({ path, isAltered, line: `${path} ${line}` });
  let answer: Answer;
  try {
    answer = await reader.get(path, size);
  } catch (error) {
    return differs(`cannot be fetched: ${(error as Error).message}`, /larger/.test((error as Error).message));
  }
  const { status, bytes, sent, path: end } = answer;
  if (sha256(bytes) === file.sha256) return bytes;
  // Some servers say of a compressed file that it is an encoded one.
  if (sent && sha256(sent) === file.sha256) return sent;
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  if (file.redirect && end !== page && named.has(end === '' || end.endsWith('/') ? `${end}index.html` : end))
    return 'redirect';
  if (status !== 200) {
    if (isReadByHosts(path) && (status === 404 || status === 403)) return 'unserved';
    return differs(
      status === 404 || status === 410 ? `is missing (status ${status})` : `is answered with status ${status}`,
    );
  }
  const where = end === page || end === path ? '' : `, and the address leads to /${end}`;
  return differs(
    `has other bytes than were published (${bytes.length} of them, ${size} in the manifest)${where}`,
    true,
  );
}

/** Files that hosts read, and hidden files, which most servers do not send. */
const isReadByHosts = (path: string) =>
  /^_(?:headers|redirects(?:-[a-z]+\.map)?|routes\.json)$/.test(path) || /(?:^|\/)\.(?!well-known\/)/.test(path);

/** Says so when all pages differ and nothing else does. */
function notesOn(chosen: readonly NamedFile[], differing: readonly Differing[]): string[] {
  const isPage = (path: string) => path.endsWith('.html');
  const altered = differing.filter(({ path, isAltered }) => isAltered && isPage(path)).length;
  const pages = chosen.filter(({ path }) => isPage(path)).length;
  if (altered < 3 || altered < pages * 0.9 || differing.length > altered) return [];
  return [
    'Nearly all pages differ, and no other file does: the host seems to rewrite HTML. It may add a script, hide mail addresses or take out white space. Turn that off at the host, and check again.',
  ];
}

/** Each choice has the same chance. */
function chooseSome(files: readonly NamedFile[], count: number): NamedFile[] {
  const left = [...files];
  return Array.from({ length: count }, (_, at) => {
    const other = at + randomInt(left.length - at);
    const [one, two] = [left[at] as NamedFile, left[other] as NamedFile];
    [left[at], left[other]] = [two, one];
    return two;
  });
}

/** The files of a manifest that a build wrote, without those of the served manifest. */
export const namedFiles = (files: readonly NamedFile[]) => files.filter(({ path }) => !isOfManifest(path));
