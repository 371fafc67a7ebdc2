/**
 * Classifies names as persons, places and organisations with compromise, a library for English. It receives only names,
 * a few thousand of them, because reading the texts of an archive would take hours. `compromise/two` is sufficient;
 * `compromise/three` only adds grammar.
 *
 * A name is classified only if the library recognises all of it: "England" is a place, but in "Bank of England" it is
 * not enough.
 */
import nlp from 'compromise/two';
import type { EntityType, EntityTypes } from './named-entities.ts';

/** @param names as printed; the result for a name does not depend on the other names */
export function classifyNames(names: Iterable<string>): EntityTypes {
  return new Map(Array.from(names, (name) => [name, typeOf(name)]));
}

/** Words that mark an organisation, at the end of a name or before "of" or "for". */
const ORGANISATION_WORDS = new Set(
  (
    'academy administration agency airlines airways army assembly association authority bank board bureau church club college ' +
    'commission committee company congress corporation corps council court department directorate federation force forces ' +
    'foundation fund guard hospital house inc institute institutes institution laboratory league ministry movement museum ' +
    'navy network news office organization organisation parliament party police press reserve school senate service ' +
    'services society times treasury union university centers'
  ).split(' '),
);

function typeOf(name: string): EntityType | 'other' {
  const words = name.toLowerCase().split(' ');
  const [first = '', second = ''] = words;
  if (
    words.length > 1 &&
    (ORGANISATION_WORDS.has(words.at(-1) ?? '') || (ORGANISATION_WORDS.has(first) && /^(?:of|for)$/.test(second)))
  ) {
    return 'organisation';
  }
  const doc = nlp(name);
  // A first name alone does not identify a person.
  if (words.length === 1 && doc.has('#FirstName') && !doc.has('#Place')) return 'other';
  if (doc.has('^#Person+$') || doc.has('^#FirstName .+ #LastName$')) return 'person';
  // compromise knows more surnames than first names, but recognises an unknown first name in a sentence, so ask about
  // "NAME said."
  if (words.length === 2 && doc.has('#LastName$') && nlp(`${name} said.`).has('^#Person #Person said')) return 'person';
  if (doc.has('^#Place+$')) return doc.has('#Demonym') ? 'other' : 'place';
  return doc.has('^#Organization+$') ? 'organisation' : 'other';
}
