/**
 * Detects headers of other site generators that Dateline does not read. Each is rejected by name, so that neither its
 * lines are printed nor a draft in it is published. A text that only resembles one, such as a row of `+++` as an
 * ornament, is read as text.
 */
import { type Rejection, reject } from '../article.ts';
import { fieldOf, headerProblem } from './labels.ts';
import { holdKindOf } from '../hold/hold-words.ts';

/** Number of header lines that are examined. */
const MOST_LINES = 60;
const BRACES = 'JSON front matter (in braces)';
const REMEDY = 'Write it as YAML between --- lines.';

/**
 * @param lines the lines of the whole file
 * @returns a rejection that names the format; undefined when the file begins with none of these headers
 */
export function rejectForeignHead(lines: readonly string[]): Rejection | undefined {
  const open = lines.findIndex((line) => line.trim() !== '');
  const first = lines[open]?.trim() ?? '';
  if (!/^(?:\+{3}|;{3}|[{:#.@_a-z]|<!--)/i.test(first)) return undefined;
  const name = nameOf(first, lines.slice(open + 1, open + 1 + MOST_LINES));
  if (name === undefined) return undefined;
  const message = `${name} is not read. ${REMEDY}`;
  // Braces may belong to the text. The certain error of such a file is that no date was found.
  return name === BRACES ? reject('no-date', message, open + 1) : headerProblem(message, open + 1);
}

function nameOf(first: string, below: readonly string[]): string | undefined {
  const second = below.find((line) => line.trim() !== '')?.trim() ?? '';
  if (/^\+{3}\s*\w*$/.test(first)) return isToml(below) ? 'TOML front matter (between +++ lines)' : undefined;
  if (/^;{3}\s*\w*$/.test(first))
    return /^\{|^"[^"]*"\s*:/.test(second) || hasLabel(below) ? 'JSON front matter (between ;;; lines)' : undefined;
  if (first.startsWith('{')) return isJson(`${first} ${second}`) ? BRACES : undefined;
  if (/^#\+[a-z_]+:/i.test(first)) return 'An Org head (lines that begin with #+)';
  if (isNikola(first) || (first.startsWith('<!--') && isNikola(first.slice(4).trim() || second)))
    return 'A Nikola head (lines such as ".. title:")';
  if (/^:[\w-]+:(?:\s|$)/.test(first)) {
    const label = /^:([\w-]+):/.exec(first)?.[1] ?? '';
    return isLabel(label) || hasFieldLine(below)
      ? 'A reStructuredText or AsciiDoc head (lines such as ":title:")'
      : undefined;
  }
  if (/^@def\s+\w+\s*=/.test(first)) return 'A Franklin head (lines that begin with @def)';
  return isLektor([first, ...below]) ? 'A Lektor head (fields parted by --- lines)' : undefined;
}

const isLabel = (label: string) => fieldOf(label) !== undefined || holdKindOf(label) !== undefined;

/** Whether a line assigns a value to one of our labels, in any notation. */
const hasLabel = (lines: readonly string[]) =>
  lines.some((line) => isLabel(/^\s*["']?([\p{L}_][\p{L}\p{N}_ -]{0,30})["']?\s*[:=]/u.exec(line)?.[1] ?? ''));
const hasFieldLine = (lines: readonly string[]) => lines.some((line) => isLabel(/^:([\w-]+):/.exec(line)?.[1] ?? ''));

/** Whether the lines up to the closing fence contain a value, a table, or one of our labels with a colon. */
function isToml(below: readonly string[]): boolean {
  const close = below.findIndex((line) => /^\+{3}\s*$/.test(line));
  // Without a closing fence, only the first lines are examined.
  const head = close < 0 ? below.filter((line) => line.trim() !== '').slice(0, 4) : below.slice(0, close);
  const isValue = (line: string) =>
    /^\s*(?:"[^"]+"|'[^']+'|[\w.-]+)\s*=\s*(?:["'[{\d+-]|true|false|$)/.test(line) ||
    /^\s*\[\[?[\w. "-]+\]\]?\s*$/.test(line);
  return head.some(isValue) || hasLabel(head);
}

/**
 * Whether the line starts JSON: `{ "title": …` or `{ title: …`, but not `{{< ref >}}`, `{% include %}` or `{: .note}`.
 */
function isJson(start: string): boolean {
  const [, quoted, bare] = /^\{\s*(?:"([^"]{1,60})"|'?([\w-]{1,40})'?)\s*:/.exec(start) ?? [];
  return quoted !== undefined || (bare !== undefined && isLabel(bare));
}

const isNikola = (line: string) => /^\.\.\s+[a-z][\w-]*:(?!:)/i.test(line);

/** Whether the lines are `key: value` fields separated by `---` lines. */
function isLektor(lines: readonly string[]): boolean {
  if (!/^_?[a-z][\w-]*:(?:\s|$)/i.test(lines[0] ?? '')) return false;
  const keys = [lines[0] ?? ''];
  for (const [at, line] of lines.entries()) {
    if (!/^---\s*$/.test(line)) continue;
    const key = lines.slice(at + 1).find((text) => text.trim() !== '') ?? '';
    if (/^_?[a-z][\w-]*:(?:\s|$)/i.test(key)) keys.push(key);
  }
  return keys.length > 1 && keys.some((key) => /^_\w+:/.test(key) || /^(?:body|text|content):\s*$/i.test(key));
}
