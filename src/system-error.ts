/** Errors of the operating system, such as a full disk, as a sentence for the person who builds. */
import { BuildError } from './errors.ts';

/** The facts that Node gives with such an error. */
export interface SystemError extends Error {
  /** `ENOSPC` and its kind. */
  readonly code: string;
  /** The call that failed: `write`, `open`. */
  readonly syscall: string;
  /** The file or folder; missing for a call on an open file. */
  readonly path?: string;
  /** The second file or folder of a call with two, such as `rename`. */
  readonly dest?: string;
}

/** The problem and the remedy by error code. */
const KNOWN: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOSPC: ['The disk is full', 'Free some space'],
  EDQUOT: ['No more space is allowed on the disk', 'Free some space'],
  EFBIG: ['The disk allows no file of this size', 'Use another disk'],
  EROFS: ['The disk can only be read', 'Make it writable, or name another folder by OUT_DIR'],
  EACCES: ['A permission is missing', 'Look who owns the folder, or name another one by OUT_DIR'],
  EPERM: ['A permission is missing', 'Look who owns the folder, or name another one by OUT_DIR'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n)'],
  ENFILE: ['Too many files are open on this machine', 'Close other programs'],
  EIO: ['The disk reports a fault', 'Look whether it is full or damaged'],
  ESTALE: ['The disk of another machine has been disconnected', 'Connect it'],
  ENOENT: ['A file or folder has been removed during the build', 'Let nothing else change the folder'],
  ENOTDIR: ['There is a file in the place of a folder', 'Remove it'],
  EISDIR: ['There is a folder in the place of a file', 'Remove it'],
  ELOOP: ['A symbolic link leads to itself', 'Remove it'],
};

/** The system's error that this error is or was caused by; undefined for any other error. */
export function systemErrorOf(error: unknown): SystemError | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code, syscall } = one as Partial<SystemError>;
    if (typeof code === 'string' && typeof syscall === 'string') return one as SystemError;
  }
  return undefined;
}

/** Errors that no change of the program mends: of the system when a file is written or read, and of the content. */
export const isBeyondProgram = (error: unknown): boolean =>
  error instanceof BuildError || (systemErrorOf(error)?.code ?? 'ENOENT') !== 'ENOENT';

/** A sentence about the error and its remedy: "The disk is full (ENOSPC, write). Free some space, and build again." */
export function describeSystemError({ code, syscall, path, dest }: SystemError): string {
  // Node gives this code for a folder that cannot be made on a disk that can only be read.
  const isUnwritable = code === 'ENOENT' && syscall === 'mkdir';
  const [problem, remedy] = KNOWN[isUnwritable ? 'EROFS' : code] ?? [
    'The system refused a call',
    'Look at the place that is named',
  ];
  const place = dest === undefined ? path : `${path} to ${dest}`;
  return `${problem} (${[code, syscall, place].filter(Boolean).join(', ')}). ${remedy}, and build again.`;
}
