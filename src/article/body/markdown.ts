/**
 * Markdown bodies: remark parses CommonMark with GFM and converts it to hast. Harmless raw HTML becomes elements; the text
 * of all other raw HTML is kept.
 */
import type { Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Heading, Node, Paragraph, Parent, PhrasingContent, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { oneLine } from '../header/fields.ts';
import { decodeReferences } from '../text/character-references.ts';
import { withoutInlineMarks } from '../text/inline-marks.ts';
import { keepHarmlessHtml } from '../html/harmless-html.ts';
import { levelHeadings } from '../html/headings.ts';
import { isHarmless } from '../html/harmless-tags.ts';
import { isLinkAlone } from '../html/plain-links.ts';
import { tidyBlocks } from '../html/tidy-blocks.ts';
import { withoutCode } from './template-tags.ts';

/**
 * A single tilde is literal: "~50" means about fifty, "3~5月" means March to May. Two tildes strike through. Emphasis
 * beside Chinese, Japanese and Korean needs no space: `**「重要」**です`.
 */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();
/**
 * Footnotes get plain ids here, and anchors.ts numbers them. With the default prefix, the sanitiser would add a second
 * one.
 */
const toHast = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: 'Notes',
    footnoteLabelProperties: {},
  })
  .freeze();

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
  const tree = parser.parse(beginning);
  const [first] = tree.children;
  const opens = first?.type === 'heading' && first.depth === 1;
  const paragraphs = tree.children
    .filter((node): node is Paragraph => node.type === 'paragraph' && !node.children.every(isPicture))
    .map((node) => ({ text: textOf(node), isCaption: isCaption(node) }))
    .filter(({ text }) => /\p{L}/u.test(text) && !isLinkAlone(text));
  return {
    heading: opens ? headlineOf(first, beginning) || undefined : undefined,
    withoutHeading: opens ? markdown.slice(first.position?.end.offset ?? 0) : markdown,
    paragraph: (paragraphs.find((paragraph) => !paragraph.isCaption) ?? paragraphs[0])?.text,
  };
}

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

/** Whether a Markdown text seems to contain raw HTML of which only the text is printed. */
export const hasRawHtml = (markdown: string) =>
  markdown.includes('<') &&
  [...withoutCode(markdown).matchAll(RAW_HTML)].some(
    ([, name]) => name === undefined || !isHarmless(name.toLowerCase()),
  );
const BREAK = /^<br\s*\/?>$/i;
const RAW_HTML = /<\/?([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>|<!(?:--|\[CDATA\[|[a-z])|<\?/gi;

/** @returns hast that is unsafe until the sanitiser has processed it */
export function markdownToHast(markdown: string): HastRoot {
  const tree = parser.parse(markdown);
  const isMixed = keepHarmlessHtml(tree);
  rewrite(tree);
  const hast = toHast.runSync(tree);
  const parsed = isMixed ? (raw(hast) as HastRoot) : hast;
  if (isMixed) tidyBlocks(parsed);
  levelHeadings(parsed);
  return parsed;
}

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

/** Replaces nodes that our pages do not support: images by links, check boxes by characters. */
function rewrite(parent: Parent): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) rewrite(node);
    switch (node.type) {
      case 'paragraph':
        // Drop a paragraph that consisted of HTML tags only.
        return node.children.some((child) => !isBlank(child)) ? [node] : [];
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

const isBlank = (node: PhrasingContent) =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'html' && !/>[^<]/.test(node.value));
