/** Describes cache entries for the reader. */
import { formatMessage } from '../../i18n/format-message.ts';
import { amount, dateText, number } from '../format.ts';
import { base } from '../local-storage.ts';
import type { CacheEntry } from '../service-worker/service-worker.ts';

/** `7 February 2022` of `/2022/02/07/` */
export const cacheNameOf = (path: string): string => dateText(path.slice(base.length, -1).replaceAll('/', '-'));

export const cachedTitleOf = ({ kind, of }: CacheEntry): string =>
  kind === 'list' ? cacheNameOf(of) : words.kinds[kind];

export const cacheSizeOf = (pages: number, bytes: number): string =>
  formatMessage(words.size, { pages: number(pages), size: amount(bytes) });
