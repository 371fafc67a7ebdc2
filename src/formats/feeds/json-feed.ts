/** A feed as JSON Feed 1.1. */
import { isMailAddress } from '../../paper/values.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import type { Feed, FeedItem } from './feed.ts';
import type { FeedPicture } from './feed-picture.ts';
import { jsonText } from '../json.ts';

const contactUrl = () => (site.contact && isMailAddress(site.contact) ? `mailto:${site.contact}` : site.contact);

const authorsOf = (names: readonly string[]) => names.map((name) => ({ name }));

export const jsonFeedOf = (feed: Feed) =>
  jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: urls.address(feed.page),
    feed_url: urls.address(urls.jsonFeed(feed.folder)),
    description: feed.description || undefined,
    authors: [{ name: site.title, url: contactUrl() }],
    language: site.lang,
    // JSON Feed has no field for a licence; an extension begins with `_`.
    _licence: site.licence,
    items: feed.items.map(itemOf),
  });

const attachmentOf = ({ address: url, type, alt, bytes }: FeedPicture) => ({
  url,
  mime_type: type,
  title: alt || undefined,
  size_in_bytes: bytes,
});

const itemOf = (item: FeedItem) => ({
  id: item.id,
  url: item.address,
  title: item.title,
  content_html: item.html,
  // Each item must have a text of either kind.
  content_text: item.html === undefined ? item.summary || item.title : undefined,
  summary: item.summary || undefined,
  image: item.picture?.address,
  date_published: item.published,
  date_modified: item.updated,
  authors: item.authors.length > 0 ? authorsOf(item.authors) : undefined,
  tags: item.categories.length > 0 ? item.categories.map(({ term }) => term) : undefined,
  language: item.lang,
  _licence: item.licence,
  attachments: item.picture && [attachmentOf(item.picture)],
});
