/**
 * Tells persons, places and organisations apart, with a library that knows English. It is asked about names alone, a few
 * thousand of them: it would read the texts of an archive for hours. Of its builds the second does, and the third only adds grammar.
 *
 * A name counts only when the library knows the whole of it: "England" is a place, "Bank of England" is not.
 */
import nlp from 'compromise/two';
import type { EntityType, EntityTypes } from './named-entities.ts';

/** @param names as printed; the same name always gets the same answer */
export function classifyNames(names: Iterable<string>): EntityTypes {
  return new Map(Array.from(names, (name) => [name, kindOf(name)]));
}

/** Words that make an organisation of what stands before them, or behind their "of" or "for". */
const BODIES = new Set(
  (
    'academy administration agency airlines airways army assembly association authority bank board bureau church club college ' +
    'commission committee company congress corporation corps council court department directorate federation force forces ' +
    'foundation fund guard hospital house inc institute institutes institution laboratory league ministry movement museum ' +
    'navy network news office organization organisation parliament party police press reserve school senate service ' +
    'services society times treasury union university centers'
  ).split(' '),
);

function kindOf(name: string): EntityType | 'other' {
  const words = name.toLowerCase().split(' ');
  const [first = '', second = ''] = words;
  if (words.length > 1 && (BODIES.has(words.at(-1) ?? '') || (BODIES.has(first) && /^(?:of|for)$/.test(second)))) {
    return 'organisation';
  }
  const doc = nlp(name);
  // A first name alone is nobody in particular.
  if (words.length === 1 && doc.has('#FirstName') && !doc.has('#Place')) return 'other';
  if (doc.has('^#Person+$') || doc.has('^#FirstName .+ #LastName$')) return 'person';
  // It knows surnames of the world better than first names, and takes a stranger's first name for one in a sentence.
  if (words.length === 2 && doc.has('#LastName$') && nlp(`${name} said.`).has('^#Person #Person said')) return 'person';
  if (doc.has('^#Place+$')) return doc.has('#Demonym') ? 'other' : 'place';
  return doc.has('^#Organization+$') ? 'organisation' : 'other';
}
