/** Reads a kept text as its page shows it. The parser decides anew, so a text that it holds today is not shown. */
import type { Article } from '../article/article.ts';
import { type LinkAddresses, resolveArticleLinks } from '../article/html/article-links.ts';
import { countParts } from '../article/html/count-parts.ts';
import { linkPart, splitBody } from '../article/html/parts.ts';
import { type PictureHtml, resolvePictures } from '../article/html/pictures.ts';
import { renderBody } from '../article/html/render.ts';
import { limits } from '../article/limits.ts';
import { parseArticle } from '../article/parse.ts';
import type { Picture } from '../article/picture.ts';
import type { Version } from '../article/version.ts';

type Fields = Article['fields'];

/** A version with its fields and its body. */
export interface ShownVersion {
  readonly title: string;
  readonly fields: Fields;
  /** Safe HTML, in which links to other articles and pictures have their internal form. */
  readonly html: string;
}

/** The text that is read, and the headline that its page had: that of some scanned articles depends on others. */
type Text = Pick<Version, 'path' | 'text' | 'title'>;

/**
 * @param siteLang the language of the site
 * @returns undefined when the parser takes it for no article, or for one that is no public text
 */
export function shownOf(version: Text, siteLang: string): ShownVersion | undefined {
  const article = publicArticle(version, siteLang);
  return (
    article && { title: version.title, fields: article.fields, html: renderBody(article.body, article.fields.lang) }
  );
}

/** Every text was public when it was kept: an embargo was over then. A draft or a confidential text is one all the same. */
function publicArticle({ path, text }: Text, siteLang: string): Article | undefined {
  const parsed = parseArticle({ path, text }, siteLang);
  if (parsed.outcome !== 'article') return undefined;
  const { hold } = parsed;
  const isHeld = hold !== undefined && (hold.reason !== 'embargo' || hold.until === undefined);
  return isHeld ? undefined : parsed;
}

/** A text of so many characters fills no part, however many marks its page adds. */
const SHORT = limits.part / 12;

/** The number of pages of a version. Only a long text is read for that. */
export function partsOfVersion(version: Text, siteLang: string): number {
  if (version.text.length <= SHORT) return 1;
  const article = publicArticle(version, siteLang);
  return (article && countParts(article).fields.parts) ?? 1;
}

/** Everything that a reader sees of a version: two texts with the same are one version. */
export const signatureOf = ({ title, fields, html }: ShownVersion): string => {
  const { date, time, updated, corrections, byline, dateline, credit } = fields;
  return JSON.stringify([
    title,
    standfirstOf(fields),
    date,
    time,
    updated,
    corrections,
    byline,
    dateline,
    credit,
    html,
  ]);
};

/** The summary above the text, where the source gives one. */
export const standfirstOf = ({ origins, summary }: Fields): string | undefined =>
  (origins.summary === 'front-matter' || origins.summary === 'header') && summary !== '' ? summary : undefined;

interface BodyOptions {
  readonly part: { readonly number: number } | undefined;
  /** Where links and pictures are found; a link that leads nowhere is its words, and of a missing picture the caption stays. */
  readonly links: LinkAddresses | undefined;
  readonly pictures: readonly Picture[] | undefined;
  /** See `linkPart`. */
  readonly addressOf: (part: number) => string;
  /** How pictures are written. */
  readonly written: PictureHtml;
}

/** The body of a version, or one of its parts, as safe HTML. */
export function bodyOfVersion(
  { html }: ShownVersion,
  { part, links, pictures, addressOf, written }: BodyOptions,
): string {
  const body = part ? linkPart(splitBody(html), part.number, addressOf) : html;
  return resolvePictures(resolveArticleLinks(body, links), pictures, written);
}
