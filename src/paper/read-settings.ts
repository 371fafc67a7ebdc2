/**
 * Reads settings in YAML: `paper.yaml`, or the front matter of an own page. A schema checks them, and every problem is named
 * with its line and the remedy. Pure.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type ParsedNode, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { PaperError } from '../errors.ts';
import { problemsOf, type SettingPath } from './problems.ts';

/** Characters. The `yaml` package needs seconds for some ten thousand keys. */
const MAX_LENGTH = 32_768;
/** Deeper nesting is an attack on the parser's stack. The deepest setting has three levels. */
const MAX_DEPTH = 12;

/** Number of problems that are told at once. */
const MOST_TOLD = 30;

/** Where a text of settings stands. */
interface Place {
  /** The file as messages name it. */
  readonly file: string;
  /** Lines of the file above the text. */
  readonly linesBefore: number;
}

interface ReadSettings<Settings> {
  readonly settings: Settings;
  /** The 1-based line of a setting in its file. */
  readonly lineOf: (path: SettingPath) => number;
}

/** @throws {PaperError} with a line for each problem */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  text: string,
  { file, linesBefore }: Place,
): ReadSettings<z.infer<Schema>> {
  const fail = (line: number, message: string) => new PaperError([`${file}:${linesBefore + line}: ${message}`]);
  if (text.length > MAX_LENGTH) throw fail(1, `The settings are longer than ${MAX_LENGTH} characters. Shorten them.`);
  if (isDeep(text)) throw fail(1, `The settings are nested deeper than ${MAX_DEPTH} levels. Write them flat.`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: false,
    prettyErrors: false,
    // Silent, it would not report a second document.
    logLevel: 'error',
    lineCounter: lines,
  });
  const { contents } = document;
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const [error] = document.errors;
  if (error) {
    const comment = commentInGroup(text);
    if (comment) throw fail(comment.line, comment.message);
    throw fail(lineAt(error.pos[0]), describeYamlError(error.code, error.message));
  }
  const forbidden = findForbidden(contents);
  if (forbidden) throw fail(lineAt(forbidden.offset), `${forbidden.name} is not read. Write plain values.`);
  if (contents !== null && !isMap(contents) && !isBlank(contents))
    throw fail(
      lineAt(contents.range[0]),
      'This is not a setting. Write "key: value", such as "title: The Harbour Courier".',
    );
  const lineOf = (path: SettingPath) => linesBefore + (isMap(contents) ? lineAt(offsetOf(contents, path)) : 1);
  const written = isMap(contents) ? withoutEmpty(document.toJS() as Record<string, unknown>) : {};
  const result = schema.safeParse(written);
  if (result.success) return { settings: result.data, lineOf };
  const problems = problemsOf(schema, written, result.error.issues).map(({ path, message }) => ({
    line: lineOf(path),
    message,
  }));
  const messages = problems.sort((a, b) => a.line - b.line).map(({ line, message }) => `${file}:${line}: ${message}`);
  const more = messages.length - MOST_TOLD;
  throw new PaperError(more > 0 ? [...messages.slice(0, MOST_TOLD), `${file}: ${more} more problems.`] : messages);
}

const isBlank = (node: Node) => isScalar(node) && node.value === '';

/** A key without a value counts as one that is not there. */
const withoutEmpty = (settings: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== '' && value !== null));

/** Whether brackets, lists or indents are nested too deep for the parser, found without it. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  const lines = text.split('\n');
  const dashes = (line: string) => /^(?:\s*[-?](?=\s))+/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
  const indents = new Set(lines.map((line) => /^ */.exec(line)?.[0].length));
  return lines.some((line) => dashes(line) > MAX_DEPTH) || indents.size > 2 * MAX_DEPTH;
}

function describeYamlError(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'This setting is written twice. Remove one of the two.';
  if (code === 'MULTIPLE_DOCS') return 'A second part begins here, and one is read. Remove the line "---".';
  if (code === 'TAB_AS_INDENT') return 'A tab indents this line. Indent it with spaces.';
  return `This is not YAML: ${message.replace(/\.$/, '')}. Check the indentation, and put values with a colon or "#" in quotes.`;
}

/** A colour without quotes, before any quotes of its line are open: behind a space, "#" begins a comment. */
const BARE_COLOUR = /^(?:[^#"']|"[^"]*"|'[^']*')*?\s(#[\da-f]{3,8})\b/i;

/** A group in brackets that a colour without quotes cuts off: the comment swallows the closing bracket. */
function commentInGroup(text: string): { readonly line: number; readonly message: string } | undefined {
  for (const [at, line] of text.split('\n').entries()) {
    const colour = /[[{]/.test(line) ? BARE_COLOUR.exec(line)?.[1] : undefined;
    if (colour) return { line: at + 1, message: `"#" begins a comment here. Put the colour in quotes: "${colour}".` };
  }
  return undefined;
}

function findForbidden(root: ParsedNode | null): { readonly name: string; readonly offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  if (root === null) return undefined;
  visit(root, {
    Alias: (_, node) => {
      found = { name: 'An alias (*)', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
    Value: (_, node) => {
      if (!node.anchor && !node.tag) return undefined;
      found = { name: node.anchor ? 'An anchor (&)' : 'A tag (!)', offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** The offset of a key, or of an entry of a list. */
function offsetOf(root: Node, path: SettingPath): number {
  let node: Node | null = root;
  let offset = root.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && key.value === part);
      offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
      node = (pair?.value as Node | null | undefined) ?? null;
    } else if (isSeq(node) && typeof part === 'number') {
      node = (node.items[part] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}
