/** Formats a feed as Atom (RFC 4287), with links to its archive (RFC 5005). */
import type { Licence } from '../../article/licence.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { isMailAddress } from '../../paper/values.ts';
import type { Feed, FeedItem } from './feed.ts';
import type { FeedPicture } from './feed-picture.ts';
import { EPOCH } from '../timestamps.ts';
import { element, type Xml, xmlDocument } from '../xml.ts';

/** The style sheet that browsers use to show a feed. */
export const FEED_STYLE = '/feeds/feed.css';

/** The position of a document in the archive of its feed, as paths. */
export interface ArchivePosition {
  /** The document itself, if it is part of the archive; undefined for the subscription feed. */
  readonly self?: string;
  /** The next older document. */
  readonly previous?: string | undefined;
  /** The next newer document of the archive. */
  readonly next?: string | undefined;
}

/**
 * @param place undefined for a feed without an archive
 * @param complete whether the feed contains all stories of its subject
 */
export function atomOf(
  feed: Feed,
  { place = {}, complete = false }: { place?: ArchivePosition; complete?: boolean } = {},
) {
  const { self, previous, next } = place;
  const subscribed = urls.atom(feed.folder);
  const atomLink = (rel: string, path: string | undefined) =>
    path === undefined ? [] : [element('link', { rel, type: 'application/atom+xml', href: urls.address(path) })];
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': 'http://purl.org/syndication/history/1.0',
      'xml:lang': site.lang,
    },
    [
      element('title', {}, feed.title),
      ...(feed.description ? [element('subtitle', {}, feed.description)] : []),
      element('id', {}, feed.id),
      element('updated', {}, feed.updated),
      element('author', {}, [element('name', {}, site.title), ...contactElement()]),
      ...licenceElements(site.licence),
      element('link', { rel: 'alternate', type: 'text/html', href: urls.address(feed.page) }),
      ...atomLink('self', self ?? subscribed),
      ...(self === undefined ? [] : [...atomLink('current', subscribed), element('fh:archive')]),
      ...(complete ? [element('fh:complete')] : []),
      ...atomLink('prev-archive', previous),
      ...atomLink('next-archive', next),
      ...feed.items.map(entryOf),
    ],
  );
  return xmlDocument(root, urls.href(FEED_STYLE));
}

const entryOf = (item: FeedItem): Xml =>
  element('entry', { 'xml:lang': item.lang }, [
    element('title', {}, item.title),
    element('id', {}, item.id),
    element('link', { rel: 'alternate', type: 'text/html', href: item.address }),
    ...(item.published ? [element('published', {}, item.published)] : []),
    element('updated', {}, item.updated ?? item.published ?? EPOCH),
    ...authorElements(item.authors),
    ...licenceElements(item.licence),
    ...item.categories.map(({ term, scheme }) => element('category', { term, scheme })),
    ...(item.picture ? [enclosureOf(item.picture)] : []),
    ...(item.summary ? [element('summary', {}, item.summary)] : []),
    // An entry without content must have a link (RFC 4287, 4.1.1).
    ...(item.html === undefined ? [] : [element('content', { type: 'html' }, item.html)]),
  ]);

/** The words of a licence (RFC 4287, 4.2.10) and the link to its terms (RFC 4946). */
const licenceElements = (licence: Licence | undefined) => [
  ...(licence ? [element('rights', {}, licence.name)] : []),
  ...(licence?.url ? [element('link', { rel: 'license', href: licence.url })] : []),
];
/** A picture as RFC 4287 (4.2.7.2) has it. */
const enclosureOf = ({ address: href, type, bytes, alt }: FeedPicture): Xml =>
  element('link', { rel: 'enclosure', type, href, length: bytes?.toString(), title: alt || undefined });

/** How to reach the paper: an author has an e-mail address or a page (RFC 4287, 3.2). */
const contactElement = () =>
  site.contact === undefined ? [] : [element(isMailAddress(site.contact) ? 'email' : 'uri', {}, site.contact)];

/** Entries without authors need none here: the author of the feed applies to them. */
const authorElements = (names: readonly string[]) =>
  names.map((name) => element('author', {}, [element('name', {}, name)]));
