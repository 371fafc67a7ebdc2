/**
 * What the parser makes of one file: an article with its body still in parts, or the reason why it is none.
 * Inside types; what is stored and published of an article is the entry (entry.ts).
 */
import type { Entry, Warning } from './entry.ts';
import type { TextFeatures } from './features/features.ts';

/** One file as intake hands it over. */
export interface SourceText {
  /** Path below the content folder, `/` between folders, with extension. */
  readonly path: string;
  /** The decoded text of the whole file; unsafe, untrimmed. */
  readonly text: string;
}

/** The part of a file that is printed as the article, after headline, date, byline and credit were lifted out. */
export type Body =
  | { readonly kind: 'plain'; readonly blocks: readonly Block[] }
  | { readonly kind: 'markdown'; readonly markdown: string };

/** A piece of plain text. Lines inside a block are joined already; text is unsafe and unescaped. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly string[] }
  | { readonly type: 'quotation'; readonly paragraphs: readonly string[] }
  | { readonly type: 'rule' };

/** Why an article is kept back although nothing is wrong with it. */
export type Hold = { readonly line: number; readonly said: string } & (
  | {
      /** `draft`: it is said not to be finished. `unpublished`: it is said not to be public. */
      readonly reason: 'draft' | 'unpublished';
    }
  | {
      readonly reason: 'embargo';
      /** `YYYY-MM-DD`, with `T` and the hour if there is one; undefined when nobody can say until when. */
      readonly until: string | undefined;
      /** True when it ends by the article's own day, so that it holds nothing where no edition says a day. */
      readonly dated: boolean;
    }
);

export interface Article {
  readonly outcome: 'article';
  /** All of the entry but what only intake knows. */
  readonly fields: Omit<Entry, 'url' | 'digest'>;
  /** What tells of its subject. No part of the entry: pages are keyed by entries, and none prints this as it is. */
  readonly marks: Omit<TextFeatures, 'print'>;
  /** Its words, the same for every edition of one text; see copy-print.ts. Nobody keeps more of it than a digest. */
  readonly wording: string;
  /** 1-based line of the source where its date stands, if it stands in the text. */
  readonly dateLine: number | undefined;
  /** True when the source itself names the slug; such a slug is first in line when two articles want one URL. */
  readonly slugGiven: boolean;
  readonly hold: Hold | undefined;
  readonly warnings: readonly Warning[];
  readonly body: Body;
}

/** A file that cannot be published, in words for the person who wrote it. */
export interface Rejection {
  readonly outcome: 'rejected';
  /** Stable kebab-case code: `empty`, `binary`, `bad-date`, `ambiguous-date`, `no-date`, `front-matter`, `slug`, … */
  readonly reason: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** 1-based line of the source, where one is to blame. */
  readonly line: number | undefined;
}

export type Parsed = Article | Rejection;

/** A rejection in one call. */
export const reject = (reason: string, message: string, line?: number): Rejection => ({
  outcome: 'rejected',
  reason,
  message,
  line,
});
