/**
 * The names in a text: runs of words with capitals that are not there because a sentence begins, a heading is set that
 * way or somebody shouts. No list of names is asked; what is a person and what a place is told later, of the few that
 * many stories carry (subjects/classify.ts).
 */
import { honorifics, neverNames, qualifiers, small } from './name-words.ts';
import { printable } from './subject-words.ts';
import type { Tally } from './tally.ts';
import { CAPITAL, DOTTED, IDEOGRAPH, JOINED, lengthAt, SHOUTED, START, STOP, type Tokens, wordAt } from './tokens.ts';

const MAX_NAMES = 12;
/** Words, and characters, of the longest name; a longer run is a heading. */
const MAX_PARTS = 5;
const LONGEST = 60;
/** An acronym is no longer than UNESCO and NASDAQ. */
const LONGEST_SHOUTED = 6;
/** Different runs that are looked at: a list of members of parliament has no subject. */
const MAX_RUNS = 400;
const LEAD = 60;

interface Found {
  readonly parts: readonly string[];
  readonly at: number;
  count: number;
  /** Met where its capital can only be a name's. */
  sure: boolean;
}

/** @param title the headline: a name in it counts more */
export function subjectNames(tokens: Tokens, smallWords: Tally, title: string): string[] {
  const found = new Map<string, Found>();
  for (let at = 0; at < tokens.count;) {
    if (!startsName(tokens, at)) {
      at += 1;
      continue;
    }
    const end = runEnd(tokens, at);
    for (const [from, to] of namesIn(tokens, at, end)) note(found, tokens, from, to, smallWords);
    at = end;
    if (found.size > MAX_RUNS) break;
  }
  const sure = [...found].filter(([, { sure }]) => sure);
  const padded = ` ${title} `;
  const score = ([name, { count, at, parts }]: [string, Found]) =>
    Math.min(count, 10) * (parts.length > 1 ? 1.5 : 1) + (padded.includes(name) ? 4 : 0) + (at < LEAD ? 2 : 0);
  return foldShorter(sure)
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score || a.one[1].at - b.one[1].at)
    .slice(0, MAX_NAMES)
    .flatMap(({ one }) => printable(one[0]));
}

const styleAt = ({ style }: Tokens, at: number) => style[at] as number;
const isNever = ({ hash }: Tokens, at: number) => neverNames.has(hash[at] as number);

function startsName(tokens: Tokens, at: number): boolean {
  return (styleAt(tokens, at) & CAPITAL) !== 0 && !isNever(tokens, at);
}

/** Where a run of capitals ends that begins here: "Bank of England", "J. K. Rowling", "St. Louis" go on. */
function runEnd(tokens: Tokens, from: number): number {
  let end = from + 1;
  while (end < tokens.count) {
    if (goesOn(tokens, end - 1, end) && startsName(tokens, end)) end += 1;
    else {
      // "Bank of England", "Department of the Interior": small words hold together what stands around them.
      let next = end;
      while (
        next < end + 2 &&
        next < tokens.count &&
        small.has(tokens.hash[next] as number) &&
        tokens.gap[next] === JOINED
      )
        next += 1;
      if (next === end || next >= tokens.count || tokens.gap[next] !== JOINED || !startsName(tokens, next)) break;
      end = next + 1;
    }
  }
  return end;
}

/** Whether nothing but white space stands between two words, or the full stop of an initial or an abbreviation. */
function goesOn(tokens: Tokens, before: number, at: number): boolean {
  if (tokens.gap[at] === JOINED) return true;
  if (tokens.gap[at] !== STOP) return false;
  const short = lengthAt(tokens, before) === 1 || (styleAt(tokens, before) & DOTTED) !== 0;
  return short || honorifics.has(tokens.hash[before] as number) || /^(?:St|Ste|Mt|Ft)$/.test(wordAt(tokens, before));
}

