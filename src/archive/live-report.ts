/** The order in which the page of a live report has its entries. */
import { site } from '../site.ts';
import type { Story } from './story.ts';

/** Settings of the paper on which only the pages of live reports depend. */
export interface LiveSettings {
  /** Whether the entries are in the other order than in the file. */
  readonly turned: boolean;
  readonly newestFirst: boolean;
  /** The zone of times that name none. */
  readonly timeZone: string;
}

/** Undefined for a story that is no live report. The order that its label names counts before that of the paper. */
export function liveSettingsOf({ entry: { live } }: Story): LiveSettings | undefined {
  if (!live) return undefined;
  const order = live.order ?? site.live ?? live.written;
  return { turned: order !== live.written, newestFirst: order === 'newest', timeZone: site.timeZone };
}
