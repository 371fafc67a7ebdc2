/** The pages of addresses whose story is gone. */
import type { Archive } from './archive.ts';

/** The address of a story, or of a further page of it. Other addresses that are gone lead to the tombstone of their story. */
const STORY = /^\/(?:(\d{4})\/(\d{2})\/(\d{2})|undated)\/[a-z\d-]+\/(?:\d+\/)?$/;

/** An address whose story is gone. */
export interface Gone {
  readonly address: string;
  /** The day since when it is gone. */
  readonly since: string | undefined;
  /** Plain text; undefined when none is given. */
  readonly reason?: string | undefined;
}

/** The data of the page of an address that is gone. */
export interface Tombstone extends Gone {
  /** The day of the story; undefined when it had none. */
  readonly date: string | undefined;
  /** The day, month or year of the story, where it still has stories: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `undated`. */
  readonly near: string | undefined;
}

/** Whether an address has the form of a story's, so that its tombstone can have it. */
export const isStoryAddress = (address: string): boolean => STORY.test(address);

export function tombstonesOf(gone: readonly Gone[], { days, months, years, undated }: Archive): readonly Tombstone[] {
  if (gone.length === 0) return [];
  const periods = new Set([
    ...days.map(({ date }) => date),
    ...months.map(({ month }) => month),
    ...years.map(({ year }) => year),
    ...(undated.length > 0 ? ['undated'] : []),
  ]);
  return gone.flatMap(({ address, since, reason }) => {
    const found = STORY.exec(address);
    if (!found) return [];
    const [, year, month, day] = found;
    const wanted = year === undefined ? ['undated'] : [`${year}-${month}-${day}`, `${year}-${month}`, year];
    const near = wanted.find((period) => periods.has(period));
    const date = year === undefined ? undefined : wanted[0];
    return [{ address, since, ...(reason !== undefined && { reason }), date, near }];
  });
}