/** The names of a run: it is divided at titles, which are no part of any ("Russian President | Vladimir Putin"). */
function namesIn(tokens: Tokens, from: number, end: number): [from: number, to: number][] {
  const names: [number, number][] = [];
  let start = from;
  const close = (to: number) => {
    let last = to;
    while (
      last > start &&
      (qualifiers.has(tokens.hash[last - 1] as number) || small.has(tokens.hash[last - 1] as number)) &&
      to < end
    )
      last -= 1;
    if (last > start) names.push([start, last]);
  };
  for (let at = from; at < end; at += 1) {
    if (!honorifics.has(tokens.hash[at] as number)) continue;
    close(at);
    start = at + 1;
    // "Secretary of State Hillary Clinton", "President of the Senate".
    while (start < end && small.has(tokens.hash[start] as number)) start += 1;
    if (start > at + 1 && qualifiers.has(tokens.hash[start] as number)) start += 1;
    at = start - 1;
  }
  if (start < end) close(end);
  return names;
}

function note(found: Map<string, Found>, tokens: Tokens, from: number, to: number, smallWords: Tally): void {
  const parts = to - from;
  if (parts > MAX_PARTS || isNoise(tokens, from, to)) return;
  const words: string[] = [];
  for (let at = from; at < to; at += 1) words.push(nameWord(tokens, at, at + 1 < to));
  const name = words.join(' ');
  if (name.length > LONGEST || name.length < 2) return;
  const opens = (tokens.gap[from] as number) === START || (tokens.gap[from] as number) === STOP;
  const alsoSmall = smallWords.count(tokens.hash[from] as number) > 0;
  const acronym = parts === 1 && (styleAt(tokens, from) & (SHOUTED | DOTTED)) !== 0;
  const sure = acronym || (parts === 1 ? !opens && !alsoSmall : !opens || !alsoSmall);
  const known = found.get(name);
  if (known) {
    known.count += 1;
    known.sure ||= sure;
  } else found.set(name, { parts: words, at: from, count: 1, sure });
}

/** "THE WHITE HOUSE", "AUDIENCE:", a lone initial: capitals that name nobody. */
function isNoise(tokens: Tokens, from: number, to: number): boolean {
  let shouted = 0;
  for (let at = from; at < to; at += 1) {
    const style = styleAt(tokens, at);
    if (style & IDEOGRAPH) return true;
    if (style & SHOUTED && !(style & DOTTED)) {
      shouted += 1;
      if (lengthAt(tokens, at) > LONGEST_SHOUTED) return true;
    }
  }
  if (shouted > 1) return true;
  return to - from === 1 && lengthAt(tokens, from) === 1;
}

/** A word of a name as it is printed: with the full stop of an abbreviation that its token is cut before. */
function nameWord(tokens: Tokens, at: number, more: boolean): string {
  const word = wordAt(tokens, at).replaceAll('’', "'");
  const after = tokens.text.charCodeAt(tokens.to[at] as number) === 0x2e;
  const stopped = (styleAt(tokens, at) & DOTTED) !== 0 || (more && tokens.gap[at + 1] === STOP);
  return after && stopped ? `${word}.` : word;
}

/**
 * A surname alone counts for the whole name in the same text. Only the end of a name does that: "Pakistan" is not the
 * "Pakistan Army", and "England" is not its bank. "America" is not "Latin America" either.
 */
function foldShorter(all: readonly [string, Found][]): [string, Found][] {
  const byEnd = new Map<string, Found>();
  for (const [, found] of all) {
    if (found.parts.length < 2 || found.parts.some((part) => part === 'of') || DIRECTIONS.test(found.parts[0] ?? ''))
      continue;
    for (let from = 1; from < found.parts.length; from += 1) {
      const end = found.parts.slice(from).join(' ');
      const known = byEnd.get(end);
      if (!known || known.count < found.count) byEnd.set(end, found);
    }
  }
  return all.filter(([name, found]) => {
    const longer = byEnd.get(name);
    if (longer) longer.count += found.count;
    return !longer;
  });
}

const DIRECTIONS =
  /^(?:North|South|East|West|Latin|Central|Northern|Southern|Eastern|Western|New|Great|Greater|Upper|Lower)/;
