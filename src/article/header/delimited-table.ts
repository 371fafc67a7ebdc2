/** Tells a table of comma-separated values from prose, verse and lists with commas. */
import { isLabel } from './labels.ts';

/** Number of lines that are examined. */
const MOST_LINES = 40;
/** Labels of columns that exports of articles have, besides the labels of a header. */
const COLUMN =
  /^(?:id|post_?id|uid|guid|url|link|permalink|name|first_?name|last_?name|text|body|content|post_?\w+|created(?:_?at)?|updated_?at|email|count|value|type|lat|lon|timestamp|year|month|headline|views)$/i;

/**
 * @param lines the lines of the whole file
 * @returns whether the file begins with a row of column names, and its rows have as many fields
 */
export function isTable(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = lines[at]?.trim() ?? '';
  if (first.length > 2000) return false;
  const mark = [',', ';', '\t', '|'].find(
    (sign) => first.split(sign).length > 2 || (sign !== '|' && first.split(sign).length === 2),
  );
  if (mark === undefined) return false;
  const names = splitRow(first, mark) ?? [];
  const columns = names.filter((name) => isLabel(name) || COLUMN.test(name));
  // A row of names has no sentence and no space after its marks.
  if (names.some((name) => name.length > 40 || /[.!?]$/.test(name)) || (mark === ',' && /, /.test(first))) return false;
  if (columns.length < 2 && !(columns.length === 1 && names.length > 2 && columns[0] === names[0])) return false;
  const rows = joinQuoted(lines.slice(at + 1, at + 1 + MOST_LINES));
  const fitting = rows.filter((row) => splitRow(row, mark)?.length === names.length);
  return fitting.length > 0 && fitting.length * 10 >= rows.length * 8;
}

/** The fields of a row; undefined when a quotation mark is not closed. */
function splitRow(row: string, mark: string): string[] | undefined {
  const fields = [''];
  let quoted = false;
  for (let at = 0; at < row.length; at++) {
    const sign = row[at] ?? '';
    if (sign === '"') {
      quoted = !quoted;
    } else if (sign === mark && !quoted) fields.push('');
    else fields[fields.length - 1] += sign;
  }
  return quoted ? undefined : fields.map((field) => field.trim());
}

/** Rows of the lines: a field between quotation marks may contain line ends. A last row that is cut off is left out. */
function joinQuoted(lines: readonly string[]): string[] {
  const rows: string[] = [];
  let open: string[] = [];
  let quotes = 0;
  for (const line of lines) {
    if (open.length === 0 && line.trim() === '') continue;
    open.push(line.slice(0, 20_000));
    quotes += line.split('"').length - 1;
    if (quotes % 2 === 1) continue;
    rows.push(open.join('\n'));
    open = [];
    quotes = 0;
  }
  return rows;
}
