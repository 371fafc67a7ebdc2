/**
 * Front matter: YAML between two `---` lines, read as strings only. No tags, no anchors, no aliases, a limited size and
 * depth: what YAML can do beyond plain values is an attack surface (`!!js/function`, billion laughs), not a feature here.
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Rejection } from '../article.ts';
import { holdKindOf, isUsed } from '../hold/hold-words.ts';
import type { HoldMark } from '../hold/holds.ts';
import { fieldWith, headerProblem, type Field, type Header, type HeaderValue } from './labels.ts';

/** `yaml` takes 13 s for 189 kB of keys; 16 kB takes milliseconds and is more than any article's head needs. */
const MAX_LENGTH = 16_384;
/** Deeper nesting than this is not a list of authors but an attempt on the parser's stack. */
const MAX_DEPTH = 12;

const FENCE = /^---[ \t]*$/;
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * @param lines the lines of the whole file
 * @returns the head; a rejection when there is front matter that cannot be read; undefined when there is none
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
  // A rule of dashes above plain prose is not front matter: the first line of that is a key, a comment or its end.
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

function readYaml(yaml: string, linesBefore: number): Pick<Header, 'values' | 'marks' | 'unknown'> | Rejection {
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
    if (document.contents === null) return { values: new Map(), marks: [], unknown: [] };
    if (!isMap(document.contents))
      return headerProblem('The front matter is not a list of "key: value" lines.', linesBefore + 1);
    return readPairs(document.contents.items as Pair<Node, Node | null>[], lineAt);
  } catch {
    // `yaml` recurses; what is left after the depth check can still exhaust a small stack.
    return headerProblem('The front matter is too deeply nested to be read.', linesBefore);
  }
}

/**
 * Indents the further lines of a quoted value that stand at the margin. YAML 1.2 forbids them there, but the parsers of
 * other site generators have always read them, so that such files exist.
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

/** How deep flow collections and inline sequences go: an upper bound, found without a parser. */
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
  const marks: HoldMark[] = [];
  const unknown: string[] = [];
  for (const { key, value } of pairs) {
    const label = isScalar(key) ? String(key.value) : '';
    const given: HeaderValue = { value: readValue(value), line: lineAt(key.range?.[0] ?? 0) };
    const field = fieldWith(label, given.value);
    const kind = holdKindOf(label);
    if (kind) marks.push({ kind, label, ...given });
    else if (isMap(value)) marks.push(...marksWithin(value, lineAt));
    if (field && !values.has(field)) values.set(field, given);
    else if (!field && !isUsed(kind)) unknown.push(label);
  }
  return { values, marks, unknown };
}

/** Marks of a draft or an embargo in a map of other values, such as `extra` or `params`. */
function marksWithin(map: YAMLMap, lineAt: (offset: number) => number): HoldMark[] {
  return (map.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const label = isScalar(key) ? String(key.value) : '';
    const kind = holdKindOf(label);
    if (kind === 'draft' || kind === 'embargo')
      return [{ kind, label, value: readValue(value), line: lineAt(key.range?.[0] ?? 0) }];
    return isMap(value) ? marksWithin(value, lineAt) : [];
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
    // A list of authors is often a list of `{ name: … }`.
    const name = isMap(item) ? item.get('name', true) : item;
    return isScalar(name) ? String(name.value ?? '') : undefined;
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}
