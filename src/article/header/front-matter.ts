/**
 * Front matter: YAML between two `---` lines, TOML between two `+++` lines, JSON in braces or between `;;;` lines. All
 * are read as texts and lists of texts only.
 */
import type { Rejection } from '../article.ts';
import { type LabelledTree, readTree } from './label-tree.ts';
import { headerProblem, isLabel, type Header } from './labels.ts';
import { readToml } from './toml-tree.ts';
import { readYaml } from './yaml-tree.ts';

/**
 * Maximum length in characters. The `yaml` package takes 13 s for 189 kB of keys, but milliseconds for 16 kB, which is
 * enough for any article.
 */
const MAX_LENGTH = 16_384;

/** A fence, with the name of a notation or without: `---`, `--- yaml`, `+++`, `;;;`. */
const FENCE = /^(---|\+\+\+|;;;)[ \t]*([a-z]*)[ \t]*$/i;
type Notation = 'YAML' | 'TOML' | 'JSON';
const NOTATIONS: Readonly<Record<string, Notation>> = { yaml: 'YAML', yml: 'YAML', toml: 'TOML', json: 'JSON' };
const USUAL: Readonly<Record<string, Notation>> = { '---': 'YAML', '+++': 'TOML', ';;;': 'JSON' };

/**
 * @param lines the lines of the whole file
 * @returns the header; a rejection when the front matter cannot be read; undefined when there is none
 */
export function readFrontMatter(lines: readonly string[]): Header | Rejection | undefined {
  const open = lines.findIndex((line) => line.trim() !== '');
  const first = lines[open] ?? '';
  if (/^\s*\{/.test(first)) return readBraces(lines, open);
  const [, fence = '', language = ''] = FENCE.exec(first) ?? [];
  if (fence === '') return undefined;
  const notation = language === '' ? USUAL[fence] : NOTATIONS[language.toLowerCase()];
  if (!isBegun(fence, lines.slice(open + 1), language !== '')) return undefined;
  if (!notation)
    return headerProblem(
      'Front matter in another language than YAML, TOML or JSON is not read. Begin it with a plain --- line.',
      open + 1,
    );
  const close = lines.findIndex((line, index) => index > open && isClosing(line, fence));
  if (close < 0)
    return headerProblem(`The front matter has no closing ${fence} line. Add one before the text.`, open + 1);
  return readNotation(notation, { lines, open: open + 1, close, bodyLine: close + 2 });
}

interface Extent {
  readonly lines: readonly string[];
  /** Indices of the first line between the fences and of the line after the last one. */
  readonly open: number;
  readonly close: number;
  /** 1-based line of the body. */
  readonly bodyLine: number;
}

function readNotation(notation: Notation, { lines, open, close, bodyLine }: Extent): Header | Rejection {
  const text = lines.slice(open, close).join('\n');
  if (text.length > MAX_LENGTH)
    return headerProblem(`The front matter is longer than ${MAX_LENGTH} characters. Shorten it.`, open || 1);
  const pairs = readPairs(notation, text, open);
  if ('outcome' in pairs) return pairs;
  return { kind: 'front-matter', ...readTree(pairs), body: lines.slice(bodyLine - 1).join('\n'), bodyLine };
}

function readPairs(notation: Notation, text: string, linesBefore: number): LabelledTree[] | Rejection {
  if (notation === 'TOML') return readToml(text, linesBefore);
  if (notation === 'YAML') return readYaml(text, linesBefore);
  // Between ;;; lines, the braces may be missing.
  return readYaml(/^\s*\{/.test(text) ? text : `{${text}}`, linesBefore, 'JSON');
}

const isClosing = (line: string, fence: string) =>
  line.trimEnd() === fence || (fence === '---' && /^\.\.\.[ \t]*$/.test(line));

/** Whether a fence begins front matter and is not an ornament: a rule above prose, a row of three plus signs. */
function isBegun(fence: string, below: readonly string[], named: boolean): boolean {
  const second = below.find((line) => line.trim() !== '') ?? '';
  if (fence === '---')
    return named || /^\s*(?:[^\s:][^:]*:(?:\s|$)|#|[{["'?!&]|- )/.test(second) || isClosing(second, fence);
  const close = below.findIndex((line) => isClosing(line, fence));
  // Without a closing fence, only the first lines are examined.
  const head = close < 0 ? below.filter((line) => line.trim() !== '').slice(0, 4) : below.slice(0, close);
  if (fence === ';;;') return /^\s*(?:\{|"[^"]*"\s*:)/.test(second) || head.some(hasLabel);
  return (
    (close >= 0 && head.every((line) => line.trim() === '')) || head.some((line) => isToml(line) || hasLabel(line))
  );
}

const isToml = (line: string) =>
  /^\s*(?:"[^"]+"|'[^']+'|[\w.-]+)\s*=\s*(?:["'[{\d+-]|true|false|$)/.test(line) ||
  /^\s*\[\[?[\w. "-]+\]\]?\s*$/.test(line);

/** Whether a line gives one of our labels a value, in any notation. */
const hasLabel = (line: string) =>
  isLabel(/^\s*["']?([\p{L}_][\p{L}\p{N}_ -]{0,30})["']?\s*[:=]/u.exec(line)?.[1] ?? '');

/**
 * JSON in braces above the text: `{ "title": … }` or `{ title: … }`, but not `{{< ref >}}`, `{% include %}`,
 * `{: .note}` or a remark in braces.
 */
function readBraces(lines: readonly string[], open: number): Header | Rejection | undefined {
  const below = lines.slice(open + 1).find((line) => line.trim() !== '') ?? '';
  const start = `${lines[open]?.trim().slice(0, 200)} ${below.trim().slice(0, 200)}`;
  const [, quoted, bare = ''] = /^\{\s*(?:"([^"]{1,60})"|'?([\w-]{1,40})'?)\s*:/.exec(start) ?? [];
  if (quoted === undefined && !isLabel(bare)) return undefined;
  const close = closingBrace(lines, open);
  if (close === undefined && !isLabel(quoted ?? bare) && !lines.slice(open + 1, open + 20).some(hasLabel))
    return undefined;
  if (close === undefined)
    return headerProblem(
      'The JSON front matter in braces has no closing brace at the end of a line. Add it before the text.',
      open + 1,
    );
  return readNotation('JSON', { lines, open, close: close + 1, bodyLine: close + 2 });
}

/** Index of the line that ends with the brace that closes the first one; undefined when text follows the brace. */
function closingBrace(lines: readonly string[], open: number): number | undefined {
  let depth = 0;
  let length = 0;
  for (let index = open; index < lines.length; index++) {
    const line = lines[index] ?? '';
    length += line.length + 1;
    if (length > MAX_LENGTH) return undefined;
    const marks = line.replace(/"(?:[^"\\]|\\.)*"/g, '');
    for (let at = 0; at < marks.length; at++) {
      if (marks[at] === '{') depth++;
      else if (marks[at] === '}' && --depth === 0) return marks.slice(at + 1).trim() === '' ? index : undefined;
    }
  }
  return undefined;
}
