/**
 * All limits of the parser. Text beyond a limit is published as plain text, with a warning. No limit is a time, so that
 * the result is the same on every machine.
 */
export const limits = {
  /** Maximum length of a labelled value in characters, and maximum number of values in a list. */
  value: 300,
  values: 100,
  /**
   * Maximum total length of a list of values in characters. Without it, 100 names of 300 characters would fill every
   * list of stories.
   */
  listed: 3_000,
  /** Maximum length of a correction in characters, maximum number of corrections, and maximum of their lengths together. */
  correction: 2_000,
  corrections: 50,
  correctionsTogether: 20_000,
  /**
   * Maximum size of the printed body in bytes (see body-size.ts), more than a novel of 150,000 words. Of a longer text,
   * the page, the data and the search contain the beginning, and the page links to the whole source.
   */
  body: 1_000_000,
  /**
   * Maximum size of a part of the body in bytes: some 12,000 words, an hour of reading. A longer body is continued on
   * further pages, so that no page has more than 300 kB. When every field is as long as it may be, the rest of a page
   * has two thirds of that.
   */
  part: 80_000,
  /** Maximum length of a link's URL in characters. */
  address: 2_000,
  /** Maximum length of a Markdown body in characters. remark takes about a second for this much ordinary prose. */
  markdown: 200_000,
  /** Maximum number of lines of Markdown, including blank lines. */
  lines: 10_000,
  /**
   * Maximum number of lines without a blank line between them. The time for a paragraph grows with the square of its
   * lines.
   */
  paragraphLines: 3_000,
  /**
   * Maximum number of paragraphs, items, headings, rows and quotations. remark takes a fraction of a millisecond for
   * each.
   */
  blocks: 5_000,
  /** Maximum number of paragraphs with an anchor. Three hundred thousand anchors take a second. */
  anchors: 20_000,
  /**
   * Maximum number of table cells. Each row is filled up to the columns of its table, so the row with most bars counts.
   */
  cells: 20_000,
  /** Maximum number of definitions of links and footnotes. */
  definitions: 1_000,
  /**
   * Maximum nesting of quotations and lists. The parser is recursive, and its time grows with the square of the depth
   * of lists.
   */
  nesting: 24,
  /**
   * Maximum number of delimiter pairs to try: the sum over all paragraphs of the square of their number of delimiters.
   * 800 nested emphasis delimiters in one paragraph (640,000 pairs) take about 0.1 s; 14 kB of them took 7 s.
   */
  pairs: 2_000_000,
} as const;
