/** Reads the headline and the first paragraph of a Markdown body. */
import type { Nodes as HastNodes, Parents as HastParents } from 'hast';
import type { Heading, Node, Paragraph, Parent, PhrasingContent, RootContent } from 'mdast';
import { oneLine } from '../header/fields.ts';
import { isEditorsNote } from '../text/editors-notes.ts';
import { decodeReferences } from '../text/character-references.ts';
import { withoutInlineMarks } from '../text/inline-marks.ts';
import { isLinkAlone } from '../html/plain-links.ts';
import { isBlank, markdownToHast, parseMarkdown } from './markdown.ts';

/**
 * Number of characters that usually contain the headline and first paragraph, and the maximum that is parsed for them.
 */
const MAX_INTRO = 6000;
const INTRO = [1500, MAX_INTRO];
const MAX_DEFINITIONS = 200;

export interface Intro {
  /** Text of a first-level heading at the beginning of the body. */
  readonly heading: string | undefined;
  /** The body without that heading. */
  readonly withoutHeading: string;
  /** Plain text of the first paragraph. */
  readonly paragraph: string | undefined;
}

/** Reads the heading and first paragraph of a Markdown body without parsing the rest. */
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
  const tree = parseMarkdown(beginning);
  const [first] = tree.children;
  const opens = first?.type === 'heading' && first.depth === 1;
  return {
    heading: opens ? headlineOf(first, beginning) || undefined : undefined,
    withoutHeading: opens ? markdown.slice(first.position?.end.offset ?? 0) : markdown,
    paragraph: firstParagraph(tree.children, beginning),
  };
}

/** The text of the first paragraph with words, also of one in HTML. A caption or an editor's note counts if there is no other. */
function firstParagraph(nodes: readonly RootContent[], markdown: string): string | undefined {
  let caption: string | undefined;
  for (const node of nodes) {
    if (node.type === 'html' && /<(?:p|div|section|article)\b/i.test(node.value)) {
      const text = firstHtmlParagraph(markdownToHast(markdown));
      if (text !== undefined) return text;
    }
    if (node.type !== 'paragraph' || node.children.every(isPicture)) continue;
    const text = textOf(node);
    if (!/\p{L}/u.test(text) || isLinkAlone(text)) continue;
    if (!isCaption(node) && !isEditorsNote(text)) return text;
    caption ??= text;
  }
  return caption;
}

function firstHtmlParagraph(parent: HastParents): string | undefined {
  for (const node of parent.children) {
    if (node.type !== 'element' || /^(?:figure|table|ul|ol|pre|h\d)$/.test(node.tagName)) continue;
    if (node.tagName === 'p' && node.children.every(isLink)) continue;
    const text = node.tagName === 'p' ? oneLine(plainTextOf(node)) : firstHtmlParagraph(node);
    if (text !== undefined && /\p{L}/u.test(text)) return text;
  }
  return undefined;
}

/** A picture has become a link to it. */
const isLink = (node: HastNodes) =>
  (node.type === 'element' && node.tagName === 'a') || (node.type === 'text' && node.value.trim() === '');

const plainTextOf = (node: HastParents | HastNodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(plainTextOf).join('') : '';

/**
 * The text of a heading that is the headline. Marks inside a word and unknown tags stay, as in a title of front matter:
 * "M*A*S*H", "<Hamlet> opens". Links and notes are read from the tree, because their targets can be elsewhere.
 */
function headlineOf(heading: Heading, markdown: string): string {
  const source = markdown.slice(
    heading.children[0]?.position?.start.offset,
    heading.children.at(-1)?.position?.end.offset,
  );
  const isSimple = !source.includes('<!--') && heading.children.every(({ type }) => SIMPLE.has(type));
  return isSimple ? oneLine(decodeReferences(withoutInlineMarks(source))) : textOf(heading);
}

/** Whether a paragraph is a picture and words that are no sentence. */
const isCaption = (node: Paragraph): boolean =>
  node.children.some((child) =>
    child.type === 'html' ? /^<img\s/i.test(child.value) : !isBlank(child) && isPicture(child),
  ) && !/[.!?…。！？।۔؟]["'”’»)\]]*$/u.test(textOf(node));

/** The description of a picture is no beginning of a story. */
const isPicture = (node: PhrasingContent): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (node.type === 'link' && node.children.every(isPicture));
const SIMPLE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'html', 'break']);

/** The text up to its last blank line within the given length; undefined when there is no blank line. */
function cutAtBlankLine(text: string, length: number): string | undefined {
  if (text.length <= length) return text;
  const blank = text.lastIndexOf('\n\n', length);
  return blank > 0 ? text.slice(0, blank) : undefined;
}

/** The plain text of a node. The text of an image is its description. */
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

const BREAK = /^<br\s*\/?>$/i;
