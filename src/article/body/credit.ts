/** The closing credit in brackets: "(With agency inputs)", "(Reporting by A; editing by B)". */
import type { Block } from '../article.ts';

/** Longer text in brackets is a note that belongs to the story. */
const BRACKETS = /[([（]\s*([^()[\]（）]{2,240}?)\s*[)\]）]\.?\s*/gu;
/** Stage directions that close a transcript. */
const STAGE_DIRECTION = /^(?:applause|laughter|cheers|music|end|ends|more|crosstalk|inaudible)\b/i;
/** Words that make a whole sentence in brackets a credit. Without one of them the sentence belongs to the story. */
const ABOUT_THE_TEXT =
  /\b(?:report|writ(?:e|ing|t)|edit|compil|translat|contribut|inputs?\b|agenc|author|photo|pictures?\b|sourced?\b|syndicat|copyright|courtesy|views?\b|opinions?\b|publi(?:sh|cation))/i;
/** At the end of the last paragraph, the text in brackets is a credit only if it begins with one of these words. */
const CREDIT_WORDS =
  /^(?:with\b.*\b(?:inputs?|agenc(?:y|ies)|reports?|reporting)|(?:additional\s+)?(?:reporting|writing|editing|compiled|written|edited|reported|translated)\b.*\bby|(?:agenc(?:y|ies)|reuters|afp|ap|pti|ani|ians|upi|tass|xinhua|dpa|efe)\b|source:|photo:)/i;

