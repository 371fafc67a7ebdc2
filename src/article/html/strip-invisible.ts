/**
 * Removes invisible characters from a tree, as text/invisible-characters.ts does from a text: a Markdown character
 * reference (`&#x202E;`) becomes a character only when it is parsed. Isolates must be closed in the block that opens
 * them.
 */
import type { Parents, Text } from 'hast';
import { closeIsolates, hasInvisible, withoutInvisible } from '../text/invisible-characters.ts';

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'br']);

export function stripInvisible(block: Parents): void {
  const texts: Text[] = [];
  const collect = (parent: Parents) => {
    for (const node of parent.children) {
      if (node.type === 'text') texts.push(node);
      else if (node.type !== 'element') continue;
      else if (INLINE.has(node.tagName)) collect(node);
      else stripInvisible(node);
    }
  };
  collect(block);
  const suspects = texts.filter(({ value }) => hasInvisible(value));
  if (suspects.length === 0) return;
  for (const node of suspects) node.value = withoutInvisible(node.value);
  const whole = texts.map(({ value }) => value).join('');
  if (closeIsolates(whole) === whole) return;
  for (const node of suspects) node.value = node.value.replace(/[\u2066-\u2069]/g, '');
}
