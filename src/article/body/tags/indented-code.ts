/** Finds the code that Markdown indents by four spaces, which has no fence that a pattern could find. */

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
/** Columns by which code is indented, from the margin or from the text of a list item. */
const INDENT = 4;

/** @returns a test whether a position is in indented code; it must be asked for ascending positions */
export function indentedCodeIn(markdown: string): (position: number) => boolean {
  const ranges = rangesOf(markdown);
  let next = 0;
  return (position) => {
    while ((ranges[next]?.end ?? Infinity) <= position) next += 1;
    return (ranges[next]?.start ?? Infinity) <= position;
  };
}

function rangesOf(markdown: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  let margin = 0;
  let inFence = false;
  let canBegin = true;
  for (const line of markdown.split('\n')) {
    const end = start + line.length + 1;
    const indent = columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    if (inFence || FENCE.test(line)) {
      inFence = FENCE.test(line) ? !inFence : inFence;
      canBegin = !inFence;
    } else if (line.trim() === '') {
      canBegin = true;
    } else if (indent >= margin + INDENT && canBegin) {
      // Lines of one block, and blocks with blank lines between them, can be ranges of their own.
      ranges.push({ start, end });
    } else {
      const item = ITEM.exec(line)?.[0];
      if (item !== undefined) margin = columnsOf(item);
      else if (indent === 0 && canBegin) margin = 0;
      canBegin = HEADING.test(line);
    }
    start = end;
  }
  return ranges;
}

const columnsOf = (text: string) => text.replaceAll('\t', ' '.repeat(INDENT)).length;
