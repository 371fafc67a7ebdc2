/** Fills the article store of a thread or job that renders pages from the data that it is given. */
import { buildInvertedIndex } from '../../analysis/inverted-index.ts';
import { fillStore, type SpooledBody, storeAnalysis, storePictureSize } from '../../article-store.ts';

/** All that such a page reads from the store. */
export interface GivenData {
  /** Bodies that were rendered when their sources were parsed, by path. */
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  /** See the store. */
  readonly pictureSizes: ReadonlyMap<string, number>;
}

/** A page shows only the data that it is given; only its body and the sizes of pictures are read from the store. */
export function fillWithGivenData({ bodies, pictureSizes }: GivenData): void {
  const nothing = { entries: new Map(), links: new Map(), features: new Map(), authors: [], chosen: [] };
  fillStore({ ...nothing, bodies, newestDay: undefined });
  for (const [path, bytes] of pictureSizes) storePictureSize(path, bytes);
  const terms = buildInvertedIndex([], new Map());
  storeAnalysis({ duplicateGroups: new Map(), terms, names: new Map(), entityTypes: new Map() });
}
