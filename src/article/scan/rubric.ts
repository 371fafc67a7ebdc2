/**
 * Recognises rubrics in the heads of scanned articles. `# CITY HALL` above `## Mayor drops plan` may be a headline with its
 * standfirst, or a rubric that stands above the headlines of many articles. Only the other files show which, so the article
 * is read in both ways, and `ingest/choose-rubrics.ts` chooses.
 */
import type { GivenFields } from '../header/fields.ts';
import type { Header } from '../header/labels.ts';
import { hasMainVerb } from '../derive/finite-verbs.ts';
import { inTitleCase } from './scanned-byline.ts';

/** A rubric has at most this many words and characters. */
const MAX_WORDS = 4;
const MAX_LENGTH = 32;
const CAPITALS = /^(?=.*\p{Lu}{2})[\p{Lu}\p{M}\p{N}&'’.,/ -]+$/u;

export interface Rubric {
  /** The rubric as it is compared with those of other files. */
  readonly name: string;
  /** The fields of the article if this is a rubric: the standfirst is the headline, and the rubric is the section. */
  readonly given: GivenFields;
}

/** @returns the rubric that the headline may be; undefined when it is certainly none */
export function rubricOf({ scanned }: Header, given: GivenFields): Rubric | undefined {
  const { title = '', summary = '' } = given;
  const isRubric = title.length <= MAX_LENGTH && title.split(' ').length <= MAX_WORDS && CAPITALS.test(title);
  if (!scanned || !isRubric || !/\p{L}/u.test(summary) || hasMainVerb(title.toLowerCase())) return undefined;
  const name = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return { name, given: { ...given, title: summary, summary: undefined, section: inTitleCase(title) } };
}
