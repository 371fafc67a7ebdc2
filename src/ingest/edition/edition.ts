/**
 * Decides which articles are in an edition. An edition has a day, and a time of that day when the publisher gives one. Neither
 * is ever taken from a clock here, so the same content and settings make the same site.
 */
import type { Expiry, Hold, Rejection } from '../../article/article.ts';
import { offsetOf } from '../../article/date/time-zones.ts';

export interface Edition {
  /** `YYYY-MM-DD`, in the time zone of the newspaper; see `Site.editionDate`. */
  readonly editionDate: string | undefined;
  /** The time of the edition as an instant, `YYYY-MM-DDTHH:MM:SSZ`; see `Site.editionTime`. */
  readonly editionTime?: string | undefined;
  /** Where times without an offset are meant, as an IANA name; by default UTC. */
  readonly timeZone?: string | undefined;
  /** True for a preview, which has the articles that are not in the edition, too; see `preview.ts`. */
  readonly preview?: boolean | undefined;
}

/** The time in which an article is public, as its source says it. */
export interface Release {
  readonly hold?: Hold | undefined;
  readonly expiry?: Expiry | undefined;
}

/** Why an article is not in an edition; undefined when it is. */
export const withheld = ({ hold, expiry }: Release, edition: Edition): Rejection | undefined =>
  (hold && holdBack(hold, edition)) ?? (expiry && takeOff(expiry, edition));

/** Why a file of the article is held; undefined when it is a candidate, as every article is in a preview. */
export const heldBy = (release: Release, edition: Edition): Rejection | undefined =>
  edition.preview ? undefined : withheld(release, edition);

/** A draft is always held. An embargo ends with the edition of its day, or of its hour where the edition has a time. */
export function holdBack(hold: Hold, edition: Edition): Rejection | undefined {
  const { reason, line } = hold;
  const found = line === undefined ? `The name is "${hold.said}"` : `Line ${line} says "${hold.said}"`;
  const held = (message: string): Rejection => ({ outcome: 'held', reason, message, line });
  if (line === undefined && (!('until' in hold) || hold.until === undefined))
    return held(
      `${found}, which says that the text is not to be out. Rename the file, or change its slug, to publish it.`,
    );
  if (!('until' in hold))
    return held(
      reason === 'draft'
        ? `${found}, the mark of a draft. Remove it to publish the article.`
        : `${found}, so the article is not public yet. Remove it, or say that it is published.`,
    );
  const { until, dated } = hold;
  if (until === undefined)
    return held(
      `${found}, and no day is read there. Write the day as YYYY-MM-DD, or remove it to publish the article.`,
    );
  const { editionDate, editionTime } = edition;
  if (editionDate === undefined && dated) return undefined;
  const day = until.slice(0, 10);
  const clock = clockOf(until);
  if (editionTime !== undefined && clock !== undefined) {
    const end = instantOf(until, edition.timeZone);
    if (end === undefined) return held(`${found}, and ${unclear(until, edition)}`);
    if (end <= Date.parse(editionTime)) return undefined;
    return held(`${found}: held until then. Build with --at ${until} or later to publish it.`);
  }
  // Without a time of the edition, an embargo with an hour holds for the whole of its day.
  const isWholeDay = until.length > day.length && !(dated && editionTime === undefined);
  if (editionDate !== undefined && (isWholeDay ? editionDate > day : editionDate >= day)) return undefined;
  const remedy = isWholeDay ? `a day after ${day} as EDITION_DATE` : `EDITION_DATE=${day} or later`;
  const hour = clock !== undefined && isWholeDay ? ` An hour counts with --at, such as --at ${day}T12:00Z.` : '';
  return held(`${found}: held until ${until.replace('T24:00', '')}. Build with ${remedy} to publish it.${hour}`);
}

/**
 * An article is taken off with the edition of the day on which it expires, or of the hour where both have one. Without an
 * edition date nobody says which day it is, and the article stays.
 */
