/** Says where a site has the source text of an article: in the JSON of its day, in a file beside its page, or nowhere. */
import type { Entry } from '../../article/entry.ts';
import type { ArticleData } from '../../site.ts';

/** Bytes of a source that is part of the JSON of its day. A larger one has a file of its own, so that the JSON stays small. */
const MAX_IN_LIST = 100_000;

/** @param form the form in which a site has its articles as data */
export function sourcePlaceOf(
  { cut, parts, bytes }: Pick<Entry, 'cut' | 'parts' | 'bytes'>,
  form: ArticleData,
): 'list' | 'file' | undefined {
  // The page of a text that was cut, or is divided into several pages, leads to the whole of it.
  if (form === 'article' || cut || parts) return 'file';
  if (form === 'none') return undefined;
  return bytes > MAX_IN_LIST ? 'file' : 'list';
}
