/**
 * Every bound of what is written for machines, as data in one place: entries, and bytes before compression. One file is at most
 * 2 MB, whatever the articles hold, but for exports of whole years and sources, which are as large as the publisher's files.
 */
export const limits = {
  /**
   * Articles in the site's feeds: with their full text some 250 kB, which a reader that asks once a day can take. Who has
   * been away longer follows the archive.
   */
  inSiteFeed: 50,
  /** Articles in a topic's feeds: there are thousands of topics, and each article stands in the feeds of all of its own. */
  inTopicFeed: 10,
  /** Articles in a document of the archive; a reader that follows the archive asks for many, one after the other. */
  inArchiveDocument: 50,
  /** Bytes of a feed and of a document of its archive. */
  feedBytes: 1_500_000,
  /** Bytes of one text in a feed, some 30,000 words. A longer one is told by its summary and its link. */
  fullTextBytes: 250_000,
  /** Addresses of a sitemap: a fifth of what the rules allow, so that one article does not make a search engine fetch megabytes. */
  inSitemap: 10_000,
  /** Articles of the news sitemap: the most that the format allows. */
  inNewsSitemap: 1_000,
  /** Bytes of a sitemap. */
  sitemapBytes: 1_900_000,
  /** Twins in one export. */
  inExport: 10_000,
  /** Bytes of the twins of one export: some 40 MB is usual, and a program can still hold this. */
  exportBytes: 100_000_000,
} as const;

/**
 * The items in parts: each has at most `most` items and at most `bytes` bytes, but for an item that is larger alone. An item
 * that is added at the end changes no part but the last.
 */
export function parted<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  { most, bytes }: { readonly most: number; readonly bytes: number },
): Item[][] {
  const parts: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    const last = parts.at(-1);
    if (last && last.length < most && size + own <= bytes) {
      last.push(item);
      size += own;
    } else {
      parts.push([item]);
      size = own;
    }
  }
  return parts;
}

/** What of ASCII takes more than a byte as text or as a value of XML or JSON. */
const ESCAPED: Readonly<Record<string, number>> = { '&': 5, '<': 4, '>': 4, '"': 6, '\\': 2, '\n': 5, '\t': 5 };
const ofAscii = Uint8Array.from({ length: 128 }, (_, code) => ESCAPED[String.fromCharCode(code)] ?? 1);

/** The most bytes that a text takes as text of XML, as an attribute's value or as a string of JSON. */
export function sizeWritten(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Halves of a pair have two bytes each; one alone is left out or becomes U+FFFD.
    size += code < 0x80 ? (ofAscii[code] as number) : code < 0x800 ? 2 : 3;
  }
  return size;
}
