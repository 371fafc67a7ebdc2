/**
 * Every bound of the parser, as data in one place. What lies beyond a bound is still published: as plain text, with a
 * warning. There is no clock in it, so that the outcome is the same on every machine.
 */
export const limits = {
  /** Longest value of a label in characters, and most values of a list of them. */
  value: 300,
  values: 100,
  /** Characters of a list of values together: 100 names of 300 characters would fill each list that a story stands in. */
  listed: 3_000,
  /**
   * Largest body in bytes as it is printed (see size.ts): more than a novel of 150,000 words. The page, the data and the search
   * have the beginning of a longer one, and the page leads to the whole source.
   */
  body: 1_000_000,
  /** Longest address of a link in characters. */
  address: 2_000,
  /** Longest Markdown body in characters. remark takes about a second for this much ordinary prose. */
  markdown: 200_000,
  /** Lines of Markdown, blank ones too. */
  lines: 10_000,
  /** Lines without a blank one between them: a paragraph costs remark the square of its lines. */
  paragraphLines: 3_000,
  /** Paragraphs, items, headings, rows and quotations: each costs remark a fraction of a millisecond. */
  blocks: 5_000,
  /** Paragraphs that get an anchor: three hundred thousand of them take a second, and nobody links to the last. */
  anchors: 20_000,
  /** Cells of tables: each row is filled up to the columns of its table, so they are counted by the row with most bars. */
  cells: 20_000,
  /** Definitions of links and footnotes. */
  definitions: 1_000,
  /** Quotations and lists inside each other. The parser recurses, and lists cost the square of their depth. */
  nesting: 24,
  /**
   * Marks that may have to be tried against each other: the sum over all paragraphs of the square of their number. 800
   * nested emphasis marks in one paragraph, 640,000 tries, take about 0.1 s; 14 kB of them took 7.
   */
  tries: 2_000_000,
} as const;
