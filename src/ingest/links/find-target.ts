/** Finds the article or page to which a link leads. */
import { posix } from 'node:path';
import { slugify } from '../../article/derive/slug.ts';
import { decodePath } from './decode-path.ts';
import { addressKey, type LinkIndex, nameKey, stemOf } from './link-index.ts';

/** The address a link leads to, or why it leads nowhere. */
export type FoundTarget =
  | {
      readonly address: string;
      /** The section that the link names and the article does not have. The address leads to the article then. */
      readonly missingSection?: string;
    }
  | {
      readonly problem: 'dead' | 'file' | 'unclear';
      /** The part of the target that was looked for. */ readonly name: string;
    };

const MAX_ANCHOR = 40;
/** The root of the content in links of Pelican and Zola: `{filename}/a.md`, `|filename|/a.md`, `@/a.md`. */
const ROOT = /^(?:\{(?:filename|attach|static)\}|\|filename\||@(?=\/))/;
/** The folder with the texts in links that are written from the root of the project: `_posts/a.md`, `../content/a.md`. */
const SOURCE_FOLDER = /^(?:\.\.?\/)*\/?(?:(?:src|source)\/)?(?:_posts|content)\//;

/**
 * @param from path of the article with the link
 * @param target as it is written; see `WrittenLink`
 * @param base the path of the site, which a target may begin with
 */
export function findTarget(index: LinkIndex, from: string, target: string, base: string): FoundTarget {
  const isWiki = /^!?\[\[/.test(target);
  const written = isWiki ? (target.replace(/^!?\[\[|\]\]$/g, '').split('|', 1)[0] ?? '').trim() : decodePath(target);
  const [named = '', fragment] = written.replaceAll('\\', '/').split('#', 2);
  const path = (isWiki ? named : (named.split('?', 1)[0] ?? '')).trim().normalize('NFC').replace(ROOT, '');
  const anchor = anchorOf(fragment);
  if (path === '')
    return isWiki && anchor ? ownSection(index, from, anchor, written) : { problem: 'dead', name: written };

  const address = addressOf(index, from, path, base);
  if (address !== undefined) return atSection(index, address, anchor, fragment);
  const found = pathsOf(index, from, path, isWiki);
  const isFromProject = found.length === 0 && SOURCE_FOLDER.test(path);
  const paths = isFromProject ? pathsOf(index, from, path.replace(SOURCE_FOLDER, '/'), isWiki) : found;
  const [only, ...others] = paths;
  if (others.length > 0) return { problem: 'unclear', name: path };
  if (only !== undefined) return atSection(index, index.urlByPath.get(only) ?? '', anchor, fragment);
  const isFile = /\.[a-z][a-z\d]{1,5}$/i.test(path) && !/\.(?:txt|md|markdown|html?|php|aspx?)$/i.test(path);
  return { problem: isFile ? 'file' : 'dead', name: path };
}

/** The anchor of a link within its own article. */
function ownSection(index: LinkIndex, from: string, anchor: string, name: string): FoundTarget {
  const found = atSection(index, index.urlByPath.get(from) ?? '', anchor);
  return 'missingSection' in found ? { problem: 'dead', name } : { address: anchor };
}

/** An address with its anchor, unless that is a section which the article at the address does not have. */
function atSection({ sectionsByUrl }: LinkIndex, address: string, anchor: string, fragment = ''): FoundTarget {
  const isMissing = anchor.startsWith('#h-') && sectionsByUrl.get(address)?.includes(anchor.slice(1)) === false;
  return isMissing ? { address, missingSection: fragment } : { address: address + anchor };
}

/** The address in a path that is written as one, from the root of the site or from the page of the article. */
function addressOf(index: LinkIndex, from: string, path: string, base: string): string | undefined {
  const isFromRoot = path.startsWith('/');
  const inSite = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  const absolute = isFromRoot ? inSite : posix.join(index.urlByPath.get(from) ?? '/', path);
  const found = pageAt(index, absolute);
  // A relative path is more likely one of files: only `../../07/name/` is written from page to page.
  return isFromRoot || path.startsWith('../') ? found : undefined;
}

/** The address of the page or file at an address that may lack its slash; undefined when there is none. */
export function pageAt({ addresses, foldersKnownLater }: LinkIndex, address: string): string | undefined {
  const key = addressKey(address);
  const found = addresses.get(address) ?? addresses.get(key);
  return found ?? (foldersKnownLater.some((folder) => key.startsWith(folder)) ? key : undefined);
}

/** The articles that a path or name may mean: one, several of which none is nearer, or none. */
function pathsOf(index: LinkIndex, from: string, path: string, isWiki: boolean): readonly string[] {
  const folder = posix.dirname(from);
  const exact = path.startsWith('/') ? path.slice(1) : posix.join(folder, path);
  if (index.urlByPath.has(exact)) return [exact];
  for (const place of path.startsWith('/') ? [exact] : [exact, path]) {
    const there = index.pathsByStem.get(stemOf(posix.normalize(place)));
    if (there) return nearest(there, folder);
  }
  const parts = stemOf(path)
    .split('/')
    .filter((part) => part !== '..' && part !== '.' && part !== '');
  const name = nameKey(parts.at(-1) ?? '');
  const byName = index.pathsByName.get(name) ?? [];
  // With folders in the link, the article must be in folders of these names.
  const below = parts
    .slice(0, -1)
    .map((part) => `${part}/`)
    .join('');
  const found = byName.filter((candidate) => `/${candidate.normalize('NFC').toLowerCase()}`.includes(`/${below}`));
  if (found.length > 0 || !isWiki) return nearest(found, folder);
  return nearest(index.pathsByTitle.get(nameKey(path)) ?? [], folder);
}

/** Those in the folder of the article with the link, if there are any. */
function nearest(paths: readonly string[], folder: string): readonly string[] {
  const beside = paths.filter((path) => posix.dirname(path) === folder);
  return beside.length > 0 ? beside : paths;
}

/** The fragment of a link as the anchors of our pages are written (article/html/anchors.ts). */
function anchorOf(fragment: string | undefined): string {
  if (!fragment) return '';
  if (/^[hp]-[a-z0-9-]+$/.test(fragment)) return `#${fragment}`;
  const slug = slugify(fragment, MAX_ANCHOR);
  return slug === '' ? '' : `#h-${slug}`;
}
