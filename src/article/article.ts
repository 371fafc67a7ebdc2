/**
 * The result of parsing one file: an article whose body is not rendered yet, or the reason for its rejection. These
 * types are internal. The entry (entry.ts) is the stored and published form of an article.
 */
import type { Entry, Warning } from './entry.ts';
import type { PictureBlock } from './body/picture-lines.ts';
import type { LiveOrder } from './live/live-label.ts';
import type { WrittenPicture } from './pictures/written-picture.ts';
import type { Takedown } from './takedown/takedown.ts';
import type { TextFeatures } from './features/features.ts';

/** One file as `ingest/` passes it to the parser. */
export interface SourceText {
  /** Path below the content folder, with `/` between folders, including the extension. */
  readonly path: string;
  /** The decoded text of the whole file, untrimmed and not safe to print. */
  readonly text: string;
}

/** The body of an article, without its headline, date, byline and credit. */
export type Body = (
  | { readonly kind: 'plain'; readonly blocks: readonly Block[] }
  | { readonly kind: 'markdown'; readonly markdown: string }
) & {
  /** Whether it is a live report, whose entries begin with their times. */
  readonly live?: true;
};

/**
 * A block of plain text. Wrapped lines are joined already; a `\n` in a paragraph or a quotation is a line break of verse
 * or of a list without bullets. Its text is unsafe and unescaped.
 */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly string[] }
  | { readonly type: 'quotation'; readonly paragraphs: readonly string[] }
  | {
      readonly type: 'table';
      /** Whether the first row names the columns. */
      readonly head: boolean;
      /** The cells of each row, equally many in all of them. */
      readonly rows: readonly (readonly string[])[];
    }
  | PictureBlock
  | { readonly type: 'rule' };

/** Why an article is held back although it has no error. */
export type Hold = {
  /** 1-based line of the source; undefined when the name of the file says it. */
  readonly line: number | undefined;
  readonly said: string;
} & (
  | {
      /**
       * `draft`: the source says that the text is not finished. `unpublished`: the source says that the text is not
       * public.
       */
      readonly reason: 'draft' | 'unpublished';
    }
  | {
      readonly reason: 'embargo';
      /**
       * `YYYY-MM-DD`, followed by `T` and the time if there is one; undefined when the end of the embargo is unknown.
       */
      readonly until: string | undefined;
      /**
       * True when the embargo ends on the article's own date. Such an embargo holds nothing when no edition date is
       * set.
       */
      readonly dated: boolean;
    }
);

/** When an article is taken off. */
export interface Expiry {
  readonly line: number;
  /** The label and its value as in the source, on one line and shortened. */
  readonly said: string;
  /** `YYYY-MM-DD`, followed by `T` and the time if there is one. */
  readonly at: string;
}

export interface Article {
  readonly outcome: 'article';
  /** All fields of the entry except those that `ingest/` adds. */
  readonly fields: Omit<Entry, 'url' | 'digest' | 'bytes' | 'unpublished' | 'withdrawn' | 'pictures'>;
  /**
   * Features for finding related stories. They are not part of the entry: entries are page cache keys, and no page
   * shows these.
   */
  readonly features: Omit<TextFeatures, 'wordingDigest'>;
  /**
   * The normalised words of the article, equal for every copy of one text (features/wording.ts). Only their digest is
   * stored.
   */
  readonly wording: string;
  /** 1-based line of the date in the source; undefined when the date is not in the text. */
  readonly dateLine: number | undefined;
  /** True when the source names the slug. Such a slug has priority when two articles request the same URL. */
  readonly slugGiven: boolean;
  readonly hold: Hold | undefined;
  readonly expiry: Expiry | undefined;
  /** How the story is taken down. */
  readonly takedown?: Takedown;
  readonly warnings: readonly Warning[];
  readonly body: Body;
  /** The pictures that the header names. */
  readonly pictures?: readonly WrittenPicture[];
  /** The order of a live report that a label names. */
  readonly order?: LiveOrder | undefined;
  /** Another reading of a scanned article, whose headline may be a rubric; see scan/rubric.ts. */
  readonly belowRubric?: Pick<Article, 'fields' | 'features' | 'wording'> & { readonly rubric: string };
}

/** Why a file is not published: it is held back, is no article, or has an error. The parser returns errors only. */
export interface Rejection {
  readonly outcome: 'held' | 'ignored' | 'rejected';
  /** Stable kebab-case code: `empty`, `binary`, `bad-date`, `ambiguous-date`, `no-date`, `front-matter`, `slug`, … */
  readonly reason: string;
  /** The problem and its remedy, for the author of the file. */
  readonly message: string;
  /** 1-based line of the source that causes the problem, if one does. */
  readonly line: number | undefined;
}

export type Parsed = Article | Rejection;

export const reject = (reason: string, message: string, line?: number): Rejection => ({
  outcome: 'rejected',
  reason,
  message,
  line,
});
