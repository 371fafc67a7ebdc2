/** Takes a headline that has no label and no date line below it off the beginning of a text. */
import { isFurniture } from '../body/furniture.ts';
import { readDatelineAlone } from '../body/dateline.ts';
import { continuesSentence, holdsTime, isProse, isQuestion, isSpeech } from '../body/sub-heading.ts';
import { isBesideByline, readByline } from './byline.ts';
import { readBareDate, readWordedDate } from './inline-date.ts';
import { isNoHeadline } from './rubrics.ts';
import type { Line } from './take-date.ts';

/** Maximum length of a headline without a date line. Such a line must also look like a headline. */
const MAX_BARE_HEADLINE = 150;
/** Lines of an institution's letterhead above the text of a speech or release. */
export const LETTERHEAD = /^(?:the )?white house$|^(?:office|department|ministry) of\b|_{3,}|-{5,}/i;
/** Whether a line has the length and the signs of a headline, and ends no sentence. */
export const looksLikeHeadline = (line: string) =>
  line.length <= MAX_BARE_HEADLINE &&
  /\p{L}/u.test(line) &&
  !isQuestion(line) &&
  // The full stop of "(Sat.)", "U.S." and "Jr." ends no sentence.
  !/(?:(?<!\(\p{L}{1,4}|\p{Lu}\.\p{Lu}|\b(?:Jr|Sr|Inc|Corp|Co|Ltd))\.|[…:;,：；，、。۔।])["'”’»)\]]*$/u.test(line) &&
  !/^[>*\-•([]|https?:\/\//.test(line) &&
  !holdsTime(line) &&
  !isFurniture(line);

/** Signs of emphasis round a whole line of plain text. */
const ORNAMENT = /^([*_=~]{1,3}) ?(\S.*?\S) ?\1$/u;
/** A line under a headline: "======", "* * *". */
const RULE = /^([=\-*_~–—])(?: ?\1){2,}$/u;
/** A longer line below the first one is a paragraph of its own, because nobody wraps by hand at that length. */
const MAX_WRAPPED = 110;
/** Maximum number of lines between a headline and the blank line below it. */
const MAX_BELOW = 2;
/** A shorter line is none of a paragraph that is wrapped by hand, but of a poem or an address. */
const MIN_WRAPPED = 45;

/**
 * A first line that looks like a headline: it is short, is not a sentence, and stands alone above a blank line.
 * Without a blank line below it, or on the line of the date, prose must follow.
 */
export function takeBareHeadline(body: Line[], afterDate: boolean): string | undefined {
  const start = body.findIndex(({ text }) => text.trim() !== '' && !isNoHeadline(text));
  const source = body[start]?.text ?? '';
  const line = source.trim().replace(ORNAMENT, '$2');
  if (start < 0 || !looksLikeHeadline(line)) return undefined;
  if (LETTERHEAD.test(line) || readBareDate(line) || readDatelineAlone(line)) return undefined;
  const { chunk, next } = nextChunk(body, start + 1);
  const [below = ''] = chunk;
  const isAlone = next > start + 1;
  // "HARBOUR: Board moves the crane" is a headline where nobody speaks below it.
  if (isSpeech(line) && (!isAlone || body.slice(next).some(({ text }) => isSpeech(text)))) return undefined;
  if (!isAlone && RULE.test(below.trim())) {
    body.splice(start, 2);
    return line;
  }
  // The next line continues the paragraph of the first, unless it is indented or too long to be wrapped by hand.
  const indented = /^\s{2,}/.test(below) && !/^\s/.test(source);
  if (!isAlone && below.length <= MAX_WRAPPED && !indented && !(chunk[0] && readByline(below)))
    return takeFromBlock(body, start, chunk);
  if (afterDate || !isAlone) {
    const bylined = readByline(below) && chunk.slice(1).every(isBesideByline);
    const prose = bylined ? chunkBelowByline(body, next + chunk.length) : chunk;
    // A line above a speech is its place.
    if (prose.length === 0 || !isProse(prose) || isSpeech(prose[0] ?? '')) return undefined;
  } else if (chunk.length === 0 || LETTERHEAD.test(below.trim())) return undefined;
  body.splice(start, 1);
  return line;
}

/**
 * The headline of a block of two or three lines above a blank line and a paragraph, none of which ends a sentence: the
 * first line, with the second where that goes on in small letters. The others are a standfirst or a place.
 */
function takeFromBlock(body: Line[], start: number, below: readonly string[]): string | undefined {
  const lines = [body[start]?.text ?? '', ...below].map((text) => text.trim());
  const [first = '', second = '', ...others] = lines;
  const { chunk: prose } = nextChunk(body, start + lines.length);
  const isParagraph =
    (prose[0]?.trim().length ?? 0) > MIN_WRAPPED && isProse([prose.join(' ')]) && !prose.some(isSpeech);
  if (below.length > MAX_BELOW || !isParagraph) return undefined;
  if (
    !lines.every((line) => looksLikeHeadline(line) || readBareDate(line)) ||
    lines.some((line) => LETTERHEAD.test(line))
  )
    return undefined;
  if (others.some(continuesSentence)) return undefined;
  const headline = continuesSentence(second) && !readWordedDate(second) ? `${first} ${second}` : first;
  if (headline.length > MAX_BARE_HEADLINE) return undefined;
  body.splice(start, headline === first ? 1 : 2);
  return headline;
}

/** The lines from the first one that is not blank up to the next blank one. */
function nextChunk(lines: readonly Line[], from: number): { chunk: string[]; next: number } {
  let next = from;
  while (next < lines.length && lines[next]?.text.trim() === '') next++;
  const chunk: string[] = [];
  for (let index = next; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text.trim() === '') break;
    chunk.push(text);
  }
  return { chunk, next };
}

/** The text below a byline: a role, a place or an address may stand between them. */
function chunkBelowByline(body: readonly Line[], from: number): string[] {
  const { chunk, next } = nextChunk(body, from);
  return chunk.length === 1 && isBesideByline(chunk[0] ?? '') ? nextChunk(body, next + 1).chunk : chunk;
}
