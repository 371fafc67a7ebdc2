/**
 * Splits a list of authors into persons. Commas and words for "and" also occur within one name: `Doe, Jane`, `Johnson &
 * Johnson`, `Department of Trade and Industry`. Where both readings are possible, the text stays one entry.
 */

/** After a comma, a part that contains one of these words is the role of the person before it, not another person. */
const ROLE_WORD =
  '(?:correspondents?|editors?|reporters?|writers?|staff|bureau|desk|columnist|analyst|critic|photographers?|producer|' +
  'agency|agencies|chief|journalist|contributor|researcher|professor|lecturer|director|minister|spokes\\w+|' +
  'redakteur(?:in)?|korrespondent(?:in)?|reporterin|chefredakteur(?:in)?|corresponsal|redactora?|periodista|enviad[oa]|' +
  'correspondante?|envoyée?|rédact\\w+|journaliste|مراسل|محرر|संवाददाता|संपादक|记者|编辑)';
export const ROLE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${ROLE_WORD}(?![\\p{L}\\p{M}])|in\\s+\\p{Lu})`, 'iu');
export const SUFFIX = /^(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?\s?D|Esq|OBE|CBE|MBE|MP|QC|KC|SJ|OP|RN)\.?$/i;
/** The names of an institution may contain commas and "and". */
export const INSTITUTION =
  /(?<![\p{L}\p{M}])(?:departments?|ministry|office|institutes?|committee|council|university|college|association|society|cent(?:er|re)s?|commission|foundation|federation|union|board|bank|fund|agency|bureau|authority|organi[sz]ation|company|corporation|ministerium|bundesministerium|\p{L}*ministerium|amt|institut|universität|verband|ministerio|instituto|universidad|asociación|ministère|université|وزارة|جامعة|هيئة|मंत्रालय|विश्वविद्यालय)(?![\p{L}\p{M}])/iu;
/** News agencies, which are one word and stand beside persons: "Jane Doe and Reuters". */
const AGENCY =
  /^(?:the\s+)?(?:reuters|bloomberg|xinhua|tass|interfax|kyodo|yonhap|anadolu|associated press|agence france-presse|press trust of india|agencies|staff|redaktion|rédaction|redacción|agenturen|agencias|agences|وكالات|एजेंसियां)$/iu;
const INITIALS = /^[\p{Lu}&/.]{2,6}$/u;
const PARTICLE = /^(?:d[aeiou]s?|del|della|der|den|van|von|bin|ibn|ben|al|el|la|le|ten|ter|zu|[dl]['’].+|st\.?)$/iu;
/** More characters than a list of authors may have. */
const MAX_LENGTH = 10_000;
const MAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;

/** "By" in other languages before a full name: "Von Anna Müller". "Von Trapp" and "von der Heide" are names. */
const BY_ABROAD = /^(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)(?::\s*|\s+)(?=\p{Lu}[\p{L}\p{M}.'’-]*\s\p{Lu})/u;

/**
 * @param text names as one text: "Jane Doe and John Roe", "Jane Doe, Science Correspondent", "Doe, Jane; Roe, John"
 * @returns one text per person, with the person's role, without repeats
 */
export function splitNames(text: string): string[] {
  const written = cleanName(
    text
      .slice(0, MAX_LENGTH)
      .replace(/^by(?::\s*|\s+)/i, '')
      .replace(BY_ABROAD, ''),
  );
  // A word for "and" at either end joins nothing.
  const plain = written.replace(/^(?:(?:and|und|et|&)(?:\s+|$))+|(?:\s+(?:and|und|et|&))+$/g, '');
  const items = plain.split(/\s*[;；]\s*/).filter(Boolean);
  // Among items between semicolons, a comma belongs to the name.
  const names = items.length > 1 ? items.flatMap(splitInverted) : splitCommas(plain);
  return [...new Set(names.map((name) => name.trim()).filter((name) => /[\p{L}\p{N}]/u.test(name)))];
}

/** @returns the name without a mail address, and without the address of a link; empty when nothing else is there */
export function cleanName(text: string): string {
  return text
    .replace(/\[([^\]]{1,200})\]\([^()\s]{0,400}\)/g, '$1')
    .replace(/<[^<>\s]{1,300}(?:@|:\/\/)[^<>\s]{1,300}>/g, ' ')
    .replace(/(?:mailto:|e-?mail:\s*)?(?=[\w.+-]{1,64}@)/gi, '')
    .replace(MAIL, '')
    .replace(/^\s*\((.{1,200})\)\s*$|\(\s*\)|\[\s*\]|<\s*>/g, '$1')
    .replace(/^\s*"([^"]{1,200})"\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;|–—-]+|[\s,;|–—-]+$/g, '');
}

/** Splits "Doe, Jane and Roe, John", and names without commas. */
function splitInverted(text: string): string[] {
  if (!text.includes(',')) return splitAnd(text);
  const halves = text.split(AND_WORD);
  return halves.every((half) => isInverted(half.split(/\s*,\s*/))) ? halves : [text];
}

function splitCommas(text: string): string[] {
  const inverted = text.includes(',') ? splitInverted(text) : [];
  if (inverted.length > 1) return inverted;
  const parts = text.split(/\s*[,，、،]\s*/).filter(Boolean);
  const [first = ''] = parts;
  if (
    parts.length > 1 &&
    /(?<![\p{L}])(?:of|for|für|de|pour|para)\s/iu.test(first) &&
    INSTITUTION.test(first) &&
    !isPerson(first)
  )
    return [text];
  const grouped: string[] = [];
  for (const part of parts.flatMap((part) => splitAnd(part.replace(/^(?:and|und|et|&)\s+/i, '')))) {
    const previous = grouped.at(-1);
    const isRole = !isAgency(part) && (ROLE.test(part) || (isPerson(previous ?? '') && INSTITUTION.test(part)));
    if (previous !== undefined && (isRole || SUFFIX.test(part))) grouped[grouped.length - 1] = `${previous}, ${part}`;
    else grouped.push(part);
  }
  return isInverted(parts) && !/[，、،]/.test(text) ? [parts.join(', ')] : grouped;
}

/** Whether two parts are one person with the family name first: "Doe, Jane", "van der Berg, Anna", "King, Martin, Jr." */
export function isInverted([first = '', second = '', ...rest]: readonly string[]): boolean {
  const family = first.split(' ').filter((word) => !PARTICLE.test(word));
  const given = second.split(' ');
  return (
    family.length === 1 &&
    second !== '' &&
    given.length <= 3 &&
    [...family, ...given].every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)) &&
    ![first, second].some((part) => isAgency(part) || ROLE.test(part) || SUFFIX.test(part)) &&
    rest.every((part) => SUFFIX.test(part))
  );
}

const AND_WORD = /\s+(?:and|und|et|y|e|и|&)\s+/;
/** The words for "and" in the interface's languages, with the spaces around them; a stroke stands for one between persons. */
const JOINT = /(\s+(?:and|und|et|y|e|и|و|और|एवं|तथा|和|与|及|[&/|])\s+|\s+و(?=\p{L}{3})|[和与及])/u;

/** Splits at the words for "and" where persons or agencies stand on both sides. */
function splitAnd(text: string): string[] {
  const [first = '', ...others] = text.split(JOINT);
  const names = [first];
  for (let index = 0; index < others.length; index += 2) {
    const [joint = '', next = ''] = [others[index], others[index + 1]];
    const previous = names.at(-1) ?? '';
    // Arabic writes the word together with the next one, and some names begin with its letter.
    const isName = joint.trimStart() === 'و' && WAW_NAME.test(next);
    const isSide = /[/|]/.test(joint) ? isNoPaper : isAuthor;
    if (!isName && isSide(withoutNote(previous)) && isSide(withoutNote(next))) names.push(next);
    else names[names.length - 1] = previous + joint + next;
  }
  return names;
}

/** "Jane Doe | The Courier" is one person and her paper. */
const isNoPaper = (text: string) => isPerson(text) && !/^the\s/i.test(text);

/** "Jane Doe" of "Jane Doe (Text)". */
const withoutNote = (name: string) => name.trim().replace(/\s+\([^()]{1,60}\)$/, '');

const WAW_NAME =
  /^(?:ليد|ائل|سام|فاء|جدي|حيد|ديع|سيم|فيق|ضاح|داد|هبة|هبي|ردة|جيه|صفي|عد|جد|ليم|يليام|رد|زير|كالة|كالات)(?!\p{L})/u;

const isAuthor = (text: string) => isAgency(text) || isPerson(text) || ROLE.test(text);

export const isAgency = (text: string) => AGENCY.test(text) || INITIALS.test(text);

/** Whether a text looks like the full name of a person: two to five words, or two to four Chinese characters. */
export function isPerson(text: string): boolean {
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return true;
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    !INSTITUTION.test(text) &&
    words.every(
      (word) => PARTICLE.test(word) || word === 'y' || /^(?:\p{Lu}|\p{Lo}|[dl]['’])[\p{L}\p{M}.'’-]*$/u.test(word),
    )
  );
}
