/**
 * Renders a source to the safe HTML of its body: parse, hast, invisible characters, tables, anchors, links, and the
 * sanitiser last.
 */
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { addAnchors } from './anchors.ts';
import type { Body, SourceText } from '../article.ts';
import { stripInvisible } from './strip-invisible.ts';
import { sanitizeLinks } from './sanitize-links.ts';
import { markdownToHast } from '../body/markdown.ts';
import { parseBody } from '../parse.ts';
import { blocksToHast } from './blocks-to-hast.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { wrapTables } from './tables.ts';

const lastSteps = unified().use(rehypeSanitize, sanitizeSchema).use(rehypeStringify).freeze();

/** @returns HTML that contains only elements and attributes of the sanitiser's schema */
export function renderBody(body: Body): string {
  const tree = body.kind === 'plain' ? blocksToHast(body.blocks) : markdownToHast(body.markdown);
  stripInvisible(tree);
  wrapTables(tree);
  addAnchors(tree);
  sanitizeLinks(tree);
  return lastSteps.stringify(lastSteps.runSync(tree));
}

/**
 * Renders an article from its source.
 * @throws {Error} naming the file when the source is rejected, because pages exist for published articles only
 */
export function renderArticle(source: SourceText): { html: string } {
  const body = parseBody(source);
  if ('outcome' in body) throw new Error(`${source.path} is not an article: ${body.message}`);
  return { html: renderBody(body) };
}
