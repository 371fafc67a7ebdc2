/**
 * Counts the articles in a file by their headers. Only a complete header counts, which names a headline and a date, so
 * that a story may quote a line of one.
 */
import { fieldOf } from './labels.ts';

const LABEL = /^["']?([\p{L}][\p{L}\p{M}\p{N} _-]{0,30})["']?\s*[:=](?:\s|$)/u;
const FENCE = /^(?:---|\+\+\+)[ \t]*$/;
/** Number of lines of one header that are examined. */
const MOST_LINES = 40;

/**
 * @param lines the lines of the whole file
 * @returns the number of complete headers that follow a fence, a blank line or the start of the file
 */
export function countArticles(lines: readonly string[]): number {
  let count = 0;
  let code = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = /^ {0,3}(?=[`~])(```|~~~)/.exec(line)?.[1];
    if (mark && (code === '' || code === mark)) code = code === '' ? mark : '';
    const before = lines[at - 1] ?? '';
    if (code !== '' || (before.trim() !== '' && !FENCE.test(before)) || !LABEL.test(line)) continue;
    const end = endOfHeader(lines, at);
    const fields = new Set(lines.slice(at, end).map((text) => fieldOf(LABEL.exec(text)?.[1] ?? '')));
    if (fields.has('title') && (fields.has('date') || fields.has('publishDate'))) count++;
    at = Math.max(at, end - 1);
  }
  return count;
}

/** Index of the first line that does not belong to the header which begins at `from`. */
function endOfHeader(lines: readonly string[], from: number): number {
  let end = from;
  while (
    end < lines.length &&
    end < from + MOST_LINES &&
    (LABEL.test(lines[end] ?? '') || /^\s+\S|^- /.test(lines[end] ?? ''))
  )
    end++;
  return end;
}
