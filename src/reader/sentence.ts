/** Sentences with what changes set in: numbers, dates and amounts as the page's language writes them. */

/** @param sentence with `{name}` where a value goes */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export const number = (value: number): string => new Intl.NumberFormat(LOCALE).format(value);

/** `340 kB` */
export function amount(bytes: number): string {
  const [unit, size] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  const digits = bytes < 1e6 ? 0 : 1;
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, maximumFractionDigits: digits }).format(bytes / size);
}

/** @param date `YYYY-MM-DD` or `YYYY-MM` */
export const dateText = (date: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    ...(date.length > 7 ? { dateStyle: 'long' } : { year: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(date));
