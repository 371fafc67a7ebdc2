/**
 * Every bound intake keeps, as data in one place. Each is far above what a news article needs; what lies beyond is no
 * article, and a build must not spend its time or memory on it.
 */
export const limits = {
  /** Largest file that is read, in bytes. A long book has about one million. */
  fileBytes: 2 * 1024 * 1024,
  /** This many NUL characters are a slip; more mean that the file is not text. */
  strayNuls: 3,
  /** Up to this many control characters are a slip, whatever the length of the text … */
  strayControls: 16,
  /** … and more than that are one only while they are at most this share of the characters. */
  controlShare: 0.02,
  /** The same share for characters that could not be decoded: beyond it there is no telling what the text said. */
  undecodedShare: 0.05,
  /** A detector of encodings sees as much of a file as it can learn from. */
  detectorBytes: 64 * 1024,
  /** Its guess counts from this confidence on (of 100): below, it takes Western accents for Romanian or Turkish ones. */
  detectorConfidence: 45,
  /** Longest last segment of a URL in bytes, so that it is a file name on every disk and fits a line. */
  slugBytes: 80,
  /** Milliseconds without a change before development reads the content folder again: one save is several events. */
  settleMs: 80,
} as const;
