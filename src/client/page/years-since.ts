/**
 * Whole years from a day to a moment, in the reader's time zone.
 * @param date `YYYY-MM-DD`
 * @returns 0 for future days
 */
export function yearsSince(date: string, now: Date): number {
  const years = now.getFullYear() - Number(date.slice(0, 4));
  const today = (now.getMonth() + 1) * 100 + now.getDate();
  const isReached = today >= Number(date.slice(5).replace('-', ''));
  return Math.max(0, isReached ? years : years - 1);
}
