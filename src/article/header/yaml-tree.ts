/**
 * Reads YAML, and JSON as a form of it, as a tree of texts. Anchors, aliases and most tags are refused, and the depth is
 * limited, because YAML beyond plain values is an attack surface (`!!js/function`, billion laughs).
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type Node, type Pair, type Scalar } from 'yaml';
import type { Rejection } from '../article.ts';
import type { LabelledTree, Tree } from './label-tree.ts';
import { headerProblem } from './labels.ts';

/** Deeper nesting is an attack on the parser's stack. */
const MAX_DEPTH = 12;
/** Tags that exporters write before plain values: `! 'x'` is a text in YAML 1.1, and Ruby writes bytes as `!binary`. */
const PLAIN_TAG =
  /^(?:!|!str|!binary|!ruby\/string|tag:yaml\.org,2002:(?:str|int|float|bool|null|timestamp|map|seq|python\/(?:unicode|str)))$/;

/**
 * @param yaml the text between the fences
 * @param linesBefore number of lines of the file above it
 * @param name the notation, for messages
 * @returns the labels at the top, or a rejection
 */
export function readYaml(
  yaml: string,
  linesBefore: number,
  name: 'YAML' | 'JSON' = 'YAML',
): LabelledTree[] | Rejection {
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
    const lineAt = lineCounter(yaml, linesBefore);
    const [error] = document.errors;
    if (error) {
      const remedy = name === 'JSON' ? 'Check its quotes and commas.' : 'Put values with a colon in quotes.';
      return headerProblem(`The front matter is not ${name}: ${error.message}. ${remedy}`, lineAt(error.pos[0]));
    }
    const forbidden = findForbidden(document.contents);
    if (forbidden)
      return headerProblem(
        `${forbidden.what} in front matter is not read. Write plain values.`,
        lineAt(forbidden.offset),
      );
    if (document.contents === null) return [];
    if (!isMap(document.contents))
      return headerProblem('The front matter is not a list of "key: value" lines.', linesBefore + 1);
    return treeOfPairs(document.contents.items as Pair<Node, Node | null>[], lineAt);
  } catch {
    // The parser is recursive. An input that passes the depth check can still exhaust a small stack.
    return headerProblem('The front matter is too deeply nested to be read.', linesBefore);
  }
}

/** Gives the line of an offset. Offsets are asked for in rising order mostly, so each search continues the last one. */
function lineCounter(yaml: string, linesBefore: number): (offset: number) => number {
  let from = 0;
  let line = linesBefore + 1;
  return (offset) => {
    if (offset < from) [from, line] = [0, linesBefore + 1];
    for (let at = yaml.indexOf('\n', from); at >= 0 && at < offset; at = yaml.indexOf('\n', from)) {
      from = at + 1;
      line++;
    }
    return line;
  };
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
      if (!node.anchor && (!node.tag || PLAIN_TAG.test(node.tag))) return undefined;
      found = { what: node.anchor ? 'An anchor (&)' : 'A tag (!)', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

const treeOfPairs = (pairs: readonly Pair<Node, Node | null>[], lineAt: (offset: number) => number): LabelledTree[] =>
  pairs.map(({ key, value }) => ({
    label: isScalar(key) ? textOf(key) : '',
    value: treeOf(value, lineAt),
    line: lineAt(key.range?.[0] ?? 0),
  }));

function treeOf(node: Node | null, lineAt: (offset: number) => number): Tree {
  if (isMap(node)) return { pairs: treeOfPairs(node.items as Pair<Node, Node | null>[], lineAt) };
  if (isSeq(node)) return node.items.map((item) => treeOf(item as Node | null, lineAt));
  if (!isScalar(node)) return null;
  const text = textOf(node);
  return node.type === 'PLAIN' && /^(?:~|null|)$/i.test(text) ? null : text;
}

/** The text of a scalar, as written even when its tag names another type. */
function textOf(node: Scalar): string {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (!node.tag?.endsWith('binary')) return text;
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (byte) => byte.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return text;
  }
}
