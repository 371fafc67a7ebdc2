/** Where the links of own pages, and those of the head and the foot, lead. */
import type { LinkAddresses } from '../../article/html/article-links.ts';
import type { Entry } from '../../article/entry.ts';
import { ownPageKey } from '../../article-store.ts';
import { decodePath } from '../../ingest/links/decode-path.ts';
import { pageAt } from '../../ingest/links/find-target.ts';
import type { LinkIndex } from '../../ingest/links/link-index.ts';
import { resolveLinks } from '../../ingest/links/resolve-links.ts';
import { PAPER_FILE, shownPath } from '../../paper/folder.ts';
import { emptySections } from '../../paper/links.ts';
import { ownPageTargets } from '../../paper/pages/page-html.ts';
import type { Site } from '../../site.ts';
import * as urls from '../../urls.ts';

interface OwnLinks {
  /** By key of the page in the store. */
  readonly links: ReadonlyMap<string, LinkAddresses>;
  /** A line for each link that leads nowhere, and for each section in the head without a story. */
  readonly notes: readonly string[];
}

/**
 * @param linkIndex makes the index of the articles and pages that links may lead to
 * @param entries the published stories that are in lists
 * @throws {PaperError} when an own page cannot be rendered
 */
export function resolveOwnLinks(
  { base, paperDir, pages: ownPages, nav, foot }: Site,
  linkIndex: () => LinkIndex,
  entries: Iterable<Pick<Entry, 'section'>>,
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
  const resolved = written.size > 0 ? resolveLinks(written, linkIndex(), base) : undefined;
  for (const [key, addresses] of resolved?.addresses ?? []) links.set(key, { ...links.get(key), ...addresses });
  for (const { file } of ownPages)
    for (const { message } of resolved?.warnings.get(ownPageKey(file)) ?? [])
      notes.push(`${shownPath(paperDir, file)}: ${message}`);
  for (const [setting, chosen] of Object.entries({ nav, foot }))
    for (const { to } of chosen)
      if (isDead(to, linkIndex))
        notes.push(`${shownPath(paperDir, PAPER_FILE)}: ${setting} links to ${to}, and there is no such page.`);
  const sections = Array.from(entries, ({ section }) => section ?? []).flat();
  notes.push(...emptySections(shownPath(paperDir, PAPER_FILE), nav, sections));
  return { links, notes };
}

function isDead(to: string, linkIndex: () => LinkIndex): boolean {
  const [path = ''] = to.split(/[?#]/, 1);
  return path.startsWith('/') && pageAt(linkIndex(), path) === undefined;
}
