/**
 * Whole years from a day to a moment, by the calendar of whoever looks.
 * @param date `YYYY-MM-DD`
 * @returns 0 also for days to come
 */
export function yearsSince(date: string, now: Date): number {
  const years = now.getFullYear() - Number(date.slice(0, 4));
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  const reached = month * 100 + day >= Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
  return Math.max(0, reached ? years : years - 1);
}
