/**
 * The limits of the generated files for machines: entries, and bytes before compression. No file is larger than 2 MB, except
 * exports of whole years and sources, which are as large as the publisher's files.
 */
export const limits = {
  /**
   * Articles in the site's feeds: about 250 kB with their full text, for a reader that polls once a day. Readers that poll less
   * often can follow the archive.
   */
  inSiteFeed: 50,
  /** Articles in a topic's feeds: there are thousands of topics, and an article is in the feeds of each of its topics. */
  inTopicFeed: 10,
  /** Articles in a document of the archive. */
  inArchiveDocument: 50,
  /** Bytes of a feed, and of a document of its archive. */
  feedBytes: 1_500_000,
  /** Bytes of one text in a feed, about 30,000 words. Of a longer text the feed has only the summary and the link. */
  fullTextBytes: 250_000,
  /** URLs of a sitemap: a fifth of the allowed number, so that a new article does not make a search engine fetch megabytes. */
  inSitemap: 10_000,
  /** Articles of the news sitemap: the maximum of the format. */
  inNewsSitemap: 1_000,
  /** Bytes of a sitemap. */
  sitemapBytes: 1_900_000,
  /** Articles in the JSON of a day, and its bytes; the rest is on further pages. */
  inList: 50,
  listBytes: 1_900_000,
  /** Articles in one export file. */
  inExport: 10_000,
  /** Bytes of one export file before compression: about 40 MB is usual, and a program can still load this. */
  exportBytes: 100_000_000,
} as const;

/**
 * Splits items into parts of at most `most` items and `bytes` bytes; a single larger item is a part of its own. Adding an item at
 * the end changes only the last part.
 * @param roughSizeOf a size that is never less, but found sooner: where it fits, the exact one is not asked for
 */
export function parted<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  { most, bytes }: { readonly most: number; readonly bytes: number },
  roughSizeOf = sizeOf,
): Item[][] {
  const parts: Item[][] = [];
  // The size of the last part, or more than that.
  let size = 0;
  // Its first items, whose exact sizes are known, and their sum.
  let exact = { count: 0, size: 0 };
  const fits = (part: readonly Item[], item: Item): boolean => {
    const rough = size + roughSizeOf(item);
    if (rough <= bytes) {
      size = rough;
      return true;
    }
    for (; exact.count < part.length; exact.count += 1) exact.size += sizeOf(part[exact.count] as Item);
    size = exact.size + sizeOf(item);
    return size <= bytes;
  };
  for (const item of items) {
    const last = parts.at(-1);
    if (last && last.length < most && fits(last, item)) {
      last.push(item);
    } else {
      parts.push([item]);
      size = roughSizeOf(item);
      exact = { count: 0, size: 0 };
    }
  }
  return parts;
}

/** The ASCII characters that take more than one byte in XML or JSON, with their largest size. */
const ESCAPED: Readonly<Record<string, number>> = { '&': 5, '<': 4, '>': 4, '"': 6, '\\': 2, '\n': 5, '\t': 5 };
const asciiSizes = Uint8Array.from({ length: 128 }, (_, code) => ESCAPED[String.fromCharCode(code)] ?? 1);

/** An upper bound of the bytes of a text in XML text, in an XML attribute or in a JSON string. */
export function sizeWritten(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Counts three bytes for each half of a surrogate pair; lone surrogates are left out or become U+FFFD.
    size += code < 0x80 ? (asciiSizes[code] as number) : code < 0x800 ? 2 : 3;
  }
  return size;
}
