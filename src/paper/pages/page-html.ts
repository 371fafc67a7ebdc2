/** The text of an own page as safe HTML. It passes through the pipeline of articles, so it may come from anyone. */
import { hash } from 'node:crypto';
import { type LinkAddresses, resolveArticleLinks } from '../../article/html/article-links.ts';
import { linkTargetsOf, renderBody } from '../../article/html/render.ts';
import { tooCostly } from '../../article/body/markdown-cost.ts';
import { sizeOfMarkdown } from '../../article/body/markdown-size.ts';
import { limits } from '../../article/limits.ts';
import { cleanCharacters } from '../../article/text/invisible-characters.ts';
import { PaperError } from '../../errors.ts';
import { readPaperFile, shownPath } from '../folder.ts';
import { MAX_PAGE, type OwnPage } from './own-page.ts';
import { splitPage, textOf, withoutHeading } from './page-text.ts';

/** @throws {PaperError} when the page cannot be rendered, or has changed since its front matter was read */
function bodyOf(paper: string, { file, title, digest }: OwnPage) {
  const shown = shownPath(paper, file);
  const bytes = readPaperFile(paper, file, MAX_PAGE);
  // The development server shows what is written now.
  const isSame =
    Buffer.isBuffer(bytes) && (process.env['NODE_ENV'] === 'development' || hash('sha256', bytes) === digest);
  if (!isSame) throw new PaperError([`${shown}: this page has changed since the build began. Build again.`]);
  const markdown = withoutHeading(cleanCharacters(splitPage(textOf(bytes, shown), shown).body).text, title);
  const cost =
    tooCostly(markdown) ?? (sizeOfMarkdown(markdown) > limits.body ? 'it is too long for a page' : undefined);
  if (cost) throw new PaperError([`${shown}: this page cannot be rendered, for ${cost}. Simplify it or split it.`]);
  return { kind: 'markdown' as const, markdown };
}

/**
 * @param links where its links to articles and other pages lead
 * @param lang the language of the site, in which own pages are
 */
export const ownPageHtml = (paper: string, page: OwnPage, links: LinkAddresses | undefined, lang = 'en'): string =>
  resolveArticleLinks(renderBody(bodyOf(paper, page), lang), links);

/** The targets of its links to articles and other pages, as they are written. */
export const ownPageTargets = (paper: string, page: OwnPage): readonly string[] => linkTargetsOf(bodyOf(paper, page));
