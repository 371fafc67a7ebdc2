/**
 * Recognises lines that were not wrapped but written as lines: verse, lyrics, addresses, results, ingredients. Wrapped
 * lines break where the next word has no room, so hardly any of them has room, and in scripts with capitals most begin
 * with a small letter.
 */
import { oneLine } from '../header/fields.ts';
import { areStanzas } from './rhyme.ts';
import {
  columns,
  endsSentence,
  type Measure,
  MEASURES,
  pauses,
  room,
  SLACK,
  SMALL_LETTER,
  USUAL_WIDTH,
} from './wrapped-lines.ts';

/** Hardly any text is wrapped as narrow as this. */
const NARROW = 30;
/** Maximum columns of verse whose lines begin with small letters. */
const MAX_VERSE = 60;
/** Share of lines with room, or with punctuation at their end, that shows verse. */
const MOST = 0.6;
/** The same share where all lines begin with capitals, because that is a sign too. */
const SOME = 0.2;
/** A longer line of this share of the longest one may be full. */
const FULL_SHARE = 0.85;
const CAPITAL = /^\s*["'“‘«„(¿¡]*[\p{Lu}\p{Lt}]/u;
const UNCASED = /^\s*["'“‘«„(「『]*\p{Lo}/u;
/** Words that have a capital inside a sentence only where a line of verse begins. */
const SMALL_WORD =
  /^\s*(?:A|An|And|As|At|But|By|For|From|In|Nor|Of|On|Or|So|That|The|Then|There|They|To|When|Where|Which|While|Who|With|Und|Der|Die|Das|Den|Dem|Ein|Eine|Im|Am|Wie|Wo|Doch|Aus|Auf|Mit|Et|Le|La|Les|Un|Une|Des|Dans|De|Du|Que|Qui|Y|El|Los|Las|Una|En|Con|Por|Del|Il|Che|E|O|Os|Um|Uma)\s/u;
/** Signs at the beginning of every line: speech, differences, limits. */
const SIGN = /^\s*[<>=+±≤≥~#•–—-]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const DIGIT = /^\s*["'“‘«„(]*\p{N}/u;

/** @param indented lines without blank ones between them; of their indents only a step at every second line matters */
export function keepsLines(indented: readonly string[]): boolean {
  const lines = indented.map((line) => line.trim());
  const ends = lines.length - 1;
  const width = widthOf(lines, columns);
  if (ends < 1 || width > USUAL_WIDTH || isHyphenated(lines)) return false;
  if (width <= MAX_VERSE && (isStepped(indented) || areStanzas(lines))) return true;
  const capitals = lines.slice(1).filter((line) => CAPITAL.test(line)).length;
  const uncased = lines.slice(1).filter((line) => UNCASED.test(line)).length;
  const digits = lines.slice(1).filter((line) => DIGIT.test(line)).length;
  const rooms = roomsOf(lines);
  const roomy = rooms.filter((columns) => columns > SLACK).length;
  // Wrapped lines are as full as they can be.
  const hasRoom = rooms.some((columns) => columns >= 0);
  const marked = lines.slice(0, -1).filter((line) => endsSentence(line) || pauses(line)).length;
  const isPunctuated = marked >= MOST * ends && marked > 2 && hasRoom;
  const isRagged = ends > 1 && roomy >= MOST * ends;
  // A short line in the middle of a sentence, below the first one, which may be a heading.
  const isBroken = rooms.some((columns, at) => at > 0 && 3 * columns > width && !endsSentence(lines[at] ?? ''));
  if (lines.every((line) => SIGN.test(line))) return true;
  if (width <= MAX_VERSE && capitals === ends && ends > 1 && startVerse(lines)) return true;
  if (width <= MAX_VERSE && (isPunctuated || isRagged || isBroken)) return true;
  if (width <= NARROW && ends > 1 && !UNSPACED.test(lines[0] ?? ''))
    return hasRoom || capitals + uncased + digits === ends;
  if (width <= NARROW && CAPITAL.test(lines[0] ?? '')) return capitals + digits === ends;
  if (uncased === ends) return width <= NARROW && marked === ends;
  if (capitals < ends) return false;
  if (ends > 2 || width <= MAX_VERSE) return roomy >= Math.max(1, SOME * ends);
  return lines.slice(0, -1).every((line, at) => (rooms[at] ?? 0) > SLACK && columns(line) < FULL_SHARE * width);
}

/** The columns that each line but the last leaves free beside the next word, by the measure that finds fewer. */
function roomsOf(lines: readonly string[]): number[] {
  const widths = MEASURES.map((measure) => widthOf(lines, measure));
  return lines
    .slice(0, -1)
    .map((_, at) => Math.min(...MEASURES.map((measure, index) => room(lines, at, widths[index] ?? 0, measure))));
}

/** Joins the lines with line breaks. A full line that goes on with a small letter was wrapped. */
export function joinKeptLines(lines: readonly string[]): string {
  const width = widthOf(lines, columns);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const isWrapped =
      width > MAX_VERSE && SMALL_LETTER.test(line) && at > 0 && room(lines, at - 1, width, columns) <= SLACK;
    text += at === 0 ? oneLine(line) : `${isWrapped ? ' ' : '\n'}${oneLine(line)}`;
  }
  return text;
}

/**
 * Whether lines begin with a small word in capitals although the sentence of the line above goes on. Without a comma
 * above it, a single one may be the name of a paper: "The Island Post".
 */
function startVerse(lines: readonly string[]): boolean {
  const found = lines.filter((line, at) => {
    const above = lines[at - 1];
    return above !== undefined && SMALL_WORD.test(line) && !endsSentence(above) && !ENDS_QUOTED.test(above);
  });
  return found.length > 1 || found.some((line) => pauses(lines[lines.indexOf(line) - 1] ?? ''));
}
/** A title in quotation marks may stand before another. */
const ENDS_QUOTED = /["”’»]$/u;

const widthOf = (lines: readonly string[], measure: Measure) =>
  lines.reduce((longest, line) => Math.max(longest, measure(line.trimEnd())), 0);

/** Whether a word is divided at the end of a line. Verse and lists divide none. */
const isHyphenated = (lines: readonly string[]) =>
  lines.some((line, at) => /\p{L}[-\u00AD‐]\s*$/u.test(line) && SMALL_LETTER.test(lines[at + 1] ?? ''));

/** Whether every second line of small letters is indented by the same step, as in verse. Such an indent begins no paragraph. */
function isStepped(indented: readonly string[]): boolean {
  const indents = indented.map((line) => line.length - line.trimStart().length);
  return (
    indented.length > 3 &&
    indents[0] !== indents[1] &&
    indents.every((indent, at) => indent === indents[at % 2]) &&
    indented.slice(1).every((line) => SMALL_LETTER.test(line.trimStart()))
  );
}
