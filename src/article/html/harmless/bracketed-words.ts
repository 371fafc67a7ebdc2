/**
 * Keeps words that an author has put between angle brackets in Markdown, such as the title of a play: `<Hamlet>`, `<b and
 * c>`. Markdown takes them for tags, which are not printed, so that the words would be lost.
 */
import type { Html, Node, Parent, Text } from 'mdast';
import { TAG } from './harmless-tags.ts';

const WHOLE = new RegExp(`^${TAG}$`, 'i');
/** Bare words instead of attributes, of which most have values: `and c`. */
const BARE_WORDS = /^(?:\s+[^\s=/<>"']+)+\s*$/;
/** Attributes of HTML that have no value. */
const FLAGS =
  /^(?:\s+(?:allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert|ismap|itemscope|loop|multiple|muted|nohref|nomodule|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed|selected))+\s*$/i;
/** Names of elements of HTML, and of the graphics and formulas in it. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address animate applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas ' +
    'caption center circle cite code col colgroup command content data datalist dd defs del desc details dfn dialog dir div dl dt element ' +
    'ellipse em embed fieldset figcaption figure font footer foreignobject form frame frameset g h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html i iframe image img input ins isindex kbd keygen label legend li line link listing main map mark marquee math ' +
    'menu menuitem meta meter mi mn mo mtext multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param path ' +
    'picture plaintext polygon polyline portal pre progress q rb rect rp rt rtc ruby s samp script search section select set shadow slot small ' +
    'source spacer span strike strong style sub summary sup svg symbol table tbody td template text textarea tfoot th thead time title tr ' +
    'track tspan tt u ul use var video wbr xmp'
  ).split(' '),
);

/** Parents whose children are blocks, where words are a paragraph. */
const HOLDS_BLOCKS = /^(?:root|blockquote|listItem|footnoteDefinition)$/;

/** Replaces such tags by text. A tag that has its end tag beside it is markup. */
export function keepBracketedWords(parent: Parent): void {
  for (const [at, child] of parent.children.entries()) {
    if (isHtml(child) && isWords(child.value, parent)) {
      const text: Text = { type: 'text', value: child.value };
      parent.children[at] = HOLDS_BLOCKS.test(parent.type) ? { type: 'paragraph', children: [text] } : text;
    } else if ('children' in child) keepBracketedWords(child);
  }
}

const isHtml = (node: Node): node is Html => node.type === 'html';

function isWords(tag: string, { children }: Parent): boolean {
  const [, slash, name = '', rest = ''] = WHOLE.exec(tag) ?? [];
  if (slash !== '' || name.includes('-')) return false;
  const isBare = rest.trim() === '' || (BARE_WORDS.test(rest) && !FLAGS.test(rest));
  if (!isBare || (rest.trim() === '' && ELEMENTS.has(name.toLowerCase()))) return false;
  const end = `</${name}>`.toLowerCase();
  return !children.some((node) => isHtml(node) && node.value.toLowerCase() === end);
}
