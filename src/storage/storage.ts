/**
 * A place for objects that several machines share: a folder, a bucket, a folder of another machine. A name is made of the
 * signs `a-z 0-9 . _ - /` and has no `..`; an object is at most some 100 MB.
 */
export interface Storage {
  /** @returns undefined when there is no object of this name. @throws {BuildError} when the place does not answer */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * Puts an object whole or not at all: whoever reads meanwhile gets the former bytes or these. The last of two writers wins.
   * @throws {BuildError} when the place does not answer or does not let it be written
   */
  put(name: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
