/** Reads the lines above a speech: its occasion, "REMARKS BY THE MAYOR ON FERRIES", and its place, "Narva, Estonia". */
import { PERSON_TITLE } from './subject-words.ts';

/** A line that tells the occasion: what was said, or where, to whom or on what. */
const OCCASION =
  /^(?:(?:opening|closing|joint|toast|welcoming|keynote|prepared|brief) )*(?:remarks?|statements?|address|speech|toasts?|press (?:conference|briefing|gaggle)|news conference|commencement address|excerpts?) (?:by|of|from|with|at|to)\b/i;
/** The rest of such a line, whose beginning is lost: "AT THE HOLOCAUST DAYS OF REMEMBRANCE CEREMONY". */
const REST = /^(?:AT|ON|TO|DURING|AFTER|HONORING|IN) (?:[^\p{Ll}\s]+\s*){2,}/u;
/** A second line of the same title: "AND PRIME MINISTER MODI OF THE REPUBLIC OF INDIA". */
const GOES_ON = /^(?:AND|AT|ON|TO|IN|OF|FOR|DURING|AFTER|BEFORE|FOLLOWING|WITH)\b[^\p{Ll}]+$/u;
/** Capitals up to the first word in small letters: the place follows on the same line. */
const CAPITALS = /^(?:[^\p{Ll}\s]*(?<!\p{L})(?:Mc|Mac|O['’])?[^\p{Ll}\s]+(?:\s+|$))+/u;
const SMALL_WORD =
  /^(?:an?|the|and|or|of|on|in|at|by|to|for|with|from|as|after|before|during|into|its|his|her|their|is)$/;
const DATE_OR_TIME =
  /\s+(?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{Lu}*\.?\s+\d{1,2}\b.*|\d{1,2}:\d{2}.*)$/u;
/** Maximum number of characters of a title. */
const MAX = 200;

/**
 * @param above the lines above a speech
 * @param spoken the speech, in which the words are written in small letters
 * @returns the title of a speech that stands above it, in small letters with capitals
 */
export function occasionAbove(
  above: readonly string[],
  spoken: string,
): { title: string; isWhole: boolean } | undefined {
  for (const test of [OCCASION, REST]) {
    const at = above.findIndex((line) => test.test(line) && CAPITALS.test(line));
    const line = above[at];
    if (line === undefined) continue;
    const next = above[at + 1] ?? '';
    const whole = GOES_ON.test(next) ? `${line} ${next}` : line;
    const capitals = (CAPITALS.exec(whole)?.[0] ?? '').replace(DATE_OR_TIME, '').trim();
    if (capitals.split(' ').length < (test === OCCASION ? 4 : 3) || capitals.length > MAX) continue;
    return { title: inSmallLetters(capitals, spoken), isWhole: test === OCCASION };
  }
  return undefined;
}

/** Sets words in capitals as the speech writes them; those that it does not hold get a capital if they are long. */
function inSmallLetters(capitals: string, spoken: string): string {
  const written = new Map<string, string>();
  for (const [word] of spoken.matchAll(/(?<=\p{L}[,’'”"]? )\p{L}[\p{L}\p{N}.’'-]*\p{L}/gu)) {
    const known = written.get(word.toUpperCase());
    // "NATO" stays in capitals; a longer word in capitals may be set so for emphasis.
    if (/^\p{Lu}{5,}$/u.test(word)) continue;
    if (known === undefined || /^\p{Ll}/u.test(known)) written.set(word.toUpperCase(), word);
  }
  return capitals.replace(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu, (word, index: number) => {
    const lower = word.toLowerCase();
    if (SMALL_WORD.test(lower)) return index === 0 ? capitalized(lower) : lower;
    const form = written.get(word.toUpperCase()) ?? '';
    if (/\p{Lu}.*\p{Lu}/u.test(form)) return form;
    if (/^(?:\p{Lu}\.)+$/u.test(word)) return word;
    if (/^(?:MRS?|MS|DR|[JS]R|ST|GOV|SEN|REP)\.?$/.test(word)) return capitalized(lower);
    if (form === '' && !/[AEIOUY]/.test(word.slice(0, 4)) && word.length <= 5) return word;
    return /^\d+(?:ST|ND|RD|TH)$/.test(word)
      ? lower
      : /\d/.test(word)
        ? word
        : lower.split('-').map(capitalized).join('-');
  });
}

const capitalized = (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** A town and its country or state at the end of a line: "Binghamton University Binghamton, New York". */
const PLACE =
  /(?:^|\s)((?:(?:\p{Lu}[\p{L}.'’-]+|es|de|del|la)\s+){0,8}\p{Lu}[\p{L}.'’-]+),\s+(\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+){0,2})(?:\s+\p{Lu}\p{L}+ \d{1,2}, \d{4})?$/u;
/** Words that end the name of a town and are none by themselves. */
const ENDS =
  'Gardens|Valley|Beach|City|Springs|Falls|Park|Heights|Bluffs|Rapids|Grove|Creek|Harbor|Plains|Shores|Hills|Gables';
const SECOND_WORD = new RegExp(`^(?:${ENDS}|Lakes?|Township)$`);
/** The first words of towns that have two, and the last ones. */
const TOWN_OF_TWO = new RegExp(
  '^(?:New|San|Los|Las|Santa|Fort|Ft\\.|Saint|St\\.|El|Des|Cedar|Salt|Lake|Port|Grand|Palo|Baton|Mount|Little|Long|Cape|Rio|Buenos|Addis|Phnom|Kuala|Tel|Abu|North|South|East|West|Ann|Sioux|Corpus) |' +
    `\\s(?:${ENDS}|Mills|Hill|Rock|Island|Lake|Church|Point|Bay|Spring|Bend|Forest|Mateo|Town|Corner|Plaines)$`,
);
/** Towns of three words. */
const TOWN_OF_THREE =
  /^(?:New York City|Dar es Salaam|Salt Lake City|Panama City Beach|\p{Lu}\p{L}+ Beach (?:Gardens|Shores)|(?:North|South|East|West) \p{Lu}\p{L}+ (?:City|Beach|Park|Rock|Hills))$/u;
/** The last word of a building or a part of it. */
const VENUE =
  /^(?:.*\d.*|.*(?:arium|orium|plex)|academy|airport|annex|arena|auditorium|avenue|ballroom|base|building|campus|casino|castle|center|centre|chapel|church|college|complex|cathedral|embassy|facility|factory|field|foundation|gym|hall|headquarters|high|hospital|hotel|house|inn|library|mansion|memorial|museum|office|palace|parliament|pavilion|plant|plaza|port|presidential|residence|resort|restaurant|room|school|shop|site|square|stadium|station|street|theater|theatre|tower|university|us|works|hilton|hyatt|marriott|sheraton|westin)$/i;

/** @returns the place of a speech, from the lines above it: a town with its state or country, or undefined */
export function placeAbove(above: readonly string[], spoken: string): string | undefined {
  for (const line of above) {
    const place = PLACE.exec(line.replace(/\s+\d{1,2}:\d{2}.*$/, ''));
    const [, venue = '', region = ''] = place ?? [];
    if (venue === '' || /^(?:D\.?C\.?|DC)$/.test(region) || /^Washington/.test(venue)) continue;
    const words = venue.split(/\s+/);
    const size =
      [3, 2].find(
        (count) => words.length >= count && isTown(words.slice(-count), place?.index === 0 ? words.length : 0, spoken),
      ) ?? 1;
    const town = words.slice(-size);
    if (
      town.some((word) => PERSON_TITLE.test(word)) ||
      (size === 1 && (VENUE.test(town[0] ?? '') || SECOND_WORD.test(town[0] ?? '')))
    )
      continue;
    const name = town.join(' ');
    return name === region || name === `${region} City` ? name : `${name}, ${region}`;
  }
  return undefined;
}

/** Whether the last words of a venue are the town: known by its form, alone in the line, or named so in the speech. */
function isTown(town: readonly string[], wholeLine: number, spoken: string): boolean {
  const name = town.join(' ');
  if (town.length === 2 && TOWN_OF_TWO.test(name)) return true;
  const isSpoken = ['in', 'to', 'from', 'Hello,', 'of'].some((word) => spoken.includes(`${word} ${name}`));
  if (town.some((word) => VENUE.test(word)) && !isSpoken) return false;
  if (/\p{Ll}\p{Lu}/u.test(town[0] ?? '') && !/^(?:Mc|De|La|Mac)\p{Lu}/u.test(town[0] ?? '')) return false;
  if (town.length === 3) return TOWN_OF_THREE.test(name) || isSpoken;
  return isSpoken || (wholeLine === 2 && !spoken.includes(` ${town[1]}`));
}

/** A line of a letterhead, a time, a date or a note, which names no place. */
const NO_VENUE =
  /\d{1,2}[:.]\d{2}|\d{4}$|^(?:the )?white house$|^office of|press secret|release|^\*|prepared for delivery|^cite:|_{3}|-{3}/i;
const MAX_VENUE = 80;

/** @returns the building or room of a speech, from the lines above it: "East Room", or undefined */
export const venueAbove = (above: readonly string[]): string | undefined =>
  above
    .map((line) => line.replace(CAPITAL, ''))
    .findLast(
      (line) => line.length <= MAX_VENUE && !NO_VENUE.test(line) && /^\p{Lu}/u.test(line) && !/[.!?:]$/.test(line),
    );

/** The capital behind a building, perhaps with the number of a note: "Washington, D.C.3". */
const CAPITAL = /,?\s+Washington,? D\.?C\.?\d*$/;
