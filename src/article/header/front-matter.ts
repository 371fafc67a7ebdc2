/**
 * Front matter: YAML between two `---` lines, read as strings only. Tags, anchors and aliases are refused, and size and
 * depth are limited, because YAML beyond plain values is an attack surface (`!!js/function`, billion laughs).
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type Node, type Pair } from 'yaml';
import type { Rejection } from '../article.ts';
import { holdKindBelow, holdKindOf, isAboutText, isUsed } from '../hold/hold-words.ts';
import type { HoldLabel } from '../hold/holds.ts';
import { fieldWith, headerProblem, mayHold, type Field, type Header, type HeaderValue } from './labels.ts';

/**
 * Maximum length in characters. The `yaml` package takes 13 s for 189 kB of keys, but milliseconds for 16 kB, which is
 * enough for any article.
 */
const MAX_LENGTH = 16_384;
/** Deeper nesting is an attack on the parser's stack. */
const MAX_DEPTH = 12;

const FENCE = /^---[ \t]*$/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * @param lines the lines of the whole file
 * @returns the header; a rejection when the front matter cannot be read; undefined when there is none
 */
export function readFrontMatter(lines: readonly string[]): Header | Rejection | undefined {
  const open = lines.findIndex((line) => line.trim() !== '');
  const first = lines[open] ?? '';
  if (/^---[ \t]*[a-z]+[ \t]*$/i.test(first)) {
    return headerProblem(
      'Front matter in another language than YAML is not read. Begin it with a plain --- line.',
      open + 1,
    );
  }
  if (!FENCE.test(first)) return undefined;
  // A rule of dashes above prose is not front matter. Front matter begins with a key, a comment or its closing line.
  const second = lines.slice(open + 1).find((line) => line.trim() !== '') ?? '';
  if (!/^\s*(?:[^\s:][^:]*:(?:\s|$)|#|[{["'?!&]|- )/.test(second) && !CLOSING_FENCE.test(second)) return undefined;

  const close = lines.findIndex((line, index) => index > open && CLOSING_FENCE.test(line));
  if (close < 0) return headerProblem('The front matter has no closing --- line. Add one before the text.', open + 1);
  const yaml = lines.slice(open + 1, close).join('\n');
  if (yaml.length > MAX_LENGTH) {
    return headerProblem(`The front matter is longer than ${MAX_LENGTH} characters. Shorten it.`, open + 1);
  }
  const values = readYaml(yaml, open + 1);
  if ('outcome' in values) return values;
  return { kind: 'front-matter', ...values, body: lines.slice(close + 1).join('\n'), bodyLine: close + 2 };
}

function readYaml(yaml: string, linesBefore: number): Pick<Header, 'values' | 'holdLabels' | 'unknown'> | Rejection {
  if (deepest(yaml) > MAX_DEPTH)
    return headerProblem(`The front matter is nested deeper than ${MAX_DEPTH} levels.`, linesBefore);
  try {
    const document = parseDocument(indentQuoted(yaml), {
      schema: 'failsafe',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const lineAt = (offset: number) => linesBefore + yaml.slice(0, offset).split('\n').length;
    const [error] = document.errors;
    if (error) {
      return headerProblem(
        `The front matter is not YAML: ${error.message}. Put values with a colon in quotes.`,
        lineAt(error.pos[0]),
      );
    }
    const forbidden = findForbidden(document.contents);
    if (forbidden)
      return headerProblem(
        `${forbidden.what} in front matter is not read. Write plain values.`,
        lineAt(forbidden.offset),
      );
    if (document.contents === null) return { values: new Map(), holdLabels: [], unknown: [] };
    if (!isMap(document.contents))
      return headerProblem('The front matter is not a list of "key: value" lines.', linesBefore + 1);
    return readPairs(document.contents.items as Pair<Node, Node | null>[], lineAt);
  } catch {
    // The parser is recursive. An input that passes the depth check can still exhaust a small stack.
    return headerProblem('The front matter is too deeply nested to be read.', linesBefore);
  }
}

/**
 * Indents the further lines of a quoted value that start in the first column. YAML 1.2 forbids such lines, but the
 * parsers of other site generators accept them, so such files exist.
 */
function indentQuoted(yaml: string): string {
  let quote = '';
  return yaml
    .split('\n')
    .map((line) => {
      const continues = quote !== '';
      const opened = continues ? undefined : /^[\w-]+:\s+(["'])(.*)$/.exec(line);
      if (opened?.[1] && !endsQuoted(opened[2] ?? '', opened[1])) quote = opened[1];
      else if (continues && endsQuoted(line, quote)) quote = '';
      return continues ? ` ${line}` : line;
    })
    .join('\n');
}

function endsQuoted(text: string, quote: string): boolean {
  const inner = quote === '"' ? text.replace(/\\./g, '') : text.replaceAll("''", '');
  return inner.includes(quote);
}

/** Upper bound of the nesting of flow collections and inline sequences, found without a parser. */
function deepest(yaml: string): number {
  let depth = 0;
  let most = 0;
  for (const character of yaml) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth);
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  const inline = Math.max(
    0,
    ...yaml.split('\n').map((line) => /^(?:\s*[-?](?=\s))+/.exec(line)?.[0].replace(/\s/g, '').length ?? 0),
  );
  const indents = new Set(yaml.split('\n').map((line) => /^\s*/.exec(line)?.[0].length ?? 0)).size;
  return Math.max(most, inline, indents);
}

function findForbidden(root: Node | null): { what: string; offset: number } | undefined {
  let found: { what: string; offset: number } | undefined;
  if (!root) return undefined;
  visit(root, {
    Alias: (_, node) => {
      found = { what: 'An alias (*)', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
    Value: (_, node) => {
      if (!node.tag && !node.anchor) return undefined;
      found = { what: node.anchor ? 'An anchor (&)' : 'A tag (!)', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function readPairs(pairs: readonly Pair<Node, Node | null>[], lineAt: (offset: number) => number) {
  const values = new Map<Field, HeaderValue>();
  const holdLabels: HoldLabel[] = [];
  const unknown: string[] = [];
  for (const { key, value } of pairs) {
    const label = isScalar(key) ? String(key.value) : '';
    const given: HeaderValue = { value: readValue(value), line: lineAt(key.range?.[0] ?? 0) };
    const field = fieldWith(label, given.value);
    const kind = holdKindOf(label);
    if (mayHold(field)) holdLabels.push({ kind: kind ?? 'form', label, ...given });
    holdLabels.push(...holdLabelsWithin(value, label, lineAt));
    if (field && !values.has(field)) values.set(field, given);
    else if (!field && !isUsed(kind)) unknown.push(label);
  }
  return { values, holdLabels, unknown };
}

/** Hold labels in a map or a list of maps below a label, such as `extra:` or `params:`. */
function holdLabelsWithin(node: Node | null, above: string, lineAt: (offset: number) => number): HoldLabel[] {
  if (isSeq(node)) return (node.items as Node[]).flatMap((item) => holdLabelsWithin(item, above, lineAt));
  if (!isMap(node)) return [];
  return (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const label = isScalar(key) ? String(key.value) : '';
    const kind = holdKindBelow(above, label);
    if (kind) return [{ kind, label, value: readValue(value), line: lineAt(key.range?.[0] ?? 0) }];
    return holdLabelsWithin(value, isAboutText(above) ? label : above, lineAt);
  });
}

function readValue(node: Node | null): HeaderValue['value'] {
  if (node === null) return null;
  if (isScalar(node)) {
    const text = String(node.value ?? '');
    return node.type === 'PLAIN' && /^(?:~|null|)$/i.test(text) ? null : text;
  }
  if (!isSeq(node)) return undefined;
  const items = node.items.map((item) => {
    // A list of authors may be a list of `{ name: … }`.
    const name = isMap(item) ? item.get('name', true) : item;
    return isScalar(name) ? String(name.value ?? '') : undefined;
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}
