/** What is kept, in words. */
import { fill } from '../../i18n/format-message.ts';
import { amount, dateText, number } from '../format.ts';
import type { Stock } from '../service-worker/service-worker.ts';

const base = import.meta.env.BASE_URL;

/** `7 February 2022` of `/2022/02/07/` */
export const nameOf = (path: string): string => dateText(path.slice(base.length, -1).replaceAll('/', '-'));

export const titleOf = ({ kind, of }: Stock): string => (kind === 'list' ? nameOf(of) : words.kinds[kind]);

export const sizeOf = (pages: number, bytes: number): string =>
  fill(words.size, { pages: number(pages), size: amount(bytes) });
