/** The difference of two versions, by paragraphs and words, as a reader can follow it. Pure; its size and its time are bounded. */
import { diffArrays } from 'diff';
import { plainTextOf } from '../search/plain-text.ts';
import { type ShownVersion, standfirstOf } from './shown.ts';
import { areAlike, comparedWords, type Piece } from './words.ts';

type Part = 'headline' | 'standfirst' | 'byline' | 'text';

/** A paragraph that has changed, or another part of the page. */
interface Passage {
  readonly part: Part;
  readonly pieces: readonly Piece[];
}

export interface Difference {
  readonly passages: readonly Passage[];
  /** Whether there is more than is shown. */
  readonly isCut: boolean;
}

/**
 * The most bytes of a difference in its page, those of the marks of a piece, and those of an escaped character. Ten differences with
 * their corrections stay below 300 kB.
 */
const MAX_BYTES = 14_000;
const MARK_BYTES = 100;
const ESCAPED_BYTES = 5;
/** Changed paragraphs up to which two texts are compared; beyond it, all of one is removed and all of the other added. */
const MAX_EDITS = 1_000;
/** Added paragraphs among which the edited form of a removed one is looked for. */
const NEAR = 6;

interface Block {
  readonly part: Part;
  readonly text: string;
}

export function differenceOf(before: ShownVersion, after: ShownVersion): Difference {
  const passages: Passage[] = [];
  let room = MAX_BYTES;
  for (const [removed, added] of changedBlocks(blocksOf(before), blocksOf(after))) {
    const pieces = comparedWords(removed?.text, added?.text, after.fields.lang);
    const fitting = fittingPieces(pieces, room);
    const { part } = (added ?? removed) as Block;
    if (fitting.length > 0) passages.push({ part, pieces: fitting });
    room -= sizeOf(fitting);
    if (sizeOf(fitting) < sizeOf(pieces)) return { passages, isCut: true };
  }
  return { passages, isCut: false };
}

const sizeOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + MARK_BYTES + writtenBytes(text), 0);

const writtenBytes = (text: string) =>
  Buffer.byteLength(text) + (text.match(/[&<>"']/g)?.length ?? 0) * (ESCAPED_BYTES - 1);

/** The first pieces that fit. The last one is cut between two words, where it has several. */
function fittingPieces(pieces: readonly Piece[], room: number): readonly Piece[] {
  const fitting: Piece[] = [];
  let left = room;
  for (const piece of pieces) {
    const size = sizeOf([piece]);
    if (size > left) {
      const most = Math.max(0, Math.floor((left - MARK_BYTES) / ESCAPED_BYTES));
      const text = piece.text.slice(0, most).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '');
      return text === '' ? fitting : [...fitting, { ...piece, text }];
    }
    fitting.push(piece);
    left -= size;
  }
  return fitting;
}

const BLOCK_TAG = /^<\/?(?:p|h[1-6]|li|blockquote|pre|table|tr|hr|div|section|figure|figcaption|caption|dt|dd)\b/i;
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** The parts of a page that are compared. */
function blocksOf({ title, fields, html }: ShownVersion): Block[] {
  const { byline, dateline = '', credit = '' } = fields;
  const body = html
    .replace(TAG, (tag) => (BLOCK_TAG.test(tag) ? '\0' : tag))
    .split('\0')
    .map(plainTextOf);
  const blocks: Block[] = [
    { part: 'headline', text: title },
    { part: 'standfirst', text: standfirstOf(fields) ?? '' },
    { part: 'byline', text: byline.join(', ') },
    ...[dateline, ...body, credit].map((text): Block => ({ part: 'text', text })),
  ];
  return blocks.filter(({ text }) => text !== '');
}

type Change = readonly [removed: Block | undefined, added: Block | undefined];

/** The blocks that have changed, in order. An edited one is with its earlier form. */
function changedBlocks(before: Block[], after: Block[]): readonly Change[] {
  const runs = diffArrays(before, after, {
    comparator: (a, b) => a.part === b.part && a.text === b.text,
    maxEditLength: MAX_EDITS,
  });
  if (!runs) return paired(before, after);
  const changes: Change[] = [];
  let removed: readonly Block[] = [];
  for (const run of runs) {
    // Removed blocks come before those that were added in their place.
    if (run.removed) removed = run.value;
    else {
      changes.push(...paired(removed, run.added ? run.value : []));
      removed = [];
    }
  }
  return [...changes, ...paired(removed, [])];
}

/** Finds for each removed block the first of the next added ones that is its edited form. */
function paired(removed: readonly Block[], added: readonly Block[]): Change[] {
  const changes: Change[] = [];
  let from = 0;
  for (const one of removed) {
    const near = added.slice(from, from + NEAR).findIndex((other) => areOne(one, other));
    if (near < 0) changes.push([one, undefined]);
    else {
      for (const other of added.slice(from, from + near)) changes.push([undefined, other]);
      changes.push([one, added[from + near]]);
      from += near + 1;
    }
  }
  return [...changes, ...added.slice(from).map((other): Change => [undefined, other])];
}

/** A page has one headline, one summary and one byline. */
const areOne = (a: Block, b: Block): boolean => a.part === b.part && (a.part !== 'text' || areAlike(a.text, b.text));
