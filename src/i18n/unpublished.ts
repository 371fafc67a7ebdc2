/** Why a story of a preview is not published, in words. */
import { formatMessage } from './format-message.ts';
import { dayAndTime, dayMonthYear } from './format.ts';
import { messages } from './messages.ts';

/** Why a story is not published. */
interface Unpublished {
  readonly reason: 'draft' | 'unpublished' | 'embargo' | 'expired' | 'future-date';
  /** `YYYY-MM-DD`, followed by `T` and the time if there is one; `T24:00` is the end of the day. */
  readonly until?: string | undefined;
}

/** `Draft`, `Embargoed until 24 December 2026, 06:00` */
export function unpublishedWords({ reason, until }: Unpublished): string {
  const words = messages.preview;
  switch (reason) {
    case 'embargo':
      return until === undefined ? words.embargo : formatMessage(words.embargoUntil, { when: whenOf(until) });
    case 'expired':
      return until === undefined ? words.expired : formatMessage(words.expiredOn, { when: whenOf(until) });
    case 'future-date':
      return words.futureDate;
    default:
      return words[reason];
  }
}

function whenOf(until: string): string {
  const [date = '', time = '24:00'] = until.split('T');
  return time === '24:00' ? dayMonthYear(date) : dayAndTime(until);
}
