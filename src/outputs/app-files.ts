/** The files of the installed site and of link previews: icons, the web app manifest, the list of pages for offline, pictures. */
import { frontPage } from '../archive/front-page.ts';
import { offlinePages } from '../archive/offline-pages.ts';
import { chosenStories, getArchive, getRelatedStories } from '../archive/current-archive.ts';
import { onThisDay } from '../archive/overviews/on-this-day.ts';
import { keyed } from '../cache-key.ts';
import { jsonText } from '../formats/json.ts';
import { icons, manifestText } from '../formats/site/web-manifest.ts';
import { appIcon, dayPreview, sitePreview } from '../images.ts';
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { generated, type GeneratedFile, generatedAlways } from './generated-file.ts';

export function* appFiles(): Generator<GeneratedFile> {
  yield generatedAlways(urls.manifest, manifestText);
  yield generatedAlways('/offline.json', offlineList);
  for (const [icon, size] of Object.entries(icons)) {
    const data = { name: site.title, size, isMaskable: icon === 'maskable', accent: site.accent };
    yield generated(urls.icon(icon), data, ({ name, size, isMaskable }) => appIcon(name, size, isMaskable));
  }
}

/** The pages that devices keep. They fetch the pages again when the digest changes. */
function offlineList(): string {
  const archive = getArchive();
  const pages = offlinePages(archive).map(urls.href);
  const front = frontPage(archive, getRelatedStories().collapseDuplicates, chosenStories());
  const { cacheKey: digest } = keyed({}, [front, archive.daysUpToNewest.at(-1)]);
  return jsonText({ digest, pages });
}

/** Pictures of link previews: one for the site, and where its origin is known one for each day of the year with stories. */
export function* previews(): Generator<GeneratedFile> {
  const { accent } = site;
  if (!site.previews) return;
  yield generated(urls.preview(), { accent }, sitePreview);
  // A page must name its preview by an absolute URL.
  if (!site.origin) return;
  for (const day of onThisDay(getArchive()).keys())
    yield generated(urls.preview(day), { day, accent }, () => dayPreview(day));
}
