/** Makes links of the addresses and names in the text of a tree. */
import type { ElementContent, Parents } from 'hast';
import type { Piece } from './plain-links.ts';

/** @param linksOf splits a text into links and the text between them */
export function linkText(parent: Parents, linksOf: (text: string) => Piece[]): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type === 'element' && !/^(?:a|code|pre)$/.test(node.tagName)) linkText(node, linksOf);
    return node.type === 'text' ? linksOf(node.value).map(toNode) : [node];
  });
}

const toNode = ({ text, href }: Piece): ElementContent =>
  href === undefined
    ? { type: 'text', value: text }
    : { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] };
