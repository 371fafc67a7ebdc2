/**
 * Renders a source to the safe HTML of its body: parse, hast, invisible characters, tables, links, anchors, and the
 * sanitiser last.
 */
import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { addAnchors, sectionIdsIn } from './anchors.ts';
import type { Body, SourceText } from '../article.ts';
import { stripInvisible } from './strip-invisible.ts';
import { nameElements } from './element-names.ts';
import { targetsIn } from './article-links.ts';
import { sanitizeLinks } from './sanitize-links.ts';
import { linkText } from './link-text.ts';
import { mayLinkArticle, plainLinks, wikiLinks } from './plain-links.ts';
import { PICTURE_ENDINGS } from '../pictures/picture-name.ts';
import { picturesIn, placePictures } from '../pictures/place-pictures.ts';
import { placeEntries } from '../live/place-entries.ts';
import { markdownToHast } from '../body/markdown.ts';
import { parseBody } from '../parse.ts';
import { blocksToHast, textsOf } from './blocks-to-hast.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { wrapTables } from './tables.ts';

const lastSteps = unified().use(rehypeSanitize, sanitizeSchema).use(rehypeStringify).freeze();

/** The trees of bodies, so that the links of a body are read without parsing it twice. */
const trees = new WeakMap<Body, Root>();

function treeOf(body: Body): Root {
  const known = trees.get(body);
  if (known) return known;
  const tree = body.kind === 'plain' ? blocksToHast(body.blocks) : markdownToHast(body.markdown);
  stripInvisible(tree);
  placePictures(tree);
  if (body.live) placeEntries(tree);
  wrapTables(tree);
  linkText(tree, body.kind === 'plain' ? plainLinks : wikiLinks);
  addAnchors(tree);
  sanitizeLinks(tree);
  trees.set(body, tree);
  return tree;
}

/**
 * @param lang the language of the body, for the words that the renderer adds
 * @returns HTML that contains only elements and attributes of the sanitiser's schema. Links to other articles have their
 *   internal form (article-links.ts).
 */
export function renderBody(body: Body, lang = 'en'): string {
  const tree = treeOf(body);
  nameElements(tree, lang);
  return lastSteps.stringify(lastSteps.runSync(tree));
}

/** The targets of a body's links to other articles, as they are written. */
export const linkTargetsOf = (body: Body): readonly string[] => (mayLink(body) ? targetsIn(treeOf(body)) : []);

/** A Markdown target that is no address of the web. */
const LOCAL = /\[\[|(?:\]\(|\]:|(?:href|src)\s*=\s*["']?)\s*<?(?!https?:|mailto:|#|[\s<"'])/i;

/** Whether a body may contain a link to an article. Its tree is made only then. */
const mayLink = (body: Body) =>
  body.kind === 'plain' ? body.blocks.some((block) => textsOf(block).some(mayLinkArticle)) : LOCAL.test(body.markdown);

/** The pictures that a body names. */
export const picturesOf = (body: Body): ReturnType<typeof picturesIn> =>
  mayHavePictures(body) ? picturesIn(treeOf(body)) : [];

const PICTURE_NAME = new RegExp(String.raw`${PICTURE_ENDINGS}(?![\p{L}\p{N}])`, 'iu');

/** Whether a body may name a picture. Its tree is made only then. */
const mayHavePictures = (body: Body) =>
  body.kind === 'plain'
    ? body.blocks.some((block) => textsOf(block).some((text) => PICTURE_NAME.test(text)))
    : PICTURE_NAME.test(body.markdown);

/** The ids of a body's sub-headings, to which links of other articles may lead. */
export const sectionIdsOf = (body: Body): readonly string[] =>
  mayHaveSections(body) ? sectionIdsIn(treeOf(body)) : [];

/** A line that may be a heading in Markdown, or underline one. */
const HEADING_LINE = /^[ \t>]*(?:#{1,6}(?:\s|$)|=+\s*$|-+\s*$)|<h[1-6]/im;

/** Whether a body may contain a sub-heading. Its tree is made only then. */
const mayHaveSections = (body: Body) =>
  body.kind === 'plain' ? body.blocks.some(({ type }) => type === 'heading') : HEADING_LINE.test(body.markdown);

/**
 * Renders an article from its source.
 * @param lang the language of the article
 * @throws {Error} naming the file when the source is rejected, because pages exist for published articles only
 */
export function renderArticle(source: SourceText, lang = 'en'): { html: string } {
  const body = parseBody(source);
  if ('outcome' in body) throw new Error(`${source.path} is not an article: ${body.message}`);
  return { html: renderBody(body, lang) };
}
