/**
 * The earliest edition that has the same articles. It depends on the articles alone, so that a site that says how it was made does
 * not change with each edition. Pure.
 */
import { clockOf, type Edition, instantOf, nextDay, type Release } from './edition.ts';

/**
 * @param releases of the published articles
 * @param edition the one that was built, with the newest day of its articles
 * @returns `YYYY-MM-DD` or an instant, as for `EDITION_DATE`; undefined when the edition has no day
 */
export function earliestEdition(
  releases: Iterable<Release>,
  {
    editionDate,
    editionTime,
    timeZone,
    newestDay,
  }: Omit<Edition, 'preview'> & { readonly newestDay: string | undefined },
): string | undefined {
  if (editionDate === undefined) return undefined;
  const ends: string[] = [];
  for (const { hold } of releases) if (hold && 'until' in hold && hold.until !== undefined) ends.push(hold.until);
  // A day decides which articles are dated far ahead.
  if (newestDay !== undefined) ends.push(newestDay > editionDate ? editionDate : newestDay);
  if (editionTime !== undefined) {
    const instants = ends.flatMap((at) => instantOf(at, timeZone) ?? []);
    if (instants.length === 0) return undefined;
    return new Date(Math.min(Math.max(...instants), Date.parse(editionTime))).toISOString().replace('.000', '');
  }
  const days = ends.map((at) => (at.endsWith('T24:00') || clockOf(at) !== undefined ? nextDay(at.slice(0, 10)) : at));
  const latest = days.sort().at(-1);
  return latest !== undefined && latest > editionDate ? editionDate : latest;
}
