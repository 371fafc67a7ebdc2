/** Upper bounds of the bytes that a story takes in a feed of any format. */
import type { Story } from '../../archive/story.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { limits, sizeWritten } from '../limits.ts';
import { ESCAPED, pictureSizeInFeed, roughPictureSizeInFeed } from './feed-picture.ts';
/** Upper bounds, in bytes, of the markup, identifiers and dates of an item, and of one name or category. */
const ITEM_OVERHEAD = 1000;
const NAME_OVERHEAD = 200;
const CORRECTION_OVERHEAD = 300;

/** An upper bound of the bytes of a story in a feed of any format. */
export function sizeInFeed({ entry }: Story): number {
  const {
    title,
    summary,
    byline,
    section,
    tags,
    dateline,
    credit,
    corrections = [],
    url,
    id = '',
    size,
    licence,
  } = entry;
  const names = [...byline, ...tags, section ?? '', licence?.name ?? '', licence?.url ?? ''];
  const overhead =
    ITEM_OVERHEAD +
    3 * sizeWritten(urls.address(url)) +
    sizeWritten(id) +
    names.length * (NAME_OVERHEAD + site.feedAuthority.length);
  // The dateline and the credit are part of the HTML, so they are escaped twice.
  const inHtml = [dateline ?? '', credit ?? '', ...corrections.map(({ text }) => text)].join('');
  const inText = isTooLong(entry) ? 0 : size + 2 * sizeWritten(inHtml) + corrections.length * CORRECTION_OVERHEAD;
  // The summary may appear twice: JSON Feed uses it in place of a text that is too long.
  return (
    [title, summary, summary, ...names].reduce((sum, text) => sum + sizeWritten(text), overhead) +
    inText +
    pictureSizeInFeed(entry)
  );
}

/** A number that is never less than `sizeInFeed`, found without looking at each character. */
export function roughSizeInFeed({ entry }: Story): number {
  const {
    title,
    summary,
    byline,
    section = '',
    tags,
    dateline = '',
    credit = '',
    url,
    id = '',
    size,
    licence,
    corrections = [],
  } = entry;
  const names = [...byline, ...tags, section, licence?.name ?? '', licence?.url ?? ''];
  const length = names.reduce((sum, name) => sum + name.length, title.length + 2 * summary.length);
  const corrected = corrections.reduce((sum, { text }) => sum + text.length, 0);
  const around = 2 * (dateline.length + credit.length + corrected) + 3 * urls.address(url).length + id.length;
  return (
    roughPictureSizeInFeed(entry) +
    ITEM_OVERHEAD +
    corrections.length * CORRECTION_OVERHEAD +
    names.length * (NAME_OVERHEAD + site.feedAuthority.length) +
    ESCAPED * (length + around) +
    size
  );
}

/** Whether the text of a story is left out of feeds. */
export const isTooLong = ({ size }: Story['entry']) => size > limits.fullTextBytes;
