/** The pages and files of a site that are no articles, for links and former addresses. */
import type { IngestResult } from '../../ingest/ingest.ts';
import type { OtherPages } from '../../ingest/links/link-index.ts';
import type { Site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { type PublicDirs, publicFiles } from '../output/public-dir.ts';

/** Lists by topic and by day of the year. */
const foldersKnownLater = [...urls.topicKinds.map((kind) => urls.topics(kind)), urls.onThisDay()];

/** The pages and files of the site, besides articles, that articles may link to. */
export function otherPagesOf(
  entries: IngestResult['entries'],
  ownPages: Site['pages'],
  publicDirs: PublicDirs,
): OtherPages {
  const { home, archive, about, search, feeds, reading, saved } = urls;
  const pages = new Set([
    home,
    archive,
    about,
    search,
    feeds,
    reading,
    saved,
    urls.corrections(),
    urls.atom(),
    urls.rss(),
  ]);
  for (const { date } of entries.values()) {
    if (date === undefined) pages.add(urls.undated());
    else
      for (const page of [urls.day(date), urls.month(date.slice(0, 7)), urls.year(date.slice(0, 4))]) pages.add(page);
  }
  for (const { slug } of ownPages) pages.add(urls.ownPage(slug));
  for (const path of publicFiles(publicDirs).keys()) pages.add(`/${path}`);
  return { pages, foldersKnownLater };
}
