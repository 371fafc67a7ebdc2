/**
 * Whole years from a day to a moment, in the reader's time zone.
 * @param date `YYYY-MM-DD`
 * @returns 0 for future days
 */
export function yearsSince(date: string, now: Date): number {
  const years = now.getFullYear() - Number(date.slice(0, 4));
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  const reached = month * 100 + day >= Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
  return Math.max(0, reached ? years : years - 1);
}
