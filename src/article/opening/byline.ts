/** Reads the byline: the line with the names of the authors, and a line below it with their role. */
import { ROLE, splitNames } from './split-names.ts';

/** The word "by" in the languages whose newspapers print it in bylines. */
const BYLINE = /^(?:(?:(?:written|words|story|text|report) )?by|von|par|por|di|door|av|af)\s+(.{2,100})$/i;
/** A label for it, with a colon. */
const LABELLED =
  /^(?:text|texte|texto|words|reporting|автор|текст|كتب|كتبت|بقلم|تقرير|लेखक|रिपोर्ट|प्रस्तुति|作者|记者|文)\s*[:：]\s*(.{2,60})$/iu;
/** The words without a colon before names of scripts without capitals: "بقلم أحمد سالم", "本报记者 王小明 李华". */
const UNCASED =
  /^(?:بقلم\s+(\p{Script=Arabic}+(?: \p{Script=Arabic}+){1,3})|(?:本[报報刊网網社台]|新[华華]社)(?:特约|驻\p{Script=Han}{2,6})?(?:记者|記者|通讯员|通訊員)[\s:：]+(\p{Script=Han}{2,4}(?:[\s、，]+\p{Script=Han}{2,4}){0,3}))$/u;
/** Maximum number of words after a label: in a script without capitals, more of them may be a sentence. */
const MAX_LABELLED_WORDS = 4;
const NAME =
  /^(?:(?:[dl]['’])?(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|d[aeiou]s?|del|della|der|den|van|von|bin|ibn|al|el|la|le|ten|ter|zu|y|e|und|et|of|the|and|&|in|for|,)$/u;
/** Maximum length of a line with a role. */
const MAX_ROLE = 60;

/**
 * @param line a separate line near the headline
 * @returns the names, or undefined when the line is not a byline
 */
export function readByline(line: string): string[] | undefined {
  const labelled = LABELLED.exec(line.trim());
  const uncased = labelled ? null : UNCASED.exec(line.trim());
  if (uncased) return splitNames(uncased[1] ?? uncased[2]?.replace(/\s+/g, '、') ?? '');
  const match = labelled ?? BYLINE.exec(line.trim());
  const names = match?.[1]
    ?.replace(/[<(]?\b[\w.+-]{1,64}@[\w.-]+[>)]?/g, ' ')
    .replace(/\s*,?\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!names || /[!?:"“”]/.test(names) || (/\.$/.test(names) && !/\b(?:jr|sr|\p{Lu})\.$/iu.test(names)))
    return undefined;
  const words = names.replace(/[,;]/g, ' ,').split(' ');
  if (words.length > 16 || !words.every((word) => NAME.test(word) || ROLE.test(word))) return undefined;
  if (labelled && (words.length > MAX_LABELLED_WORDS || /\d/.test(names))) return undefined;
  return splitNames(names);
}

/**
 * @param line the line directly below a byline
 * @returns the role of the persons above: "Associated Press Writer", "Transport Correspondent"; undefined when the line
 * is none
 */
export function readRole(line: string): string | undefined {
  const role = line.trim().replace(/\s+/g, ' ');
  if (role.length > MAX_ROLE || role.length < 4 || /[.!?:;"“”]$/.test(role)) return undefined;
  const words = role.split(' ');
  const isTitle = words.every((word) =>
    /^(?:staff|[\p{Lu}\p{Lo}\d&][\p{L}\p{M}\p{N}.,&'’/-]*|of|to|the|for|and|in|de|du|des|la|für|der|del|&|[–—-])$/u.test(
      word,
    ),
  );
  const isLower = words.length <= 4 && /^\p{Lu}?\p{Ll}/u.test(role);
  return ROLE_LINE.test(role) && (isTitle || isLower) ? role : undefined;
}

/** Behind its last word, a role may name a place, a paper or a field: "Korrespondentin in Berlin", "Editor, The Post". */
const BEHIND_ROLE =
  '(?:\\s*[,(/|&–—-].{0,40}|\\s(?:at|in|of|on|for|to|für|bei|im|aus|à|au|aux|en|de|del|du|des|pour|para)\\s.{1,40})?$';
const ROLE_LINE = new RegExp(
  '(?<!\\p{L})(?:correspondents?|editors?|reporters?|writers?|staff|bureau(?: chief)?|columnists?|analysts?|critics?|photographers?|producers?|journalists?|contributors?|' +
    '(?:news|press) (?:service|agency)|newspapers|corresponsal|redactora?(?: jef[ea])?|enviad[oa] especial|correspondante?|envoyée? spéciale?e?|rédact(?:eur|rice)|journaliste|' +
    `(?:مراسل|مراسلة|संवाददाता|记者).{0,40}|\\p{L}*redaktion|\\p{L}*(?:redakteur|korrespondent|reporter)(?:in)?)${BEHIND_ROLE}|^special to\\s.{1,40}$`,
  'iu',
);

/** A place in capitals: "SOUTH PIER", "PORT HALE, Maine". */
const PLACE = /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,30}(?:, \p{Lu}[\p{L}. ]{1,20})?$/u;
export const isPlaceAlone = (line: string): boolean => PLACE.test(line.trim());

export const isMailAddress = (line: string): boolean =>
  /^\W{0,3}(?:e-?mail:?\s*)?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\W{0,3}$/i.test(line);

/** Whether a line below a byline belongs to it: a role, a mail address or a place. */
export const isBesideByline = (line: string): boolean =>
  readRole(line) !== undefined || isMailAddress(line) || isPlaceAlone(line);
