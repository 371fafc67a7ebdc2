/**
 * Derives a headline for an article that has none: its first sentence that tells something, or a complete clause of it;
 * of a speech, the statement that tells most, after the name of the speaker. Its words are words of the text, in their
 * order. The body keeps the sentence.
 */
import { cutBetweenWords, withoutStop } from '../text/sentences.ts';
import { completeClauses, isBalanced, mainClause } from './clauses.ts';
import { withoutInsertedClause } from './inserted-clause.ts';
import { headlineOfSpeech } from './speech/speech.ts';
import { tellingSentence } from './telling-sentence.ts';

/** A sentence up to this length, of about 16 words, is a headline as it is. */
const SHORT = 105;
/** Minimum length of a clause that takes the place of a sentence of usual length. */
const MIN_SHORT = 60;
/** A sentence up to this length is a headline if no clause of it can be one. Lists set longer ones smaller and clamp them. */
const USUAL = 130;
/** Maximum length of a whole sentence that could also end earlier. */
const LONG = 200;
/** Maximum length of a headline. A longer sentence without a clause that could end it is cut and says so. */
const MAX = 400;
/** Number of characters that are examined for a first sentence. */
const MAX_TEXT = 4000;

/** The title of a speech on the line of its first words: "Remarks by the Mayor on Ferries Narva, May 4, 2009 Today …". */
const TITLE =
  /^((?:opening |closing |prepared )?(?:remarks|statement) (?:by|of|from) [^.!?]{10,150}?),?\s(?:Washington, D\.?C|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})/i;

/**
 * @param lede the first paragraph of prose; of a speech, its first paragraphs
 * @param above the lines above a speech: its occasion and place
 * @returns a sentence or a complete clause of it, at most 400 characters, without a full stop; empty for an empty text
 */
export function deriveHeadline(lede: string, above: readonly string[] = []): string {
  const said = headlineOfSpeech(lede, above);
  if (said?.lead !== undefined && said.text === undefined) return said.lead;
  // A statement is cut where it is chosen. The words before it may tell its time: "In 1972, …".
  if (said?.lead !== undefined && said.text !== undefined)
    return `${said.lead}: ${said.text.length > LONG ? shortened(said.text) : withoutOpenMark(withoutStop(said.text))}`;
  const text = lede.slice(0, MAX_TEXT).trim();
  const title = TITLE.exec(text)?.[1];
  if (title !== undefined) return title;
  return shortened(said?.text ?? tellingSentence(text));
}

function shortened(sentence: string): string {
  const main = withoutOpenMark(withoutStop(mainClause(sentence.trim())));
  if (main.length <= SHORT) return main;
  const clauses = completeClauses(main);
  const short = clauses.findLast(({ length }) => length >= MIN_SHORT && length <= SHORT);
  if (main.length <= USUAL) return short ?? main;
  const clause =
    short ??
    clauses.findLast(({ length }) => length <= USUAL) ??
    withoutInsertion(main) ??
    clauses.find(({ length }) => length <= LONG);
  if (clause !== undefined) return clause;
  if (main.length <= MAX) return main;
  return clauses.findLast(({ length }) => length <= MAX) ?? `${cutBetweenWords(main, MAX - 1)}…`;
}

/** The sentence without what it inserts between subject and verb, up to the end of a clause; undefined where nothing is inserted. */
function withoutInsertion(main: string): string | undefined {
  const rest = withoutInsertedClause(main);
  return rest && (completeClauses(rest).findLast(({ length }) => length >= MIN_SHORT && length <= USUAL) ?? rest);
}

/** Removes a quotation mark at the beginning that is never closed, because the quotation goes on after the sentence. */
const withoutOpenMark = (text: string) =>
  /^["“„«「]/.test(text) && !isBalanced(text) ? text.slice(1).trimStart() : text;
