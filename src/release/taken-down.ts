/**
 * The stories that were taken down when a release was made, from its build report: an older release that does not know of one would bring it
 * back.
 */

/** A story that is taken down. */
export interface TakenDown {
  readonly kind: string;
  /** Its address; only a digest of one that has vanished. */
  readonly address: string;
}

const keyOf = ({ kind, address }: TakenDown) => `${kind} ${address}`;

/** @param report the text of a build report; a release without one knows of nothing */
export function takenDownIn(report: string | undefined): readonly TakenDown[] {
  if (report === undefined) return [];
  try {
    const { takenDown } = JSON.parse(report) as { readonly takenDown?: readonly TakenDown[] };
    return Array.isArray(takenDown) ? takenDown : [];
  } catch {
    return [];
  }
}

/** The stories that are taken down now and were not when the other release was made. */
export function unknownTo(then: readonly TakenDown[], now: readonly TakenDown[]): readonly TakenDown[] {
  const known = new Set(then.map(keyOf));
  return now.filter((story) => !known.has(keyOf(story)));
}

/** Whether a release would bring one of these stories back. @param report the text of its build report; not read when there are none */
export const bringsBack = (report: () => string | undefined, now: readonly TakenDown[]): boolean =>
  now.length > 0 && unknownTo(takenDownIn(report()), now).length > 0;

/** The kind of which nothing may be left. */
export const VANISHED = 'vanish';

/** The stories of which nothing may be left. */
export const vanishedAmong = (stories: readonly TakenDown[]): readonly TakenDown[] =>
  stories.filter(({ kind }) => kind === VANISHED);
