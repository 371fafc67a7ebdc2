/**
 * Packs of files: what a site is made of, as JSON. A pack has at most 2 MB; a file that is larger than a chunk is divided, and its
 * chunks follow one another. Where a pack ends depends on sizes alone, so that a pack that has not changed need not be read. Pure.
 */

/** A file of the paper that the site is made of. */
export interface InputFile {
  /** Below the folder of the paper, with `/` between folders. */
  readonly path: string;
  readonly size: number;
  /** Changes whenever the bytes do. */
  readonly digest: string;
  readonly read: () => Uint8Array;
}

/** A file, or some of its bytes. */
interface Chunk {
  readonly file: InputFile;
  /** The first byte, and the one after the last. */
  readonly from: number;
  readonly to: number;
}
export type Pack = readonly Chunk[];

/** Bytes of a chunk, and of a pack. */
const CHUNK = 1_300_000;
const PACK = 1_900_000;

/** The most bytes that a chunk takes in a pack: in base64, with its path, of which each character may be escaped. */
const roomOf = ({ file, from, to }: Chunk) => Math.ceil((to - from) / 3) * 4 + 6 * file.path.length + 64;

export function packsOf(files: Iterable<InputFile>): Pack[] {
  const packs: Chunk[][] = [];
  let room = 0;
  for (const file of files) {
    for (let from = 0; from === 0 || from < file.size; from += CHUNK) {
      const chunk = { file, from, to: Math.min(from + CHUNK, file.size) };
      const pack = packs.at(-1);
      if (pack && roomOf(chunk) <= room) pack.push(chunk);
      else {
        packs.push([chunk]);
        room = PACK;
      }
      room -= roomOf(chunk);
    }
  }
  return packs;
}

/** Plain data that changes whenever the bytes of a pack do. */
export const keyOfPack = (pack: Pack): unknown => pack.map(({ file, from, to }) => [file.path, file.digest, from, to]);

/** The text of a pack. */
export function packText(pack: Pack): string {
  let last: { readonly file: InputFile; readonly bytes: Uint8Array } | undefined;
  const lines = pack.map(({ file, from, to }) => {
    if (last?.file !== file) last = { file, bytes: file.read() };
    const bytes = Buffer.from(last.bytes.subarray(from, to));
    const base64 = bytes.toString('base64');
    const isWhole = from === 0 && to === file.size;
    const text = isWhole ? bytes.toString() : undefined;
    const isShort = text !== undefined && Buffer.byteLength(JSON.stringify(text)) <= base64.length + 2;
    // Short texts of control characters alone are larger as text. Bytes that are no text would be altered.
    const content = isShort && Buffer.from(text).equals(bytes) ? { text } : { base64 };
    return JSON.stringify({ path: file.path, ...content });
  });
  return `{"files":[\n${lines.join(',\n')}\n]}\n`;
}
