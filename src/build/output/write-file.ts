/** Writes one file of the site to the disk, and computes its digest. Runs in the file writer's thread, or in the build itself. */
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { BuildError, errorCode } from '../../errors.ts';
import { readSourceBytes } from '../../ingest/read-source.ts';
import { type ExportContent, exportBytes } from './export-file.ts';

/** The content of a file. */
export type FileContent =
  /** These bytes. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The bytes of an article's source, as they were parsed; see `readSourceBytes`. */
  | { readonly kind: 'source'; readonly contentDir: string; readonly path: string; readonly digest: string }
  /** An export; see `export-file.ts`. */
  | ExportContent;

export interface WriteJob {
  readonly file: string;
  readonly content: FileContent;
}

export interface WrittenFile {
  readonly size: number;
  readonly sha256: string;
}

/** @throws what the disk said */
export function writeOutputFile({ file, content }: WriteJob): WrittenFile {
  const bytes = bytesOf(content);
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
    throw new BuildError(`The folder of ${file} was removed during the build. Build again.`, { cause });
  }
  return { size: bytes.length, sha256: hash('sha256', bytes) };
}

function bytesOf(content: FileContent): Uint8Array {
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'source') return readSourceBytes(content.contentDir, content.path, content.digest);
  return exportBytes(content);
}
