/**
 * Tells persons, places and organisations apart, with a library that knows English. It is asked about names alone, a few
 * thousand of them, not about texts: it reads about a megabyte a second.
 */
import nlp from 'compromise/two';
import type { Kind, Kinds } from './names.ts';

/** @param names as printed; the same name always gets the same answer */
export function classifyNames(names: Iterable<string>): Kinds {
  return new Map(Array.from(names, (name) => [name, kindOf(name)]));
}

function kindOf(name: string): Kind | 'other' {
  const doc = nlp(name);
  if (doc.match('#Person').found) return 'person';
  if (doc.match('#Place').found) return 'place';
  if (doc.match('#Organization').found) return 'organisation';
  return 'other';
}