export function takeOff({ line, said, at }: Expiry, edition: Edition): Rejection | undefined {
  const { editionDate, editionTime } = edition;
  if (editionDate === undefined) return undefined;
  const day = at.slice(0, 10);
  const found = `Line ${line} says "${said}"`;
  const expired = (message: string): Rejection => ({ outcome: 'held', reason: 'expired', message, line });
  if (editionTime !== undefined && clockOf(at) !== undefined) {
    const end = instantOf(at, edition.timeZone);
    if (end === undefined) return expired(`${found}, and ${unclear(at, edition)}`);
    if (end > Date.parse(editionTime)) return undefined;
  } else if (day > editionDate) return undefined;
  return expired(`${found}, which is over. Remove the line, or write a later day, to publish the article again.`);
}

const unclear = (at: string, { timeZone = 'UTC' }: Edition) =>
  `the clocks of ${timeZone} do not show ${at.slice(0, 16).replace('T', ' ')} exactly once. Write the offset too, such as ${at.slice(0, 16)}+01:00.`;

/** The time of day in `YYYY-MM-DDTHH:MM…`; undefined when there is none, or only the end of the day is known. */
export const clockOf = (at: string): string | undefined => (/T(?!24)/.test(at) ? at.slice(11) : undefined);

/**
 * The instant of a day, or of a day with its time, in milliseconds since 1970.
 * @param at `YYYY-MM-DD`, or that with `T` and a time, which may have an offset; `T24:00` is the end of the day
 * @returns undefined when a change of clocks makes the local time one of two instants or none
 */
export function instantOf(at: string, timeZone = 'UTC'): number | undefined {
  if (/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(at)) return Date.parse(at);
  const day = at.slice(0, 10);
  if (at.endsWith('T24:00')) return startOf(nextDay(day), timeZone);
  if (!at.includes('T')) return startOf(day, timeZone);
  const offset = offsetOf(timeZone, at.slice(0, 16));
  return offset === undefined ? undefined : Date.parse(`${at}${offset}`);
}

/** The first instant of a day. Where clocks are changed at midnight, the day begins at one o'clock. */
function startOf(day: string, timeZone: string): number | undefined {
  for (const clock of ['00:00', '01:00']) {
    const offset = offsetOf(timeZone, `${day}T${clock}`);
    if (offset !== undefined) return Date.parse(`${day}T${clock}${offset}`);
  }
  return undefined;
}

export const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The next change of what is public: the earliest end of an embargo, or expiry, after an edition. */
export interface NextChange {
  /** The instant, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  /** The articles that appear or go then, in the order of their paths. */
  readonly articles: readonly { readonly path: string; readonly change: 'appears' | 'goes' }[];
}

/** @param releases by path below the content folder. @returns undefined when nothing is waited for */
export function nextChange(
  releases: Iterable<readonly [path: string, release: Release]>,
  edition: Edition,
): NextChange | undefined {
  const now = instantOf(edition.editionTime ?? edition.editionDate ?? '0001-01-01', edition.timeZone) ?? 0;
  let first = Number.POSITIVE_INFINITY;
  let articles: NextChange['articles'][number][] = [];
  const add = (path: string, change: 'appears' | 'goes', at: string | undefined) => {
    const instant = at === undefined ? undefined : instantOf(at, edition.timeZone);
    if (instant === undefined || instant <= now || instant > first) return;
    if (instant < first) articles = [];
    first = instant;
    articles.push({ path, change });
  };
  for (const [path, { hold, expiry }] of releases) {
    if (hold && 'until' in hold && holdBack(hold, edition)) add(path, 'appears', hold.until);
    if (expiry && (!hold || 'until' in hold)) add(path, 'goes', expiry.at);
  }
  if (articles.length === 0) return undefined;
  articles.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  return { at: new Date(first).toISOString().replace('.000', ''), articles };
}
