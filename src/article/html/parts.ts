/**
 * Splits the HTML of a long body into parts, each for a page of its own. The input is the sanitiser's HTML, whose form is known, so
 * regular expressions read it (docs/decisions/009-regular-expressions-read-our-own-html.md). A part ends between two blocks of the
 * text. Only a block that is too large itself is divided, between its items, rows, lines or words.
 */
import { limits } from '../limits.ts';
import { Reopening, splitText, type Token, tokensOf } from './part-tokens.ts';

/** Elements that a part may end after. A heading belongs to the text below it. */
const BLOCKS = /^(?:p|li|tr|hr|ul|ol|blockquote|pre|table|div|figure|section)$/;
/** A part that ends between two blocks has at least this share of the room. */
const MIN_SHARE = 0.5;
/** Parts may be this much larger than their average, so that the end of a block is found near it. */
const SLACK = 1.1;

/**
 * @param html sanitised HTML of a body, whose links to other articles have their internal form
 * @param most the most bytes of a part, with the addresses that its links may get; a part has some more for the tags of a block
 *   that is continued
 * @returns the parts, of about the same size; a single one when the body is small enough
 */
export function splitBody(html: string, most: number = limits.part): readonly string[] {
  if (html.length * 3 <= most) return [html];
  const tokens = tokensOf(html).flatMap((token) => splitText(token, most / 8));
  const sizes = [0];
  for (const { size } of tokens) sizes.push((sizes.at(-1) as number) + size);
  if ((sizes.at(-1) as number) <= most) return [html];
  const reopening = new Reopening();
  const parts: string[] = [];
  let from = 0;
  for (const to of endsOf(tokens, sizes, most)) {
    let part = reopening.starts();
    for (const token of tokens.slice(from, to)) {
      reopening.pass(token);
      part += token.text;
    }
    parts.push((part + reopening.ends()).trim());
    from = to;
  }
  return parts;
}

/**
 * The index behind the last token of each part.
 * @param sizes for each token the bytes before it, and at the end those of all
 */
function endsOf(tokens: readonly Token[], sizes: readonly number[], most: number): number[] {
  const ends: number[] = [];
  const total = sizes.at(-1) as number;
  let start = 0;
  let depth = 0;
  let room = roomOf(total, most);
  // The last place between two blocks of the text, between two blocks of any depth, and between any two tokens.
  let last = { outer: 0, inner: 0, any: 0 };
  for (const [at, { kind, tag, size }] of tokens.entries()) {
    const used = (end: number) => (sizes[end] as number) - (sizes[start] as number);
    if (used(at) + size > room) {
      const least = room * MIN_SHARE;
      const end = [last.outer, last.inner, last.any].find((end) => end > start && used(end) >= least) ?? at;
      ends.push(end);
      start = end;
      last = { outer: 0, inner: 0, any: 0 };
      room = roomOf(total - (sizes[start] as number), most);
    }
    if (kind === 'start') depth += 1;
    if (kind === 'end') depth -= 1;
    if (kind !== 'start') last.any = at + 1;
    if ((kind === 'end' || kind === 'void') && BLOCKS.test(tag)) {
      last.inner = at + 1;
      if (depth === 0) last.outer = at + 1;
    }
  }
  return [...ends, tokens.length];
}

/** The bytes of the next part, when `rest` bytes are left. */
function roomOf(rest: number, most: number): number {
  const parts = Math.ceil(rest / most);
  return parts > 1 ? Math.min(most, (rest / parts) * SLACK) : most;
}

/** A tag with its attributes, of which every value has quotation marks. Text has no `<`. */
const TAG = /<[a-z][a-z0-9]*(?:\s+[\w-]+(?:="[^"]*")?)*\s*>/g;
const ID = /\sid="([^"]*)"/;
const FRAGMENT = /(\shref=")#([^"]*)"/;

/**
 * Lets the links of a part to paragraphs and notes lead to the parts that have them.
 * @param number from 1
 * @param addressOf the address of a part, which needs no escaping in an attribute
 */
export function linkPart(parts: readonly string[], number: number, addressOf: (part: number) => string): string {
  const owners = new Map<string, number>();
  for (const [at, html] of parts.entries())
    for (const [tag] of html.matchAll(TAG)) {
      const id = ID.exec(tag)?.[1];
      if (id !== undefined && !owners.has(id)) owners.set(id, at + 1);
    }
  return (parts[number - 1] ?? '').replace(TAG, (tag) =>
    tag.replace(FRAGMENT, (link, before: string, id: string) => {
      const owner = owners.get(id);
      return owner === undefined || owner === number ? link : `${before}${addressOf(owner)}#${id}"`;
    }),
  );
}
