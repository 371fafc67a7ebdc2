/** A page of the paper itself, such as its imprint. */

/** The folder of own pages below the folder of the paper. */
export const PAGES = 'pages';
/** The slug of the page that replaces the text about the paper. */
export const ABOUT = 'about';

/** Bytes of a page. */
export const MAX_PAGE = 262_144;

/** Where each page of the site links to an own page. */
export const places = ['head', 'foot', 'none'] as const;

/** One page, without its text. */
export interface OwnPage {
  /** Its path below the folder of the paper. */
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly order: number | undefined;
  readonly place: (typeof places)[number];
  /** Whether the page about the paper has the figures of the archive. */
  readonly counts: boolean;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** True for a page that is held back, which only a preview has. */
  readonly draft?: true;
}
