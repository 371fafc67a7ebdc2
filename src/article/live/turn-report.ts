/**
 * Turns the order of the entries of a live report for its page: only whole entries change their places. The text before the first
 * entry stays first, and notes stay last.
 */
import { escapeHtml } from '../html/article-links.ts';

/** The beginning of an entry, of a heading above entries, or of the notes, outside of any entry. */
const START =
  /<div class="entry" id="|<h[2-6][^>]*>(?:(?!<\/h[2-6]>)[\s\S])*<\/h[2-6]>\s*(?=<div class="entry" id=")|<section data-footnotes/g;
/** More bytes before the first entry or behind the last one would make a page too large when they move to another part. */
const MAX_AROUND = 10_000;

interface Pieces {
  readonly before: string;
  /** The entries below one heading, in the order of the text. */
  readonly groups: readonly { readonly head: string; readonly entries: readonly string[] }[];
  readonly after: string;
}

/**
 * @param parts sanitised HTML of the parts of the body, in the order of the text
 * @param dayOf gives the words of the day of entries that have no heading, which would stand below that of others; without words they
 *   get a rule
 * @returns the parts in the other order; those given when an entry is so long that it is divided
 */
export function turnReport(
  parts: readonly string[],
  dayOf: (entries: string) => string | undefined = () => undefined,
): readonly string[] {
  const pieces = parts.map(piecesOf);
  const isDivided = pieces.some(({ before }, at) => at > 0 && before.trim() !== '');
  const before = pieces[0]?.before ?? '';
  const after = pieces.map((piece) => piece.after).join('');
  if (isDivided || (parts.length > 1 && before.length + after.length > MAX_AROUND)) return parts;
  const first = pieces[0]?.groups[0];
  const hasHeads = pieces.some(({ groups }) => groups.some(({ head }) => head !== ''));
  const turned = pieces.toReversed().map(({ groups }) =>
    groups
      .toReversed()
      .map((group) => {
        const entries = group.entries.toReversed().join('');
        return (group === first && group.head === '' && hasHeads ? headOf(dayOf(entries)) : group.head) + entries;
      })
      .join(''),
  );
  return turned.map((html, at) => (at === 0 ? before : '') + html + (at === parts.length - 1 ? after : ''));
}

const headOf = (day: string | undefined) => (day === undefined ? '<hr>' : `<h2>${escapeHtml(day)}</h2>`);

function piecesOf(html: string): Pieces {
  const starts = Array.from(html.matchAll(START), ({ index, 0: text }) => ({ index, text }));
  const before = html.slice(0, starts[0]?.index ?? html.length);
  const groups: { head: string; entries: string[] }[] = [];
  let after = '';
  for (const [at, { index, text }] of starts.entries()) {
    const piece = html.slice(index, starts[at + 1]?.index ?? html.length);
    if (text.startsWith('<section')) after += piece;
    else if (text.startsWith('<h')) groups.push({ head: piece, entries: [] });
    else if (groups.length === 0) groups.push({ head: '', entries: [piece] });
    else groups.at(-1)?.entries.push(piece);
  }
  return { before, groups, after };
}
