/**
 * Extracts the names in a text: runs of capitalised words that are not capitalised because a sentence begins, because a
 * heading is set that way or for emphasis. No list of names is used. Persons and places are distinguished later, for
 * the few names that many stories contain (analysis/classify-names.ts).
 */
import { goesOn, runsOf } from './capitalized-runs.ts';
import { QUALIFIER, rolesOf } from './name-word-lists.ts';
import { printable } from './extract-keywords.ts';
import type { HashCounter } from './hash-counter.ts';
import { DOTTED, IDEOGRAPH, JOINED, lengthAt, ALL_CAPS, START, STOP, type Tokens, wordAt } from './tokenize.ts';

const MAX_NAMES = 12;
/** A name that occurs once, far from the beginning, is kept only while there are few other names. */
const MENTION = 1.5;
const MAX_MENTIONED = 7;
/** Maximum number of words and of characters of a name. A longer run is a heading. */
const MAX_PARTS = 7;
const LONGEST = 60;
/** Maximum length of an acronym, such as UNESCO or NASDAQ. */
const LONGEST_SHOUTED = 6;
/**
 * Maximum number of different names that are examined. A longer list, such as the members of a parliament, has no
 * subject.
 */
const MAX_FOUND = 400;
/** Number of words in the lead. */
const LEAD = 60;

interface Found {
  readonly name: string;
  readonly parts: number;
  readonly at: number;
  count: number;
  /** True when the name occurs where only a name is capitalised. */
  sure: boolean;
}

/**
 * @param small counts of the words in small letters
 * @param title the headline; a name in it has a higher weight
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
  // In "Officials Khan knows", a word that also occurs in small letters begins the sentence, and the name follows it.
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

/** Whether a word begins a sentence, judging by the characters before it. */
const begins = (tokens: Tokens, at: number) =>
  tokens.gap[at] === START || (tokens.gap[at] === STOP && !goesOn(tokens, at));

/** Whether the capitals certainly belong to a name. A word that also occurs in small letters is an ordinary word. */
function isSure(tokens: Tokens, from: number, parts: number, small: HashCounter): boolean {
  const { hash, style, count } = tokens;
  const opens = begins(tokens, from);
  // A heading, a label or a caption is capitalised from end to end.
  const alone = opens && (from + parts === count || begins(tokens, from + parts));
  if (parts === 1 && ((style[from] as number) & (ALL_CAPS | DOTTED)) !== 0) return !alone;
  if (parts > 1 && !opens) return true;
  return (parts > 1 ? !alone : !opens) && small.count(hash[from] as number) === 0;
}

/** Whether the capitals do not name anything: "THE WHITE HOUSE", "AUDIENCE:", a lone initial. */
function isNoise(tokens: Tokens, from: number, to: number): boolean {
  let shouted = 0;
  for (let at = from; at < to; at += 1) {
    const style = tokens.style[at] as number;
    if (style & IDEOGRAPH) return true;
    if ((style & (ALL_CAPS | DOTTED)) !== ALL_CAPS) continue;
    shouted += 1;
    if (lengthAt(tokens, at) > LONGEST_SHOUTED) return true;
  }
  // "OBAMA:" introduces a speaker.
  if (shouted > 0 && tokens.text.charCodeAt(tokens.to[to - 1] as number) === 0x3a) return true;
  if (to - from > 1) return shouted > 1;
  if (shouted > 0 && (isShouted(tokens, from - 1, from) || isShouted(tokens, to, to))) return true;
  // A lone initial, or the rest of a title such as "Secretary General".
  return lengthAt(tokens, from) === 1 || (rolesOf(tokens.hash[from] as number) & QUALIFIER) !== 0;
}

/** Whether a word is also in capitals next to another such word. @param behind the later of the two */
const isShouted = ({ count, style, gap }: Tokens, at: number, behind: number) =>
  behind < count && gap[behind] === JOINED && ((style[at] as number) & (ALL_CAPS | DOTTED)) === ALL_CAPS;

/** A word of a name as printed, including the full stop of an abbreviation, which is not part of its token. */
function nameWord(tokens: Tokens, at: number, more: boolean): string {
  const word = wordAt(tokens, at).replaceAll('’', "'");
  const stopped = ((tokens.style[at] as number) & DOTTED) !== 0 || (more && tokens.gap[at + 1] === STOP);
  return stopped && tokens.text.charCodeAt(tokens.to[at] as number) === 0x2e ? `${word}.` : word;
}

const DIRECTIONS =
  /^(?:North|South|East|West|Latin|Central|Northern|Southern|Eastern|Western|New|Great|Greater|Upper|Lower)\b/;

/**
 * Counts a surname alone as the whole name in the same text. Only the end of a name is folded: "Pakistan" is not the
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