/** @returns the credit without its brackets, several credits joined by "; ", and the remaining blocks */
export function liftCredit(blocks: readonly Block[]): { credit: string | undefined; blocks: readonly Block[] } {
  const rest = [...blocks];
  /** Credits in the order of the loop: from the last to the first. */
  const found: string[] = [];
  for (let last = rest.at(-1); last?.type === 'paragraph' && rest.length > 1; last = rest.at(-1)) {
    const brackets = bracketsAlone(last.text);
    if (brackets.length === 0 || !brackets.every(isCredit)) break;
    for (const bracket of brackets.reverse()) found.push(bracket);
    rest.pop();
  }
  const credits = found.reverse();
  const last = rest.at(-1);
  // A rule separates the text from the credit. Without the credit the rule has no purpose.
  if (credits.length > 0 && last?.type === 'rule') rest.pop();
  if (credits.length === 0 && last?.type === 'paragraph') {
    const [, text, inline = ''] =
      /^(.*[.!?…"”’।۔。])\s*[([（]\s*([^()[\]（）]{2,240}?)\s*[)\]）]\.?$/su.exec(last.text) ?? [];
    if (text && CREDIT_WORDS.test(inline)) {
      rest[rest.length - 1] = { type: 'paragraph', text };
      return { credit: inline, blocks: rest };
    }
  }
  return { credit: credits.length > 0 ? credits.join('; ') : undefined, blocks: rest };
}

const AGENCY =
  '(?:(?:news )?agenc(?:y|ies)|reuters|afp|ap|associated press|pti|anis?|ians|upi|tass|xinhua|dpa|efe|bloomberg)';
/** Matches a text that says who reported, wrote or supplied the article, and nothing else. */
const SOURCE_CREDIT = new RegExp(
  '^(?:with\\b.*\\b(?:inputs?|agenc(?:y|ies)|reports?|reporting)(?:\\s+from\\b.*)?' +
    '|(?:additional\\s+)?(?:reporting|writing|editing|compiled|written|edited|reported|translated)\\b.*\\bby\\b.*' +
    `|${AGENCY}(?:\\s*(?:[/,;&-]|\\band\\b)\\s*${AGENCY})*|(?:source|photo):.*)\\.?$`,
  'i',
);
/** Longer texts contain more than a credit. */
const MAX_SOURCE_CREDIT = 240;

/**
 * True for a credit that certainly is not part of the story. A text with a number is not accepted: it may report, for
 * example, three deaths.
 */
export const isSourceCredit = (credit: string): boolean =>
  credit.length <= MAX_SOURCE_CREDIT && !/\p{N}/u.test(credit) && SOURCE_CREDIT.test(credit);

/** The texts in brackets of a paragraph that contains nothing else; empty for any other paragraph. */
function bracketsAlone(text: string): string[] {
  if (!/^[([（]/.test(text)) return [];
  const found = [...text.matchAll(BRACKETS)];
  const length = found.reduce((sum, [brackets]) => sum + brackets.length, 0);
  return length === text.length ? found.map(([, inner = '']) => inner) : [];
}

function isCredit(text: string): boolean {
  if (STAGE_DIRECTION.test(text)) return false;
  return !/[.!?।۔。！？؟]["'”’»]?$/u.test(text) || ABOUT_THE_TEXT.test(text);
}

/** Agencies that sign their reports, and names that say that they are one. */
const SIGNATURES =
  /^(?:[Rr]euters?|REUTERS?|AP|AFP|UPI|PTI|IANS|ANI|TASS|ANSA|EFE|efe|dpa|DPA|afp|apa|APA|sda|SDA|KNA|epd|KUNA|WAM|MENA|ANP|NTB|TT|Belga|BELGA|Lusa|Xinhua|XINHUA|Kyodo|Yonhap|Interfax|Bloomberg|Antara|Bernama|Ritzau|Associated Press|Agence France-Presse|رويترز|وكالات|أ ?ف ?ب|د ?ب ?أ|भाषा|वार्ता|एजेंसी|एजेंसियां|新华社|新華社|中新社|中央社|路透社|法新社)$/u;
const AGENCY_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’&-]*\s+(?:(?:\p{Lu}[\p{L}\p{M}.'’&-]*|of|de|du|der)\s+){0,3})?(?:(?:[Nn]ews|[Pp]ress)\s?(?:[Aa]gency|[Ss]ervice|[Ww]ire)|[Nn]ewswire|NEWSWIRE|[Ww]ire [Ss]ervice|Press Association|Presseagentur|Nachrichtenagentur|Nachrichtendienst|Pressedienst)$/u;
const NAMED_PRESS = /^\p{Lu}[\p{L}\p{M}.'’-]+\s+(?:\p{Lu}[\p{L}\p{M}.'’-]+\s+)?(?:Press|News|Presse|Wire|Agency)$/u;
const ENDED = /[.!?…。！？।۔؟]["'”’»)\]」]*$/u;
/** A line of a table of figures: words, then figures in columns or after dots. */
const FIGURES = /^(?=(?:.*\d){2})\s*\S.{0,60}?(?:\s{2,}|\.{2,}|\s[-+$€£(]?(?=\d))[\s\d.,$€£%+()/a-z-]{1,80}$/iu;
/** Longer lines are text. */
const MAX_SIGNATURE = 60;

/**
 * An agency's signature on the last line of a text, below the last sentence: "Reuter", "– dpa", "AP/AFP".
 * @param text the body of a plain-text file
 * @returns the signature without its dash, and the text without it; undefined when the last line is no signature
 */
export function liftSignature(text: string): { signature: string; text: string } | undefined {
  const end = text.trimEnd();
  const at = end.lastIndexOf('\n');
  const line = end.slice(at + 1).trim();
  if (at < 0 || line.length > MAX_SIGNATURE) return undefined;
  const signature = line.replace(/^[\s/–—―-]+|[\s/.–—―-]+$/gu, '');
  const story = end.slice(0, at).trimEnd();
  const lastLine = story.slice(story.lastIndexOf('\n') + 1);
  if (!ENDED.test(story) && !FIGURES.test(lastLine)) return undefined;
  const names = signature.split(/\s*(?:[/,;+&]|\s(?:and|und|et|y)\s)\s*/);
  const signs = (name: string) =>
    SIGNATURES.test(name) ||
    AGENCY_NAME.test(name) ||
    NAMED_PRESS.test(name) ||
    story.slice(0, 2000).includes(`(${name})`);
  return names.every((name) => name.length > 1 && signs(name)) ? { signature, text: story } : undefined;
}
