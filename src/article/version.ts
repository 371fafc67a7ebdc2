/** A version of a story: a text as it was published. */
export interface Version {
  /** When the text was first published, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  /** The path of the source below the content folder. */
  readonly path: string;
  /** SHA-256 of the bytes of the source. */
  readonly digest: string;
  /** The headline. */
  readonly title: string;
  /** The decoded text of the source. */
  readonly text: string;
}

/** The versions of a story, oldest first. */
export interface History {
  readonly versions: readonly Version[];
  /** Whether the newest version is the text that the page of the story shows. */
  readonly isCurrent: boolean;
}
