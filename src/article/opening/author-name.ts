/**
 * Finds the author in one item of a byline: the name, apart from the role, the place or the agency beside it. A role alone, such
 * as "Staff writer" or "From our correspondent", names nobody.
 */
import { INSTITUTION, isAgency, isInverted, isPerson, SUFFIX } from './split-names.ts';
import { isRole, LEADING_ROLE, roleBehind, withoutDeterminer } from './role-words.ts';

/** An item of a byline, in three parts. The name is empty when the item names nobody. */
export interface NamedItem {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly kind: 'person' | 'organisation';
}

/** Longer items are sentences. */
const MAX_LENGTH = 100;
const MAX_WORDS = 10;
/** Stands between a name and what is beside it. */
const SEPARATOR = /\s*[,，、،;(（[|•/]|\s+[-–—·]\s/g;
/** A place or a paper after a person's name. */
const PLACE = /\s+(?:in|at|for|aus|für|bei|à|en)\s+(?=[\p{Lu}\p{Lo}])/u;
/** Words of names that are no person's. */
const ORGANISATION =
  /^the\s|(?<!\p{L})(?:press|news\w*|media|service|network|times|group|agence|agencia|agenzia)(?!\p{L})/iu;

/** @param item one item of a byline, as `splitNames` returns it */
export function authorIn(item: string): NamedItem {
  const nobody: NamedItem = { before: item, name: '', after: '', kind: 'person' };
  if (item.length > MAX_LENGTH || /[@\n]|:\/\//.test(item)) return nobody;
  const start = item.length - withoutLead(item).length;
  const name = withoutRole(nameAt(item.slice(start)));
  const plain = name.trim();
  if (!/\p{L}/u.test(plain) || plain.split(/\s+/).length > MAX_WORDS || isRole(plain)) return nobody;
  return { before: item.slice(0, start), name, after: item.slice(start + name.length), kind: kindOf(plain) };
}

/** Takes away what may stand before a name: "By", "von", "Staff writer", "本报记者". */
function withoutLead(item: string): string {
  const rest = withoutDeterminer(item);
  const role = LEADING_ROLE.exec(rest)?.[0] ?? '';
  const named = rest.slice(role.length);
  return role !== '' && isPerson(named.trim()) ? named : rest;
}

/** The beginning of a text up to a role, a place or an agency. */
function nameAt(text: string): string {
  const parts = text.split(/\s*[,，、،]\s*/);
  if (isInverted(parts) || (INSTITUTION.test(parts[0] ?? '') && parts.length > 1)) return text;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(SEPARATOR)) {
    const next = text.slice(index + mark.length).split(/[,，、،(（[|•/]/)[0] ?? '';
    if (SUFFIX.test(next.trim())) continue;
    end = index;
    break;
  }
  const name = text.slice(0, end);
  const place = PLACE.exec(name);
  return place && isPerson(name.slice(0, place.index)) ? name.slice(0, place.index) : name;
}

/** Takes a role from the end of a person's name: "Jane Doe Staff Writer". */
function withoutRole(name: string): string {
  const rest = name.slice(0, roleBehind(name));
  return isPerson(rest) && !isAgency(rest) ? rest : name;
}

const kindOf = (name: string) =>
  INSTITUTION.test(name) || isAgency(name) || ORGANISATION.test(name) ? 'organisation' : 'person';

/**
 * A name as it is compared. Capitals, spaces, full stops, hyphens and apostrophes do not count. All letters count, with their
 * accents: "Zoë Ash" and "Zoe Ash" are two authors.
 */
export const authorKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[\s.\-‐‑]+/g, ' ')
    .trim();
