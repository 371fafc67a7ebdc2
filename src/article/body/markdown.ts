/**
 * Markdown bodies: remark parses CommonMark with GFM and converts it to hast. Harmless raw HTML becomes elements; the text
 * of all other raw HTML is kept.
 */
import type { Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Parent, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { english } from '../html/element-names.ts';
import { keepBracketedWords } from '../html/harmless/bracketed-words.ts';
import { keepHarmlessHtml } from '../html/harmless/harmless-html.ts';
import { levelHeadings } from '../html/headings.ts';
import { isHarmless } from '../html/harmless/harmless-tags.ts';
import { tidyBlocks } from '../html/harmless/tidy-blocks.ts';
import { pictureText } from '../html/unnamed-picture.ts';
import { isPictureName } from '../pictures/picture-name.ts';
import { withoutCode } from './tags/template-tags.ts';

/**
 * A single tilde is literal: "~50" means about fifty, "3~5月" means March to May. Two tildes strike through. Emphasis
 * beside Chinese, Japanese and Korean needs no space: `**「重要」**です`, `~~「旧」~~です`.
 */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, { singleTilde: false })
  .freeze();

/** The tree of a Markdown text, in which words between angle brackets are text. */
export function parseMarkdown(markdown: string): Root {
  const tree = parser.parse(markdown);
  if (markdown.includes('<')) keepBracketedWords(tree);
  return tree;
}

/**
 * Footnotes get plain ids here, and anchors.ts numbers them. With the default prefix, the sanitiser would add a second
 * one.
 */
const toHast = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: english.notes,
    footnoteLabelProperties: {},
  })
  .freeze();

/** Whether a Markdown text seems to contain raw HTML of which only the text is printed. */
export const hasRawHtml = (markdown: string) =>
  markdown.includes('<') &&
  [...withoutComments(withoutCode(markdown)).matchAll(RAW_HTML)].some(
    ([, name]) => name === undefined || !isHarmless(name.toLowerCase()),
  );
/** Comments are left out as their author means it. An unclosed one is none. */
function withoutComments(markdown: string): string {
  const end = markdown.lastIndexOf('-->') + 3;
  return end < 3 ? markdown : markdown.slice(0, end).replace(/<!--[\s\S]*?-->/g, '') + markdown.slice(end);
}
const RAW_HTML = /<\/?([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>|<!(?:--|\[CDATA\[|[a-z])|<\?/gi;

/** @returns hast that is unsafe until the sanitiser has processed it */
export function markdownToHast(markdown: string): HastRoot {
  const tree = parseMarkdown(markdown);
  const isMixed = keepHarmlessHtml(tree);
  rewrite(tree);
  const hast = toHast.runSync(tree);
  const parsed = isMixed ? (raw(hast) as HastRoot) : hast;
  if (isMixed) tidyBlocks(parsed);
  levelHeadings(parsed);
  return parsed;
}

/** Replaces nodes that our pages do not support: images of other sites by links, check boxes by characters. */
function rewrite(parent: Parent): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) rewrite(node);
    switch (node.type) {
      case 'paragraph':
        // Drop a paragraph that consisted of HTML tags only.
        return node.children.some((child) => !isBlank(child)) ? [node] : [];
      case 'image': {
        if (isPictureName(node.url)) return [node];
        const label = pictureText(node.alt);
        return [parent.type === 'link' ? label : { type: 'link', url: node.url, children: [label] }];
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

export const isBlank = (node: PhrasingContent) =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'html' && !/>[^<]/.test(node.value));
