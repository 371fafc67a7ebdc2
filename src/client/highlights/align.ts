/**
 * Aligns a quote, with the text before and after it, with the part of a text that is most like it: approximate matching by Sellers'
 * algorithm, over words. Pure. The time grows with the product of both lengths.
 */
import type { Token } from './tokens.ts';

/** The cheapest way to make the beginning of the pattern of a part of the text that ends at a word. */
interface Cell {
  readonly cost: number;
  /** The weight of the words of the pattern that are not in the text, of all and of the quote alone. */
  readonly lost: number;
  readonly lostQuote: number;
  /** The first and the last word of the quote that is in the text; `last` is below `first` before there is any. */
  readonly first: number;
  readonly last: number;
}

export interface Alignment extends Pick<Cell, 'cost' | 'first' | 'last'> {
  /** How much of the pattern and of the quote is in the text, 0 to 1. */
  readonly kept: number;
  readonly keptQuote: number;
}

/** A word of the text that is not in the pattern costs half of one that says as much and is lost: corrections add more often. */
const INSERTED = 1;

/** The weight of tokens. */
export const sum = (tokens: readonly Token[]) => tokens.reduce((total, { weight }) => total + weight, 0);

/**
 * @param pattern the text before the quote, the quote, and the text after it
 * @returns the best alignment, if there is any, and the cost of the best one whose quote is elsewhere
 */
export function align(
  pattern: readonly [readonly Token[], readonly Token[], readonly Token[]],
  text: readonly Token[],
): { best?: Alignment; second?: number } {
  const tokens = pattern.flat();
  const [before, after] = [pattern[0].length, pattern[0].length + pattern[1].length];
  const isQuote = (row: number) => row >= before && row < after;
  const lose = (cell: Cell, row: number): Cell => {
    const weight = tokens[row]?.weight ?? 0;
    const lostQuote = cell.lostQuote + (isQuote(row) ? weight : 0);
    return { ...cell, cost: cell.cost + weight, lost: cell.lost + weight, lostQuote };
  };
  const keep = (cell: Cell, row: number, at: number): Cell =>
    isQuote(row) ? { ...cell, first: cell.last < cell.first ? at : cell.first, last: at } : cell;

  const empty: Cell = { cost: 0, lost: 0, lostQuote: 0, first: 0, last: -1 };
  let column = [empty];
  for (const [row] of tokens.entries()) column.push(lose(column[row] ?? empty, row));
  const ends: Cell[] = [];
  for (const [at, { word, weight }] of text.entries()) {
    const next = [empty];
    for (const [row, token] of tokens.entries()) {
      const [diagonal, left, above] = [column[row] ?? empty, column[row + 1] ?? empty, next[row] ?? empty];
      const isSame = token.word === word;
      const replaced = diagonal.cost + (isSame ? 0 : Math.max(token.weight, weight) + INSERTED / 2);
      const lost = above.cost + token.weight;
      const inserted = left.cost + INSERTED;
      // Of two places that are as good, a quote ends at the first one.
      if (replaced <= lost && (replaced < inserted || (replaced === inserted && row !== after - 1)))
        next.push(isSame ? keep(diagonal, row, at) : { ...lose(diagonal, row), cost: replaced });
      else next.push(lost <= inserted ? lose(above, row) : { ...left, cost: inserted });
    }
    column = next;
    ends.push(column.at(-1) ?? empty);
  }

  const found = ends.filter(({ first, last }) => first <= last);
  const [best] = found.toSorted((a, b) => a.cost - b.cost);
  if (!best) return {};
  const others = found.filter(({ first, last }) => last < best.first || first > best.last).map(({ cost }) => cost);
  return {
    best: {
      ...best,
      kept: 1 - best.lost / sum(tokens),
      keptQuote: 1 - best.lostQuote / sum(pattern[1]),
    },
    ...(others.length > 0 && { second: Math.min(...others) }),
  };
}
