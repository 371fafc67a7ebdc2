/** The reasons for which a build refuses to publish what it has read. */
import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { isFormerAddress } from '../cache-key.ts';
import { takenDownReasons } from '../ingest/addresses/locate-articles.ts';
import { describeTotals, namePaths, totalsOf } from '../ingest/report-text.ts';
import type { ReportRow } from '../ingest/report-row.ts';
import type { PreviousTree } from '../release/reuse-file.ts';
import type { RunOptions, StrictKind } from './options.ts';

/** An article's page. The pages of a list are deeper. */
const articlePage = /^(?:\d{4}\/\d{2}\/\d{2}|undated)\/[^/]+\/index\.html$/;

/** A site may lose this share of its articles. Of two articles one may go, of three two may not. */
const MAX_LOSS = 1 / 2;

const takenDown: ReadonlySet<string | null> = new Set(takenDownReasons);

interface RefusalOptions extends Pick<RunOptions, 'strict' | 'allowEmpty' | 'allowShrink'> {
  /** The release that is served now; undefined when there is none or it may not be reused. */
  readonly previous: PreviousTree | undefined;
  /** The folder that is served now. */
  readonly served: string;
  /** As the publisher has written it. */
  readonly contentDir: string;
}

/** @returns a sentence for the publisher; undefined when the content may be published */
export function findRefusal(rows: readonly ReportRow[], options: RefusalOptions): string | undefined {
  return findStrictRefusal(rows, options.strict) ?? findLoss(rows, options);
}

const strictRows: Readonly<Record<StrictKind, { said: string; applies: (row: ReportRow) => boolean }>> = {
  rejected: { said: 'files were rejected', applies: ({ outcome }) => outcome === 'rejected' },
  undated: {
    said: 'files are articles without a date',
    applies: ({ outcome, date }) => outcome === 'published' && date === null,
  },
  labels: {
    said: 'files have labels that are not known',
    applies: ({ warnings }) => warnings.some(({ code }) => code === 'unknown-field'),
  },
};

function findStrictRefusal(rows: readonly ReportRow[], strict: ReadonlySet<StrictKind>): string | undefined {
  const problems = [...strict].flatMap((kind) => {
    const { said, applies } = strictRows[kind];
    const paths = rows.filter(applies).map(({ path }) => path);
    return paths.length > 0 ? [`${paths.length} of ${rows.length} ${said} (${namePaths(paths)})`] : [];
  });
  return problems.length > 0 ? `STRICT is set, and ${problems.join('; ')}.` : undefined;
}

function findLoss(
  rows: readonly ReportRow[],
  { allowEmpty, allowShrink, previous, served, contentDir }: RefusalOptions,
): string | undefined {
  const { files, published } = totalsOf(rows);
  if (published === 0 ? allowEmpty : allowShrink) return undefined;
  const before = countArticles(previous ? articleFilesOf(previous) : filesIn(served));
  const folder = `The content folder ${JSON.stringify(contentDir)}`;
  const stays =
    before === 0
      ? 'and nothing was published'
      : `and the site that is served has ${before} ${before === 1 ? 'article' : 'articles'}. It stays as it is`;
  if (published === 0) {
    const found = files === 0 ? 'is empty' : `has no article to publish (${describeTotals(rows)})`;
    return (
      `${folder} ${found}, ${stays}. Put the articles there, or set CONTENT_DIR to the folder that has them; if it is a git ` +
      'submodule, fetch it with git submodule update --init. To publish a paper without articles, set ALLOW_EMPTY=1.'
    );
  }
  const down = rows.filter(({ reason }) => takenDown.has(reason)).length;
  if (published + down >= before * (1 - MAX_LOSS)) return undefined;
  return (
    `${folder} has ${published} ${published === 1 ? 'article' : 'articles'} to publish (${describeTotals(rows)}), ${stays}. ` +
    'More than half of them are gone: look whether all folders are there, or, if they were removed on purpose, set ALLOW_SHRINK=1.'
  );
}

/** The files of a release, without the pages of former addresses. */
function* articleFilesOf({ index }: PreviousTree): Iterable<string> {
  for (const { path, key } of index.files.values()) if (!isFormerAddress(key)) yield path;
}

/** Counts the article pages of a site. */
function countArticles(files: Iterable<string>): number {
  let count = 0;
  for (const file of files) if (articlePage.test(file)) count += 1;
  return count;
}

/** The files of a site that may come from another program, with `/` between folders. */
const filesIn = (site: string): readonly string[] =>
  existsSync(site)
    ? readdirSync(site, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(sep, '/'))
    : [];
