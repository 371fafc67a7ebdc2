/**
 * All limits of `ingest/`. Each is far above the needs of a news article. Files beyond a limit must not cost the build
 * time or memory.
 */
export const limits = {
  /** Maximum size of a file in bytes. A long book has about one million. */
  fileBytes: 2 * 1024 * 1024,
  /** Maximum size of a picture in bytes, and its maximum number of pixels: a camera's own file has less. */
  pictureBytes: 30 * 1024 * 1024,
  picturePixels: 40_000_000,
  /** Minimum width and height of a picture in pixels. Smaller ones are counters and spacers. */
  pictureSide: 16,
  /** Up to this many NUL characters are tolerated; a file with more is not text. */
  strayNuls: 3,
  /** Up to this many control characters are tolerated, independent of the length of the text. */
  strayControls: 16,
  /** Above `strayControls`, control characters are tolerated up to this share of all characters. */
  controlShare: 0.02,
  /** The same share for characters that could not be decoded. Above it the text is not readable. */
  undecodedShare: 0.05,
  /** Number of bytes that the encoding detector examines. */
  detectorBytes: 64 * 1024,
  /**
   * Minimum confidence (of 100) of the detector. Below it, the detector takes Western accents for Romanian or Turkish
   * ones.
   */
  detectorConfidence: 45,
  /** Maximum length of the last segment of a URL in bytes, so that it is a valid file name on every disk. */
  slugBytes: 80,
  /**
   * Milliseconds without a change before the development server reads the content folder again: one save causes several
   * events.
   */
  settleMs: 80,
} as const;
