/**
 * The manifest as the site serves it: parts with the files of a decade, or of the rest of the site, and an index with the digest of
 * each part. It names every file but its own. One more article changes the parts of its decade and of the rest. Pure.
 */
import { hash } from 'node:crypto';
import type { ManifestFile } from './manifest.ts';

/** The folder of a site's proof. */
export const PROOF_FOLDER = '.well-known/dateline';
/** The index, and the signature of its bytes: 64 bytes of ed25519. */
export const SERVED_INDEX = `${PROOF_FOLDER}/manifest.json`;
export const SIGNATURE = `${SERVED_INDEX}.sig`;
/** The public key of the paper, in PEM. */
export const SERVED_KEY = `${PROOF_FOLDER}/key.pem`;
const PARTS = `${PROOF_FOLDER}/manifest/`;

/** Bytes of a part. */
const PART_BYTES = 1_900_000;

/** Whether a file is one of the served manifest, which it does not name itself. */
export const isOfServedManifest = (path: string): boolean =>
  path.startsWith(SERVED_INDEX) ? path === SERVED_INDEX || path === SIGNATURE : path.startsWith(PARTS);

/** A file of the site as the manifest has it. */
interface NamedFile extends ManifestFile {
  /** Whether it is the page of a former address, in place of which a host may send a redirect. */
  readonly redirect?: true;
}

/** `2020s` for the files of these years, `undated`, or `site` for all others. */
function groupOf(path: string): string {
  const decade = /^(\d{3})\d\//.exec(path)?.[1];
  if (decade !== undefined) return `${decade}0s`;
  return path.startsWith('undated/') ? 'undated' : 'site';
}

interface ServedManifest {
  /** The parts and the index, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The bytes of the index, which are signed. */
  readonly index: Buffer;
}

/**
 * @param files all other files of the site, sorted by path
 * @param release the digest of these files
 * @param key the fingerprint of the paper's public key
 */
export function servedManifest(files: readonly NamedFile[], release: string, key: string | undefined): ServedManifest {
  const served = new Map<string, Buffer>();
  const parts: string[] = [];
  let bytes = 0;
  const addPart = (name: string, lines: readonly string[]) => {
    const text = Buffer.from(`{"files":[\n${lines.join(',\n')}\n]}\n`);
    const path = `${PARTS}${name}.json`;
    served.set(path, text);
    parts.push(JSON.stringify({ path, files: lines.length, size: text.length, sha256: hash('sha256', text) }));
  };
  for (const [group, inGroup] of [...Map.groupBy(files, ({ path }) => groupOf(path))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    let [lines, length, number]: [string[], number, number] = [[], 0, 1];
    for (const { path, size, sha256, redirect } of inGroup) {
      const more = redirect ? ',"redirect":true' : '';
      const line = `{"path":${JSON.stringify(path)},"size":${size},"sha256":"${sha256}"${more}}`;
      const room = Buffer.byteLength(line) + 2;
      bytes += size;
      if (length + room > PART_BYTES) {
        addPart(number === 1 ? group : `${group}-${number}`, lines);
        [lines, length, number] = [[], 0, number + 1];
      }
      lines.push(line);
      length += room;
    }
    addPart(number === 1 ? group : `${group}-${number}`, lines);
  }
  const head = { format: 1, release, files: files.length, bytes, key };
  const index = Buffer.from(`${JSON.stringify(head).slice(0, -1)},"parts":[\n${parts.join(',\n')}\n]}\n`);
  served.set(SERVED_INDEX, index);
  return { files: served, index };
}
