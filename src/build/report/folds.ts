/** The section of the build report about near-duplicates: which articles share one entry in lists, and why. */
import { buildArchive } from '../../archive/archive.ts';
import { findNearDuplicates } from '../../analysis/near-duplicates.ts';
import { storiesWithFeatures } from '../../analysis/story-features.ts';
import type { Entry } from '../../article/entry.ts';
import type { TextFeatures } from '../../article/features/features.ts';

/** Near-duplicates that share one entry in a list that has several of them. */
export interface Fold {
  /** The number of words of the text. They are the same in all articles, in the same order. */
  readonly words: number;
  /** Fields that differ between the articles: `date`, `title`, `dateline`, `byline`, `credit`, `source`. */
  readonly differ: readonly string[];
  /** In reading order, so the newest is the last. */
  readonly articles: readonly FoldedArticle[];
}

interface FoldedArticle {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
}

const compared = ['date', 'title', 'dateline', 'byline', 'credit', 'source'] as const;

/** The folds in the order of the archive; none where folding is off. */
export function foldsOf(
  entries: ReadonlyMap<string, Entry>,
  features: ReadonlyMap<string, TextFeatures>,
  fold: boolean,
): readonly Fold[] {
  if (!fold) return [];
  const counts = new Map<string, number>();
  for (const { wordingDigest } of features.values()) counts.set(wordingDigest, (counts.get(wordingDigest) ?? 0) + 1);
  const repeated = Array.from(entries, ([path, entry]) => ({ path, entry })).filter(
    ({ path }) => (counts.get(features.get(path)?.wordingDigest ?? '') ?? 0) > 1,
  );
  const stories = buildArchive(repeated).stories.map(({ story }) => story);
  const groups = new Set(findNearDuplicates(storiesWithFeatures(stories, features)).values());
  return [...groups].map((paths) => {
    const articles = paths.map((path) => ({ path, entry: entries.get(path) as Entry }));
    return {
      words: articles[0]?.entry.words ?? 0,
      differ: compared.filter((field) => new Set(articles.map(({ entry }) => JSON.stringify(entry[field]))).size > 1),
      articles: articles.map(({ path, entry: { url, title, date = null } }) => ({ path, url, title, date })),
    };
  });
}
