/** HTML as a tree in which only what it means is left: elements, targets of links, text; written on one line. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
}
export type Tree = Branch | string;

/** Rewrites a branch whose children were rewritten already: any number of trees in its place. */
export type Rewrite = (branch: Branch, inside: readonly string[]) => readonly Tree[];

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'br', 'img', 'input']);

export function readTree(html: string): Tree[] {
  return fromNodes(parseFragment(html).childNodes);
}

function fromNodes(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Tree[] {
  return nodes.flatMap((node): Tree[] => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: node.tagName, attributes, children: fromNodes(node.childNodes) }];
  });
}

export function rewriteTree(trees: readonly Tree[], rewrite: Rewrite, inside: readonly string[] = []): Tree[] {
  return trees.flatMap((tree) => {
    if (typeof tree === 'string') return [tree];
    const children = rewriteTree(tree.children, rewrite, [...inside, tree.tag]);
    return [...rewrite({ ...tree, children }, inside)];
  });
}

export const wordsOf = (trees: readonly Tree[]): string =>
  trees.map((tree) => (typeof tree === 'string' ? tree : wordsOf(tree.children))).join('');

/** Text joined; white space folded outside `pre`, and gone where a block begins or ends. */
export function writeTree(trees: readonly Tree[], exact = false): string {
  let line = '';
  for (const tree of trees) {
    if (typeof tree === 'string') line += exact ? JSON.stringify(tree).slice(1, -1) : tree.replace(/[ \t\r\n]+/g, ' ');
    else {
      const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      const inner = writeTree(tree.children, exact || tree.tag === 'pre');
      const mark = INLINE.has(tree.tag) ? '' : '\n';
      line += `${mark}<${tree.tag}${attributes.sort().join('')}>${mark}${inner}${mark}</${tree.tag}>${mark}`;
    }
  }
  return exact
    ? line
    : line
        .replace(/ +/g, ' ')
        .replace(/ ?\n[ \n]*/g, '\n')
        .trim();
}
