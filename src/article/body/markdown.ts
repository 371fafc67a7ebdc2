/** Markdown bodies: CommonMark with GFM by remark, to hast. Raw HTML never becomes elements; its words are kept as text. */
import type { Root as HastRoot } from 'hast';
import type { Heading, Node, Paragraph, Parent, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { oneLine } from '../header/fields.ts';
import { tooCostly } from './markdown-cost.ts';
import { withoutCode } from './template-tags.ts';

/** One tilde means itself: "~50" is about fifty, "3~5月" is from March to May. Two strike through. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
/** Footnotes get plain ids here; anchors.ts numbers them. The clobber prefix would be added twice with the sanitiser's. */
const toHast = unified()
  .use(remarkRehype, { clobberPrefix: '', footnoteLabel: 'Notes', footnoteLabelProperties: {} })
  .freeze();

/** As much of a text as its headline and first paragraph mostly need, and as they can need. */
const MAX_INTRO = 6000;
const INTRO = [1500, MAX_INTRO];
const MAX_DEFINITIONS = 200;

export interface Intro {
  /** Text of a first-level heading that opens the body. */
  readonly heading: string | undefined;
  /** The body without that heading. */
  readonly withoutHeading: string;
  /** Plain text of the first paragraph. */
  readonly paragraph: string | undefined;
}

/** Reads the beginning of a Markdown body, without parsing the rest. */
export function readIntro(markdown: string): Intro {
  const definitions = markdown.match(/^ {0,3}\[[^\]\n]{1,200}\]:.{0,500}$/gm)?.slice(0, MAX_DEFINITIONS) ?? [];
  let intro: Intro | undefined;
  for (const length of INTRO) {
    const beginning = cutAtBlankLine(markdown, length);
    if (beginning !== undefined) intro = introOf(markdown, [beginning, ...definitions].join('\n\n'));
    if (intro?.paragraph !== undefined || beginning === markdown) break;
  }
  return intro ?? introOf(markdown, markdown.slice(0, MAX_INTRO));
}

function introOf(markdown: string, beginning: string): Intro {
  const tree = parser.parse(beginning);
  const [first] = tree.children;
  const opens = first?.type === 'heading' && first.depth === 1;
  const paragraphs = tree.children.filter((node): node is Paragraph => node.type === 'paragraph').map(textOf);
  return {
    heading: opens ? textOf(first) || undefined : undefined,
    withoutHeading: opens ? markdown.slice(first.position?.end.offset ?? 0) : markdown,
    paragraph: paragraphs.find((text) => /\p{L}/u.test(text)),
  };
}

/** A title or summary written with Markdown or HTML marks, as plain text. */
export function plainText(markdown: string): string {
  if (!/[&*_`[\]<\\]/.test(markdown) || tooCostly(markdown)) return markdown;
  return oneLine(parser.parse(markdown.slice(0, MAX_INTRO)).children.map(textOf).join(' '));
}

/** Whether a Markdown text seems to hold raw HTML, of which only the words are shown. */
export const hasRawHtml = (markdown: string) => RAW_HTML.test(markdown) && RAW_HTML.test(withoutCode(markdown));
const BREAK = /^<br\s*\/?>$/i;
const RAW_HTML = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|<!(?:--|\[CDATA\[|[a-z])|<\?/i;

/** @returns hast, unsafe until it went through the sanitiser */
export function markdownToHast(markdown: string): HastRoot {
  const tree = parser.parse(markdown);
  rewrite(tree);
  levelHeadings(tree);
  return toHast.runSync(tree);
}

/** The text up to its last blank line within the length; undefined when there is none. */
function cutAtBlankLine(text: string, length: number): string | undefined {
  if (text.length <= length) return text;
  const blank = text.lastIndexOf('\n\n', length);
  return blank > 0 ? text.slice(0, blank) : undefined;
}

/** The words of a node; a picture's are its description. */
function textOf(node: Node): string {
  if ('children' in node) return oneLine((node as Parent).children.map((child) => rawTextOf(child)).join(''));
  return oneLine(rawTextOf(node));
}

function rawTextOf(node: Node): string {
  if (node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return 'value' in node && BREAK.test(String(node.value)) ? ' ' : '';
  if ('children' in node) return (node as Parent).children.map(rawTextOf).join('');
  if ('value' in node) return String(node.value);
  return 'alt' in node ? String(node.alt ?? '') : '';
}

/** Replaces what has no place on our pages: raw HTML by its words, pictures by links to them, check boxes by signs. */
function rewrite(parent: Parent): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) rewrite(node);
    switch (node.type) {
      case 'html':
        return wordsOfHtml(node.value, parent.type === 'paragraph' || parent.type === 'heading');
      case 'paragraph':
        // Of a paragraph that was all HTML or tags nothing is left.
        return node.children.some((child) => child.type !== 'text' || child.value.trim() !== '') ? [node] : [];
      case 'image': {
        const label: PhrasingContent = { type: 'text', value: node.alt?.trim() || 'Picture' };
        return [parent.type === 'link' ? label : { type: 'link', url: node.url, children: [label] }];
      }
      case 'imageReference': {
        const label: PhrasingContent = { type: 'text', value: node.alt?.trim() || 'Picture' };
        const { identifier, referenceType } = node;
        return [
          parent.type === 'link' ? label : { type: 'linkReference', identifier, referenceType, children: [label] },
        ];
      }
      case 'listItem': {
        if (typeof node.checked !== 'boolean') return [node];
        const sign: PhrasingContent = { type: 'text', value: node.checked ? '☑ ' : '☐ ' };
        const [first] = node.children;
        if (first?.type === 'paragraph') first.children.unshift(sign);
        return [{ ...node, checked: null }];
      }
      default:
        return [node];
    }
  });
}

function wordsOfHtml(html: string, inline: boolean): RootContent[] {
  if (inline) return BREAK.test(html) ? [{ type: 'break' }] : [];
  const words = html
    .replace(/<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)/gis, ' ')
    .split(/<\/(?:p|div|li|h\d|tr|blockquote)\s*>|<br\s*\/?>/i)
    .map((part) => oneLine(decode(part.replace(/<[^<>]*>?/g, ' '))))
    .filter(Boolean);
  return words.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

/** Character references, which Markdown leaves alone in a block of HTML. */
function decode(html: string): string {
  return html.replace(
    /&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,30});/gi,
    (reference) => textOf(parser.parse(reference)) || ' ',
  );
}

/**
 * Headings of a body begin at the second level, below the headline, and skip none, also where they stand in quotations
 * and lists; empty ones go.
 */
function levelHeadings(parent: Parent, open: number[] = []): void {
  parent.children = parent.children.filter((node) => node.type !== 'heading' || textOf(node) !== '');
  for (const node of parent.children) {
    if (node.type !== 'heading') {
      if ('children' in node) levelHeadings(node, open);
      continue;
    }
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    node.depth = Math.min(6, open.length + 1) as Heading['depth'];
  }
}
