/** Takes a statement out of a spoken sentence: the whole sentence, or a complete clause at its beginning. */
import { withoutStop } from '../../text/sentences.ts';
import { completeClauses, isBalanced, isComplete } from '../clauses.ts';
import { hasMainVerb } from '../finite-verbs.ts';
import { SPEAKER_INSIDE } from './speech-words.ts';

/** A shorter sentence does not represent a speech. */
export const MIN = 30;
/** The same in a script without spaces. */
const MIN_IDEOGRAPHS = 10;
/** A longer sentence is left for a shorter one. */
export const MAX = 180;
/** A sentence up to this length is no shorter when it ends early. */
export const USUAL = 120;

/** Marks of a sentence that breaks off, is broken into, or holds more than one statement. */
const BROKEN = /--|[–—…;([]|:\s|\b(?:was|were) \p{L}+ing$|, (?:right|okay|huh|of course)$/u;
/** A beginning that waits for its "but", or ends with the first words of another clause: "…, and in the end". */
const HALF =
  /\bnot (?:by|just|only|simply|merely|because)\b|, (?:and|but|or|so) (?:in|on|at|for|with|as|by)\b[^,]*$|, who(?:, [^,]*)?$/i;
/** A conjunction before the pronoun that opens another main clause. */
const ANOTHER_CLAUSE =
  /,\s(?:and|but|so|or|because|for)\s(?=(?:I|we|they|he|she|it|you|there|that|this|if|when)(?![\p{L}]))/giu;
/** After a clause: a condition or a comparison without which it says something else. */
const BINDS = /^[\s,]*(?:if|unless|until|only|than|as|when|while|so long|provided|except|or|that)\b/i;
/** A sentence that opens with its subject and is not cut has its verb. */
const SUBJECT = /^(?:I|We|You|He|She|It|They|This|There)\s\p{Ll}/u;

/** A subject with its apposition before "but" or "and", which needs a verb: "Our harbour, the largest of the coast, but has no crane". */
const BEFORE_SECOND_VERB =
  /^([^,]+(?:, [^,]+)?), (?:but|and) (?:\p{Ll}+n['’]t|is|are|was|has|have|does|do|can|will)\s/u;
const lacksVerb = (text: string) => {
  const before = BEFORE_SECOND_VERB.exec(text)?.[1];
  return before !== undefined && !hasMainVerb(before);
};

/** The sentence, or a complete clause at its beginning where it is long; undefined where it is none. */
export function statementOf(sentence: string, english: boolean): string | undefined {
  const text = withoutStop(sentence);
  if (SPEAKER_INSIDE.test(sentence) || !isBalanced(sentence)) return undefined;
  if (!english) {
    const min = /^[\p{Script=Han}\p{P}\p{N}\s]+$/u.test(text) ? MIN_IDEOGRAPHS : MIN;
    return text.length >= min && text.length <= MAX && !BROKEN.test(text) && !/[,:;]$/.test(sentence)
      ? text
      : undefined;
  }
  if (lacksVerb(text)) return undefined;
  const isWhole = text.length <= MAX && !BROKEN.test(text) && (SUBJECT.test(text) || isComplete(text));
  if (isWhole && text.length <= USUAL) return text.length >= MIN ? text : undefined;
  const clauses = [...completeClauses(text), ...clausesBeforeAnother(text)]
    .filter((clause) => !BROKEN.test(clause) && !HALF.test(clause) && !isBound(clause, text.slice(clause.length)))
    .sort((one, other) => one.length - other.length);
  return clauses.findLast(({ length }) => length <= USUAL) ?? (isWhole ? text : undefined);
}

/** The beginnings of a sentence that end where another main clause follows: "…, and we will". */
const clausesBeforeAnother = (text: string): string[] =>
  [...text.matchAll(ANOTHER_CLAUSE)]
    .map(({ index }) => text.slice(0, index))
    .filter((clause) => clause.length >= MIN && isComplete(clause));

/**
 * Whether the words after a clause change it: a condition, or a correction of its last words after a dash, as in "has
 * served ten -- 10 years" and "interest -- student interest".
 */
function isBound(clause: string, rest: string): boolean {
  if (BINDS.test(rest)) return true;
  const after = /^\s*(?:--|[–—])\s*((?:\S+\s*){1,4})/.exec(rest)?.[1];
  if (after === undefined) return false;
  const last = clause.split(' ').slice(-4);
  return /^\d/.test(after) || after.split(/\W+/).some((word) => word.length > 3 && last.includes(word));
}

/** Whether three words in a row come again: "keep moving forward, keep moving forward". */
export function repeatsItself(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const triples = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
  return new Set(triples).size < triples.length;
}
