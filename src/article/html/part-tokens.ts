/** The tags and texts of a body's HTML, and how an element goes on in the next part when a part ends within it. */

export interface Token {
  readonly kind: 'start' | 'end' | 'void' | 'text';
  /** Name of the element; empty for a text. */
  readonly tag: string;
  readonly text: string;
  /** The most bytes that it takes in a page. */
  readonly size: number;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|[^<]+/g;
const VOID = /^(?:br|hr|img)$/;
/** A link whose address gets longer: to another article, or to a paragraph or note that may be on another page. */
const LINK = /\shref="(?:article:|#)/;
/** A link to the paragraph or heading that it is in. */
const SELF_LINK = /\sclass="anchor"/;
/** The most bytes that such an address adds. */
const ADDRESS = 300;
/** Bytes that the addresses and the credit of a picture add; see body-size.ts. */
const PICTURE = 2_500;

/** @param html sanitised HTML */
export function tokensOf(html: string): Token[] {
  return Array.from(html.matchAll(TOKEN), ([text, slash, tag = '', attributes = '']): Token => {
    const kind = tag === '' ? 'text' : slash ? 'end' : VOID.test(tag) ? 'void' : 'start';
    const added = tag === 'img' ? PICTURE : LINK.test(attributes) && !SELF_LINK.test(attributes) ? ADDRESS : 0;
    return { kind, tag, text, size: Buffer.byteLength(text) + added };
  });
}

/** Number of characters before a limit in which a text is divided at a space. */
const WORD_SEARCH = 200;
/** The longest character reference has ten characters. */
const REFERENCE = /&[#\w]{0,9}$/;

/** Divides a text into texts of about `most` bytes, between words where it has spaces, never within a character. */
export function splitText(token: Token, most: number): readonly Token[] {
  if (token.kind !== 'text' || token.size <= most) return [token];
  const pieces: Token[] = [];
  const { text } = token;
  // A character has at most three bytes for each code unit.
  const length = Math.max(1, Math.floor(most / 3));
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + length >= text.length ? text.length : endOfPiece(text, from, from + length);
    const piece = text.slice(from, to);
    pieces.push({ kind: 'text', tag: '', text: piece, size: Buffer.byteLength(piece) });
  }
  return pieces;
}

function endOfPiece(text: string, from: number, limit: number): number {
  const window = text.slice(Math.max(from, limit - WORD_SEARCH), limit);
  const space = window.search(/\s\S*$/);
  if (space >= 0) return limit - window.length + space + 1;
  const reference = REFERENCE.exec(window);
  let end = reference && reference.index > 0 ? limit - window.length + reference.index : limit;
  // Marks, joiners and the second half of a pair belong to the character before them.
  while (
    end < text.length &&
    end < limit + WORD_SEARCH &&
    /^(?:\p{M}|\u200D|[\uDC00-\uDFFF])/u.test(text.slice(end, end + 2))
  )
    end += 1;
  return end;
}

interface OpenElement {
  readonly tag: string;
  /** Its tag without the id, which stays where the element begins. */
  readonly start: string;
  /** Number of the items of a list, or the number of the item that is open. */
  items: number;
  /** The head of a table: its rows, when all of it has passed and it is short. */
  head: string | undefined;
}

/** A longer head of a table is not repeated: bytes. */
const MAX_HEAD = 2_000;

/** Knows which elements are open between two parts. */
export class Reopening {
  readonly #open: OpenElement[] = [];
  /** The head of a table that is passing. */
  #head: string | undefined;

  pass({ kind, tag, text }: Token): void {
    if (tag === 'thead' && kind === 'start') this.#head = '';
    if (this.#head !== undefined && this.#head.length <= MAX_HEAD) this.#head += text;
    if (kind === 'end') {
      this.#open.pop();
      const parent = this.#open.at(-1);
      if (tag !== 'thead') return;
      if (parent && this.#head !== undefined && this.#head.length <= MAX_HEAD) parent.head = this.#head;
      this.#head = undefined;
    } else if (kind === 'start') {
      const parent = this.#open.at(-1);
      if (tag === 'li' && parent) parent.items += 1;
      const first = Number(/\sstart="(\d+)"/.exec(text)?.[1] ?? 1);
      const start = text.replace(/\s(?:id|start)="[^"]*"/g, '');
      this.#open.push({ tag, start, items: first - 1, head: undefined });
    }
  }

  /** The end tags of the open elements. */
  ends(): string {
    return this.#open
      .map(({ tag }) => `</${tag}>`)
      .reverse()
      .join('');
  }

  /** The start tags of the open elements, with which they go on. */
  starts(): string {
    const within = (tag: string, at: number) => this.#open[at + 1]?.tag === tag;
    return this.#open
      .map(({ tag, start, items, head = '' }, at) => {
        if (tag === 'table') return start + head;
        if (tag !== 'ol') return start;
        const next = within('li', at) ? items : items + 1;
        return next === 1 ? start : `${start.slice(0, -1)} start="${next}">`;
      })
      .join('');
  }
}
