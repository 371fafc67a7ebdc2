/** The reasons for which a build refuses to publish what it has read. */
import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { describeTotals, totalsOf } from '../ingest/report-text.ts';
import type { ReportRow } from '../ingest/report-row.ts';
import type { RunOptions } from './options.ts';

/** An article's page. The pages of a list are deeper. */
const articlePage = /^(?:\d{4}\/\d{2}\/\d{2}|undated)\/[^/]+\/index\.html$/;

interface RefusalOptions extends Pick<RunOptions, 'strict' | 'allowEmpty'> {
  /** The folder that is served now. */
  readonly served: string;
  /** As the publisher has written it. */
  readonly contentDir: string;
}

/** @returns a sentence for the publisher; undefined when the content may be published */
export function findRefusal(
  rows: readonly ReportRow[],
  { strict, allowEmpty, served, contentDir }: RefusalOptions,
): string | undefined {
  const { files, published, rejected } = totalsOf(rows);
  if (strict && rejected > 0) return `STRICT is set, and ${rejected} of ${files} files were rejected.`;
  if (published > 0 || allowEmpty) return undefined;
  const articles = countArticles(served);
  if (articles === 0) return undefined;
  const found = files === 0 ? 'is empty' : `has no article to publish (${describeTotals(rows)})`;
  return (
    `The content folder ${JSON.stringify(contentDir)} ${found}, and the site that is served has ${articles} ` +
    `${articles === 1 ? 'article' : 'articles'}. It stays as it is. Put the articles there, or set CONTENT_DIR to the folder ` +
    'that has them; to publish a paper without articles, set ALLOW_EMPTY=1.'
  );
}

/** Counts the article pages of a site. The site may come from another program. */
function countArticles(site: string): number {
  if (!existsSync(site)) return 0;
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => articlePage.test(file.replaceAll(sep, '/'))).length;
}
