/**
 * Limits the fields that are printed outside an article's own page, except titles and summaries, which have their own
 * limits. Without these limits, a byline of a megabyte would fill every list of stories.
 */
import type { Article } from './article.ts';
import type { Warning } from './entry.ts';
import { limits } from './limits.ts';
import { cutBetweenWords } from './text/sentences.ts';

type Fields = Article['fields'];

const LONGEST = {
  byline: limits.value,
  dateline: limits.value,
  credit: 4 * limits.value,
  source: limits.value,
  section: limits.value,
  series: limits.value,
  tags: limits.value,
} as const satisfies Partial<Record<keyof Fields, number>>;

/** @returns the fields with limited lengths and lists, and a warning that names the fields that were cut */
export function truncateFields(fields: Fields): { readonly fields: Fields; readonly warnings: readonly Warning[] } {
  const cut: string[] = [];
  const entries = Object.entries(fields).map(([name, value]) => {
    const longest = LONGEST[name as keyof typeof LONGEST];
    if (longest === undefined) return [name, value];
    const truncated = Array.isArray(value)
      ? withinTotalLength(
          (value as readonly string[]).slice(0, limits.values).map((item) => cutBetweenWords(item, longest)),
        )
      : cutBetweenWords(String(value), longest);
    if (JSON.stringify(truncated) !== JSON.stringify(value)) cut.push(name);
    return [name, truncated];
  });
  if (cut.length === 0) return { fields, warnings: [] };
  const { values, value, listed } = limits;
  const message = `Too long, and cut: ${cut.join(', ')}. At most ${values} values of ${value} characters are kept, ${listed} together.`;
  return { fields: Object.fromEntries(entries) as Fields, warnings: [{ code: 'long-value', message }] };
}

/** The first values whose total length is within the limit. */
function withinTotalLength(values: readonly string[]): string[] {
  let length = 0;
  return values.filter((value) => {
    length += value.length;
    return length <= limits.listed;
  });
}
