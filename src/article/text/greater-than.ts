/**
 * Keeps "greater than" in Markdown where wrapping has moved it to the beginning of a line: ">=12 tonnes", ">60 passengers".
 * Markdown reads `>` there as the mark of a quotation and does not print it, which changes the number.
 */

const LIMIT = /^( {0,3})>(?= ?=|\d)/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** @returns the Markdown with a backslash before each such sign; the lines stay the same */
export function escapeLimits(markdown: string): string {
  if (!/\n {0,3}>(?: ?=|\d)/.test(markdown)) return markdown;
  let isProse = false;
  let inQuotation = false;
  let inCode = false;
  const lines = markdown.split('\n').map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) inCode = !inCode;
    const isBlank = line.trim() === '';
    if (isFence || inCode || isBlank) {
      isProse = false;
      inQuotation = false;
      return line;
    }
    // Below a line of a quotation, the sign is the mark of its next line.
    if (isProse && !inQuotation && LIMIT.test(line)) return line.replace(LIMIT, '$1\\>');
    inQuotation ||= /^ {0,3}>/.test(line);
    isProse = true;
    return line;
  });
  return lines.join('\n');
}
