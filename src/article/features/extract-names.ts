/**
 * Extracts the names in a text: runs of capitalised words that are not capitalised because a sentence begins, because a
 * heading is set that way or for emphasis. No list of names is used. Persons and places are distinguished later, for
 * the few names that many stories contain (analysis/classify-names.ts).
 */
import { continuesRun, runsOf } from './capitalized-runs.ts';
import { QUALIFIER, rolesOf } from './name-word-lists.ts';
import { cleanWord } from './extract-keywords.ts';
import type { HashCounter } from './hash-counter.ts';
import { DOTTED, IDEOGRAPH, JOINED, lengthAt, ALL_CAPS, START, STOP, type Tokens, wordAt } from './tokenize.ts';

const MAX_NAMES = 12;
/** A name that occurs once, far from the beginning, is kept only while there are few other names. */
const SINGLE_MENTION_SCORE = 1.5;
const MAX_MENTIONED = 7;
/** Maximum number of words and of characters of a name. A longer run is a heading. */
const MAX_PARTS = 7;
const MAX_LENGTH = 60;
/** Maximum length of an acronym, such as UNESCO or NASDAQ. */
const MAX_ACRONYM = 6;
/**
 * Maximum number of different names that are examined. A longer list, such as the members of a parliament, has no
 * subject.
 */
const MAX_FOUND = 400;
/** Number of words in the lead. */
const LEAD_WORDS = 60;

interface FoundName {
  readonly name: string;
  readonly parts: number;
  readonly at: number;
  count: number;
  /** True when the name occurs where only a name is capitalised. */
  isCertain: boolean;
}

/**
 * @param small counts of the words in small letters
 * @param title the headline; a name in it has a higher weight
 */
export function extractNames(tokens: Tokens, small: HashCounter, title: string): string[] {
  const byHash = new Map<number, FoundName>();
  for (const [from, to] of runsOf(tokens)) {
    addName(byHash, tokens, from, to, small);
    if (byHash.size > MAX_FOUND) break;
  }
  const padded = ` ${title} `;
  const score = ({ name, count, at, parts }: FoundName) =>
    Math.min(count, 10) * (parts > 1 ? 1.5 : 1) + (padded.includes(name) ? 4 : 0) + (at < LEAD_WORDS ? 2 : 0);
  return foldShorter([...byHash.values()].filter(({ isCertain }) => isCertain))
    .map((found) => ({ found, score: score(found) }))
    .sort((a, b) => b.score - a.score || a.found.at - b.found.at)
    .filter(({ score: of }, at) => at < (of > SINGLE_MENTION_SCORE ? MAX_NAMES : MAX_MENTIONED))
    .flatMap(({ found }) => cleanWord(found.name));
}

function addName(byHash: Map<number, FoundName>, tokens: Tokens, first: number, to: number, small: HashCounter): void {
  let from = first;
  // In "Officials Khan knows", a word that also occurs in small letters begins the sentence, and the name follows it.
  if (to - from > 1 && beginsSentence(tokens, from) && small.count(tokens.hash[from] as number) > 0) from += 1;
  const parts = to - from;
  if (parts > MAX_PARTS || isNoise(tokens, from, to)) return;
  let hash = parts;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (tokens.hash[at] as number)) | 0;
  const known = byHash.get(hash);
  if (known) known.count += 1;
  if (known?.isCertain) return;
  const isCertain = isCertainName(tokens, from, parts, small);
  if (known) {
    known.isCertain = isCertain;
    return;
  }
  let name = nameWord(tokens, from, parts > 1);
  for (let at = from + 1; at < to; at += 1) name += ` ${nameWord(tokens, at, at + 1 < to)}`;
  if (name.length > 1 && name.length <= MAX_LENGTH) byHash.set(hash, { name, parts, at: from, count: 1, isCertain });
}

/** Whether a word begins a sentence, judging by the characters before it. */
const beginsSentence = (tokens: Tokens, at: number) =>
  tokens.gap[at] === START || (tokens.gap[at] === STOP && !continuesRun(tokens, at));

/** Whether the capitals certainly belong to a name. A word that also occurs in small letters is an ordinary word. */
function isCertainName(tokens: Tokens, from: number, parts: number, small: HashCounter): boolean {
  const { hash, style, count } = tokens;
  const opensSentence = beginsSentence(tokens, from);
  // A heading, a label or a caption is capitalised from end to end.
  const isAlone = opensSentence && (from + parts === count || beginsSentence(tokens, from + parts));
  if (parts === 1 && ((style[from] as number) & (ALL_CAPS | DOTTED)) !== 0) return !isAlone;
  if (parts > 1 && !opensSentence) return true;
  return (parts > 1 ? !isAlone : !opensSentence) && small.count(hash[from] as number) === 0;
}

/** Whether the capitals do not name anything: "THE WHITE HOUSE", "AUDIENCE:", a lone initial. */
function isNoise(tokens: Tokens, from: number, to: number): boolean {
  let allCaps = 0;
  for (let at = from; at < to; at += 1) {
    const style = tokens.style[at] as number;
    if (style & IDEOGRAPH) return true;
    if ((style & (ALL_CAPS | DOTTED)) !== ALL_CAPS) continue;
    allCaps += 1;
    if (lengthAt(tokens, at) > MAX_ACRONYM) return true;
  }
  // "OBAMA:" introduces a speaker.
  if (allCaps > 0 && tokens.text.charCodeAt(tokens.to[to - 1] as number) === 0x3a) return true;
  if (to - from > 1) return allCaps > 1;
  if (allCaps > 0 && (isAllCaps(tokens, from - 1, from) || isAllCaps(tokens, to, to))) return true;
  // A lone initial, or the rest of a title such as "Secretary General".
  return lengthAt(tokens, from) === 1 || (rolesOf(tokens.hash[from] as number) & QUALIFIER) !== 0;
}

/** Whether a word is also in capitals next to another such word. @param behind the later of the two */
const isAllCaps = ({ count, style, gap }: Tokens, at: number, behind: number) =>
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
function foldShorter(all: readonly FoundName[]): readonly FoundName[] {
  const byEnd = new Map<string, FoundName>();
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
