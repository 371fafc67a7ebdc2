/** The words of a picture file as one of its formats has them, and the encoding of their bytes. */

/** The words as one format has them. */
export interface RawWords {
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  /** Who made the picture. */
  readonly maker?: string | undefined;
  /** Whom to name for it, mostly an agency. */
  readonly credit?: string | undefined;
}

const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Text in UTF-8, which most programs write without saying so, else in Windows-1252. */
export function decodeText(bytes: Uint8Array | undefined, isUtf8 = false): string | undefined {
  if (!bytes) return undefined;
  try {
    return strict.decode(bytes);
  } catch {
    return isUtf8 ? undefined : western.decode(bytes);
  }
}
