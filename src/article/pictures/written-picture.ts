/** The pictures that a source names, before anyone has looked whether there are such files. */

export interface WrittenPicture {
  /** The name as it is written: a path, perhaps percent-encoded, or `[[name]]` with its brackets. */
  readonly name: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Named in the header, so that it stands above the text and in lists. */
  readonly lead?: true;
  /** Its place is in the text. */
  readonly inText?: true;
  readonly scan?: true;
  /** 1-based line of the source; null when it is written in another way there. */
  readonly line: number | null;
}
