/** Where the links of own pages, and those of the head and the foot, lead. */
import type { LinkAddresses } from '../article/html/article-links.ts';
import type { Entry } from '../article/entry.ts';
import { ownPageKey } from '../article-store.ts';
import { decodePath } from '../ingest/links/decode-path.ts';
import { addressKey } from '../ingest/links/link-index.ts';
import { resolveLinks } from '../ingest/links/resolve-links.ts';
import { PAPER_FILE, shownPath } from '../paper/folder.ts';
import { ownPageTargets } from '../paper/page-html.ts';
import type { Site } from '../site.ts';
import * as urls from '../urls.ts';

interface OwnLinks {
  /** By key of the page in the store. */
  readonly links: ReadonlyMap<string, LinkAddresses>;
  /** A line for each link that leads nowhere. */
  readonly notes: readonly string[];
}

/**
 * @param sections see `resolveLinks`
 * @param pages the addresses of the site that are no articles
 * @throws {PaperError} when an own page cannot be rendered
 */
export function resolveOwnLinks(
  { base, paperDir, pages: ownPages, nav, foot }: Site,
  entries: ReadonlyMap<string, Entry>,
  pages: ReadonlySet<string>,
  sections: ReadonlyMap<string, readonly string[]>,
): OwnLinks {
  const beside = new Map(ownPages.map(({ file, slug }) => [file.slice(file.lastIndexOf('/') + 1), urls.ownPage(slug)]));
  const notes: string[] = [];
  const links = new Map<string, LinkAddresses>();
  const written = new Map<string, { target: string; line: null }[]>();
  for (const page of ownPages) {
    const found: [string, string][] = [];
    const others: { target: string; line: null }[] = [];
    for (const target of ownPageTargets(paperDir, page)) {
      // A link from page to page, as the files lie.
      const [name = '', anchor] = target.replace(/^\.\//, '').split('#', 2);
      const address = beside.get(decodePath(name));
      if (address === undefined) others.push({ target, line: null });
      else found.push([target, urls.href(address) + (anchor ? `#h-${anchor}` : '')]);
    }
    if (found.length > 0) links.set(ownPageKey(page.file), Object.fromEntries(found));
    if (others.length > 0) written.set(ownPageKey(page.file), others);
  }
  const resolved = resolveLinks(written, entries, sections, { base, pages: () => pages });
  for (const [key, addresses] of resolved.addresses) links.set(key, { ...links.get(key), ...addresses });
  for (const { file } of ownPages)
    for (const { message } of resolved.warnings.get(ownPageKey(file)) ?? [])
      notes.push(`${shownPath(paperDir, file)}: ${message}`);
  for (const [setting, chosen] of Object.entries({ nav, foot }))
    for (const { to } of chosen)
      if (isDead(to, entries, pages))
        notes.push(`${shownPath(paperDir, PAPER_FILE)}: ${setting} links to ${to}, and there is no such page.`);
  return { links, notes };
}

/** The lists of topics are known only later. */
const TOPIC = /^\/(?:sections|tags|names|on-this-day)\//;

function isDead(to: string, entries: ReadonlyMap<string, Entry>, pages: ReadonlySet<string>): boolean {
  const [path = ''] = to.split(/[?#]/, 1);
  if (!path.startsWith('/') || TOPIC.test(path)) return false;
  return (
    !pages.has(path) && !pages.has(addressKey(path)) && !entries.values().some(({ url }) => url === addressKey(path))
  );
}
