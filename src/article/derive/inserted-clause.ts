/**
 * Leaves out what a long English sentence inserts between its subject and its verb: "Eight divers, who worked at night,
 * have been given a medal". The words that stay form a complete clause.
 */
import { hasMainVerb } from './finite-verbs.ts';

/** Words that open a relative clause, an apposition or a participle clause. A name may be an item of a list. */
const OPENS =
  /^(?:(?:both|most|many|some|all|several|one|two|three) (?:of|members) |(?:who|whose|which|where) |(?:a|an|the|her|his|its|their|formerly|once|now) |\p{Ll}{3,}(?:ing|ed) |\d{1,3}, (?:a|an|the|who|whose|of) )/u;
const RELATIVE = /^(?:who|whose|which|where) /;
/** Verbs of a main clause that no insertion begins with. */
const VERB =
  /^(?:is|are|was|were|has|have|had|will|would|said|says|told|took|gave|went|came|became|began|rose|fell|won|lost|died|resigned|arrived|agreed|failed|refused|declined|voted|gathered) /;
/** A subject that is more than a pronoun or an introduction: it has no comma, no mark and at least two words. */
const SUBJECT =
  /^(?!(?:in|on|at|after|before|when|while|as|if|for|with|by|from|to|under|since|during|despite)\s)[^,;:()"“”—–]+$/i;
/** Characters that a headline made of two parts may have at most and at least. */
const MAX = 200;
const MIN = 60;

/** @returns the sentence without the insertion; undefined when none certainly is one */
export function withoutInsertedClause(sentence: string): string | undefined {
  const comma = sentence.indexOf(', ');
  const subject = sentence.slice(0, comma);
  const after = sentence.slice(comma + 2);
  if (comma < 0 || !SUBJECT.test(subject) || !subject.includes(' ') || hasMainVerb(subject) || !OPENS.test(after))
    return undefined;
  for (const { index } of after.matchAll(/, /g)) {
    const inserted = after.slice(0, index);
    const rest = after.slice(index + 2);
    if (!VERB.test(rest)) continue;
    // "The bank, the minister said, was sold" has a clause of its own in its middle.
    if (/[;:()"“”—–]/.test(inserted) || (!RELATIVE.test(inserted) && hasMainVerb(inserted))) return undefined;
    const short = `${subject} ${rest}`;
    return short.length >= MIN && short.length <= MAX ? short : undefined;
  }
  return undefined;
}
