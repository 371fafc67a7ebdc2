/**
 * The head of a wire story in the notation of ANPA 1312, as agencies send it: a line such as `r a BC-Ferry-Storm 03-04 0456`, the slug
 * `^BC-Ferry-Storm<`, then `^headline<` and `^By JANE DOE=`. The marks `^`, `<` and `=` say how a line is set, and are no words.
 */

/** Number of lines with text that are examined. */
const OPENING_LINES = 8;
const MAX_LINE = 160;
/** "r a BC-Ferry-Storm 03-04 0456": service level, category, slug, day and number of words. */
const TRANSMISSION = /^\s*[a-z]{1,2}\s[a-z]{1,3}\s(?:BC|AM|PM)-{1,2}\S/;
/** "^BC-Ferry-Storm<", "^PM-Ferry, 1st Ld-Writethru,a0456<" */
const SLUG = /^\s*(?:\^(?:BC|AM|PM)-{1,2}\S.*|(?:BC|AM|PM)-{1,2}\S[^<>]*<\s*)$/;
/** The number of a story: "a0456". It says nothing without one of the others. */
const NUMBER = /^\s*[a-z]\d{3,4}\s*$/;
const MARKED = /^\s*\^|[<=]\s*$/;

interface WireHead {
  /** The lines without the marks. The lines of the transmission are blank, so that all lines keep their numbers. */
  readonly lines: readonly string[];
  readonly removed: readonly string[];
}

/** @returns undefined when the text does not begin in this notation */
export function readWireHead(lines: readonly string[]): WireHead | undefined {
  const opening = lines
    .map((text, at) => ({ text, at }))
    .filter(({ text }) => text.trim() !== '')
    .slice(0, OPENING_LINES)
    .filter(({ text }) => text.length <= MAX_LINE);
  if (!opening.some(({ text }) => TRANSMISSION.test(text) || SLUG.test(text))) return undefined;
  const rest = [...lines];
  const removed: string[] = [];
  for (const { text, at } of opening) {
    if (TRANSMISSION.test(text) || SLUG.test(text) || NUMBER.test(text)) {
      removed.push(text.trim());
      rest[at] = '';
    } else if (MARKED.test(text)) rest[at] = text.replace(/^\s*\^/, '').replace(/[<=]\s*$/, '');
  }
  return { lines: rest, removed };
}
