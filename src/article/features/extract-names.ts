/**
 * The names in a text: runs of words with capitals that are not there because a sentence begins, a heading is set that
 * way or somebody shouts. No list of names is asked; what is a person and what a place is told later, of the few that
 * many stories carry (analysis/classify-names.ts).
 */
import { goesOn, runsOf } from './capitalized-runs.ts';
import { QUALIFIER, rolesOf } from './name-word-lists.ts';
import { printable } from './extract-keywords.ts';
import type { HashCounter } from './hash-counter.ts';
import { DOTTED, IDEOGRAPH, JOINED, lengthAt, ALL_CAPS, START, STOP, type Tokens, wordAt } from './tokenize.ts';

const MAX_NAMES = 12;
/** A name said once, deep in the text, is kept only while there are few others. */
const MENTION = 1.5;
const MAX_MENTIONED = 7;
/** Words, and characters, of the longest name; a longer run is a heading. */
const MAX_PARTS = 7;
const LONGEST = 60;
/** An acronym is no longer than UNESCO and NASDAQ. */
const LONGEST_SHOUTED = 6;
/** Different names that are looked at: a list of all members of a parliament has no subject. */
const MAX_FOUND = 400;
/** Words before this one are the lead. */
const LEAD = 60;

interface Found {
  readonly name: string;
  readonly parts: number;
  readonly at: number;
  count: number;
  /** Met where its capital can only be a name's. */
  sure: boolean;
}

/**
 * @param small the words of the text that are written small
 * @param title the headline: a name in it counts more
 */
export function extractNames(tokens: Tokens, small: HashCounter, title: string): string[] {
  const byHash = new Map<number, Found>();
  for (const [from, to] of runsOf(tokens)) {
    note(byHash, tokens, from, to, small);
    if (byHash.size > MAX_FOUND) break;
  }
  const padded = ` ${title} `;
  const score = ({ name, count, at, parts }: Found) =>
    Math.min(count, 10) * (parts > 1 ? 1.5 : 1) + (padded.includes(name) ? 4 : 0) + (at < LEAD ? 2 : 0);
  return foldShorter([...byHash.values()].filter(({ sure }) => sure))
    .map((found) => ({ found, score: score(found) }))
    .sort((a, b) => b.score - a.score || a.found.at - b.found.at)
    .filter(({ score: of }, at) => at < (of > MENTION ? MAX_NAMES : MAX_MENTIONED))
    .flatMap(({ found }) => printable(found.name));
}

function note(byHash: Map<number, Found>, tokens: Tokens, first: number, to: number, small: HashCounter): void {
  let from = first;
  // "Officials Khan knows": a word of the language opens the sentence, and the name comes after it.
  if (to - from > 1 && begins(tokens, from) && small.count(tokens.hash[from] as number) > 0) from += 1;
  const parts = to - from;
  if (parts > MAX_PARTS || isNoise(tokens, from, to)) return;
  let hash = parts;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (tokens.hash[at] as number)) | 0;
  const known = byHash.get(hash);
  if (known) known.count += 1;
  if (known?.sure) return;
  const sure = isSure(tokens, from, parts, small);
  if (known) {
    known.sure = sure;
    return;
  }
  let name = nameWord(tokens, from, parts > 1);
  for (let at = from + 1; at < to; at += 1) name += ` ${nameWord(tokens, at, at + 1 < to)}`;
  if (name.length > 1 && name.length <= LONGEST) byHash.set(hash, { name, parts, at: from, count: 1, sure });
}

/** Whether a sentence begins with a word, as far as the marks before it tell. */
const begins = (tokens: Tokens, at: number) =>
  tokens.gap[at] === START || (tokens.gap[at] === STOP && !goesOn(tokens, at));

/** Whether capitals stand here because of the name. What stands in small letters elsewhere is a word of the language. */
function isSure(tokens: Tokens, from: number, parts: number, small: HashCounter): boolean {
  const { hash, style, count } = tokens;
  const opens = begins(tokens, from);
  // A heading, a label or a caption is capitals from end to end.
  const alone = opens && (from + parts === count || begins(tokens, from + parts));
  if (parts === 1 && ((style[from] as number) & (ALL_CAPS | DOTTED)) !== 0) return !alone;
  if (parts > 1 && !opens) return true;
  return (parts > 1 ? !alone : !opens) && small.count(hash[from] as number) === 0;
}

/** "THE WHITE HOUSE", "AUDIENCE:", a lone initial: capitals that name nobody. */
function isNoise(tokens: Tokens, from: number, to: number): boolean {
  let shouted = 0;
  for (let at = from; at < to; at += 1) {
    const style = tokens.style[at] as number;
    if (style & IDEOGRAPH) return true;
    if ((style & (ALL_CAPS | DOTTED)) !== ALL_CAPS) continue;
    shouted += 1;
    if (lengthAt(tokens, at) > LONGEST_SHOUTED) return true;
  }
  // "OBAMA:" tells who speaks.
  if (shouted > 0 && tokens.text.charCodeAt(tokens.to[to - 1] as number) === 0x3a) return true;
  if (to - from > 1) return shouted > 1;
  if (shouted > 0 && (isShouted(tokens, from - 1, from) || isShouted(tokens, to, to))) return true;
  // An initial, or what is left of "Secretary General".
  return lengthAt(tokens, from) === 1 || (rolesOf(tokens.hash[from] as number) & QUALIFIER) !== 0;
}

/** Whether a word next to another is shouted as well. @param behind the one of the two that stands behind */
const isShouted = ({ count, style, gap }: Tokens, at: number, behind: number) =>
  behind < count && gap[behind] === JOINED && ((style[at] as number) & (ALL_CAPS | DOTTED)) === ALL_CAPS;

/** A word of a name as it is printed: with the full stop of an abbreviation that its token is cut before. */
function nameWord(tokens: Tokens, at: number, more: boolean): string {
  const word = wordAt(tokens, at).replaceAll('’', "'");
  const stopped = ((tokens.style[at] as number) & DOTTED) !== 0 || (more && tokens.gap[at + 1] === STOP);
  return stopped && tokens.text.charCodeAt(tokens.to[at] as number) === 0x2e ? `${word}.` : word;
}

const DIRECTIONS =
  /^(?:North|South|East|West|Latin|Central|Northern|Southern|Eastern|Western|New|Great|Greater|Upper|Lower)\b/;

/**
 * A surname alone counts for the whole name in the same text. Only the end of a name does that: "Pakistan" is not the
 * "Pakistan Army", and "England" is not its bank. "America" is not "Latin America" either.
 */
function foldShorter(all: readonly Found[]): readonly Found[] {
  const byEnd = new Map<string, Found>();
  for (const found of all) {
    const { name, parts, count } = found;
    if (parts < 2 || name.includes(' of ') || DIRECTIONS.test(name)) continue;
    for (let space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      const end = name.slice(space + 1);
      if ((byEnd.get(end)?.count ?? 0) < count) byEnd.set(end, found);
    }
  }
  if (byEnd.size === 0) return all;
  return all.filter((found) => {
    const longer = byEnd.get(found.name);
    if (longer) longer.count += found.count;
    return !longer;
  });
}
