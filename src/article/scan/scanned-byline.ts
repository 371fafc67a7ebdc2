/**
 * Reads the byline of a scanned article, where name, role and agency follow each other without a comma: `Nora Whitlock
 * Senior staff writer`, `IDA MERCER NORTHERN WIRE`.
 */
import { splitNames } from '../opening/split-names.ts';

const ROLE =
  /^(?:writers?|editors?|reporters?|correspondents?|columnists?|critics?|photographers?|staff|staffers?|contributors?|analysts?|bureau|desk|cartoonists?|interns?|reviewers?|artists?|publisher|journalists?|editorialist|spokes(?:man|woman|person)|president|manager|secretary|coach)$/i;
/** Roles that are seldom named without a word before them. */
const QUALIFIED = /^(?:writers?|reporters?|critics?|desk|bureau|artists?|manager)$/i;
/** Words before a role. */
const KIND =
  /^(?:senior|junior|staff|contributing|guest|special|chief|managing|associate|assistant|deputy|executive|acting|former|night|day|copy|wire|city|county|state|national|foreign|international|world|local|campus|town|harbor|harbour|shipping|market|markets|financial|business|labor|labour|political|politics|science|health|medical|education|religion|police|court|courts|crime|weather|farm|travel|food|books?|arts?|music|film|movie|theater|theatre|drama|dance|television|tv|radio|entertainment|features?|sports?|football|baseball|basketball|hockey|society|women['’]s|opinions?|editorial|news|page|photo|picture|graphics|design|magazine|sunday|weekend|daily|regular|freelance|student|community|metro|regional|rural|war|diplomatic|legal|technology|environment(?:al)?|general|our|a|the|own)$/i;
/** The last word of an agency's or paper's name. */
const PUBLISHER =
  /^(?:wire|wires|press|service|services|syndicate|agency|agencies|times|post|tribune|herald|gazette|journal|newswire|news|newspapers?|reuters?|ap|upi|afp|up|ips|ins|cns|cps|bloomberg|tass|globe|chronicle|examiner|inquirer|observer|courier|dispatch|sentinel|telegraph|guardian|mercury|bulletin|bee)\.?$/i;
/** Words in the middle of a publisher's name. */
const WITHIN = /^(?:news|press|wire|feature|features|media|information)$/i;
const BEFORE_PLACE =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|los|las|san|santa|great|central|upper|lower|old|port|st\.?|knight|agence|united|press|christian|wall|daily)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d)\.?$/i;

export interface ScannedByline {
  /** The authors, each followed by a comma and the role when the line has one. */
  readonly byline: readonly string[];
  readonly source: string | undefined;
}

/** @param line the line without its marks; may be empty */
export function readScannedByline(line: string): ScannedByline {
  const text = line.replace(/^(?:[\s–—―•*·-]|by(?=[\s:])|:)+/iu, '').replace(/[\s,;:–—―•*·-]+$/u, '');
  const byline: string[] = [];
  const sources: string[] = [];
  for (const part of text.split(/\s*[,;|/()]\s*|\s+[–—―-]+\s+/u)) {
    if (!/\p{L}/u.test(part)) continue;
    const { name, role, source } = readPart(part.split(/\s+/));
    if (name !== '' && SUFFIX.test(name) && byline.length > 0) byline.push(`${byline.pop() ?? ''}, ${name}`);
    else if (name !== '') byline.push(...splitNames(inSmallLetters(name)));
    const last = role === '' ? undefined : byline.pop();
    if (role !== '') byline.push(last === undefined ? role : `${last}, ${role}`);
    if (source !== '') sources.push(inSmallLetters(source));
  }
  return { byline, source: sources.join(', ') || undefined };
}

interface Part {
  readonly name: string;
  readonly role: string;
  readonly source: string;
}

function readPart(words: readonly string[]): Part {
  const join = (from: number, to?: number) => words.slice(from, to).join(' ');
  if (/^from$/i.test(words[0] ?? '')) return { name: '', role: '', source: withoutArticle(join(0)) };
  const noun = words.findIndex((word) => ROLE.test(word));
  const isPublisher = PUBLISHER.test(words.at(-1) ?? '');
  if (noun >= 0) {
    const start = roleStart(words, noun);
    const wire = isPublisher && noun < words.length - 1 ? Math.max(noun + 1, sourceStart(words)) : words.length;
    return { name: join(0, start), role: asRole(join(start, wire)), source: withoutArticle(join(wire)) };
  }
  if (!isPublisher) return { name: join(0), role: '', source: '' };
  const start = sourceStart(words);
  // A name has at least two words: what is left of "North Shore Wire" is none.
  const from = start < 2 ? 0 : start;
  return { name: join(0, from), role: '', source: withoutArticle(join(from)) };
}

/** Index of the first word of the role whose noun is at `noun`. */
function roleStart(words: readonly string[], noun: number): number {
  let start = noun;
  while (start > 0 && KIND.test(words[start - 1] ?? '') && !(start === 1 && words.length > 2 && noun > 2)) start -= 1;
  // "Harbor reporter": a role begins with a capital.
  while (start > 2 && /^\p{Ll}/u.test(words[start] ?? '')) start -= 1;
  const isBare = start === noun && QUALIFIED.test(words[noun] ?? '') && start > 2;
  if (isBare && !/^\p{L}\.$/u.test(words[1] ?? '')) start -= 1;
  // One word is no name.
  return start === 1 ? 0 : start;
}

/** Index of the first word of the publisher's name with which the words end. */
function sourceStart(words: readonly string[]): number {
  const article = words.findLastIndex((word, at) => at > 1 && /^(?:the|from|for|of)$/i.test(word));
  if (article >= 0) return article;
  let start = words.length - 1;
  while (start > 0 && WITHIN.test(words[start - 1] ?? '')) start -= 1;
  // The initials of an agency are its whole name.
  const isWhole = /^(?:reuters?|ap|upi|afp|up|ips|ins|cns|cps|bloomberg|tass)\.?$/i.test(words[start] ?? '');
  if (!isWhole && start > 0) start -= 1;
  while (start > 0 && BEFORE_PLACE.test(words[start - 1] ?? '')) start -= 1;
  return start;
}

const withoutArticle = (source: string) => source.replace(/^(?:(?:from|for|of|the)\s+)+/i, '');

const isCapitals = (text: string) => !/\p{Ll}/u.test(text);

/** A role begins with a capital; the rest of one in capitals is set in small letters. */
const asRole = (role: string) => {
  const plain = isCapitals(role) ? role.toLowerCase() : role;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** Names in capitals are set in small letters with initial capitals; initials and the letters of agencies stay. */
const inSmallLetters = (name: string) =>
  !isCapitals(name) || !/\p{L}{2}/u.test(name) || /^\p{Lu}{2,4}$/u.test(name) ? name : inTitleCase(name);

/** Sets a text in capitals in small letters with initial capitals. */
export const inTitleCase = (text: string): string =>
  text
    .replace(/\p{Lu}[\p{L}\p{M}]*/gu, (word) =>
      /^(?:II|III|IV)$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .replace(/(?<=\p{L})['’]S(?!\p{L})/gu, (end) => end.toLowerCase())
    .replace(/(?<!\p{L})Mc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/(?<=\s)(?:Of|And|The|For|In|On|At|To|By|De|La|Van|Von|Der)(?=\s)/g, (word) => word.toLowerCase());
