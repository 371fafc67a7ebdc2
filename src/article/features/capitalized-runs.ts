/**
 * Finds possible positions of names: consecutive capitalised words and the small words between them, without titles.
 */
import { AND, INSTITUTION, LINK, NEVER, QUALIFIER, rolesOf, SHORT, TITLE } from './name-word-lists.ts';
import { CAPITAL, DOTTED, hashOfWord, JOINED, lengthAt, ALL_CAPS, STOP, type Tokens } from './tokenize.ts';

/** @returns the first word of each run and the word after its last, in the order of the text */
export function* runsOf(tokens: Tokens): Generator<readonly [from: number, to: number]> {
  for (let at = 0; at < tokens.count;) {
    if (!isCapital(tokens, at)) {
      at += 1;
      continue;
    }
    const end = runEnd(tokens, at);
    yield* withoutTitles(tokens, at, end);
    at = end;
  }
}

/** "US" and "us" have the same hash. */
const US = hashOfWord('us');

function isCapital({ style, hash }: Tokens, at: number): boolean {
  const [wordStyle, wordHash] = [style[at] as number, hash[at] as number];
  if ((wordStyle & CAPITAL) === 0) return false;
  return (rolesOf(wordHash) & NEVER) === 0 || (wordHash === US && (wordStyle & (ALL_CAPS | DOTTED)) !== 0);
}

/**
 * The end of the run of capitalised words that begins here. "Bank of England", "J. K. Rowling" and "St. Louis" are one
 * run each.
 */
function runEnd(tokens: Tokens, from: number): number {
  let end = from + 1;
  let links = LINK;
  while (end < tokens.count) {
    if ((rolesOf(tokens.hash[end - 1] as number) & INSTITUTION) !== 0) links |= AND;
    if (continuesRun(tokens, end) && isCapital(tokens, end)) {
      end += 1;
      continue;
    }
    // "Bank of England", "Department of the Interior": small words join the words around them.
    let next = end;
    while (next < end + 2 && next < tokens.count && isLink(tokens, next, links)) next += 1;
    if (next === end || next === tokens.count || tokens.gap[next] !== JOINED || !isCapital(tokens, next)) break;
    end = next + 1;
  }
  return end;
}

const isLink = ({ hash, style, gap }: Tokens, at: number, links: number) =>
  gap[at] === JOINED && style[at] === 0 && (rolesOf(hash[at] as number) & links) !== 0;

/** Whether only white space is before a word, or the full stop of an initial or an abbreviation. */
export function continuesRun(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] === JOINED) return true;
  if (tokens.gap[at] !== STOP) return false;
  if (lengthAt(tokens, at - 1) === 1 || ((tokens.style[at - 1] as number) & DOTTED) !== 0) return true;
  return (rolesOf(tokens.hash[at - 1] as number) & SHORT) !== 0;
}

/** Splits a run at titles, which are not part of a name: "Russian | President | Vladimir Putin". */
function* withoutTitles(tokens: Tokens, from: number, end: number): Generator<readonly [number, number]> {
  const roles = (at: number) => rolesOf(tokens.hash[at] as number);
  let start = from;
  for (let at = from; at < end; at += 1) {
    if ((roles(at) & TITLE) === 0) continue;
    // "White House Press | Secretary", "Britain's Prime | Minister".
    let last = at;
    while (last > start && (roles(last - 1) & (QUALIFIER | LINK)) !== 0) last -= 1;
    if (last > start) yield [start, last];
    start = at + 1;
    // "Secretary | of State | Hillary Clinton", "President | of the | Senate".
    while (start < end && (roles(start) & LINK) !== 0) start += 1;
    if (start > at + 1 && start < end && (roles(start) & QUALIFIER) !== 0) start += 1;
    at = start - 1;
  }
  if (start < end) yield [start, end];
}
