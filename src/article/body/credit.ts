/** The closing credit in brackets: "(With agency inputs)", "(Reporting by A; editing by B)". */
import type { Block } from '../article.ts';

/** A longer text in brackets is a note that belongs to the story. */
const BRACKETS = /[([（]\s*([^()[\]（）]{2,240}?)\s*[)\]）]\.?\s*/gu;
/** What a transcript puts in brackets at its end. */
const STAGE_DIRECTION = /^(?:applause|laughter|cheers|music|end|ends|more|crosstalk|inaudible)\b/i;
/** A whole sentence in brackets belongs to the story, unless one of these words makes it a credit. */
const ABOUT_THE_TEXT =
  /\b(?:report|writ(?:e|ing|t)|edit|compil|translat|contribut|inputs?\b|agenc|author|photo|pictures?\b|sourced?\b|syndicat|copyright|courtesy|views?\b|opinions?\b|publi(?:sh|cation))/i;
/** In the last paragraph's own line, only these words make the closing bracket a credit. */
const CREDIT_WORDS =
  /^(?:with\b.*\b(?:inputs?|agenc(?:y|ies)|reports?|reporting)|(?:additional\s+)?(?:reporting|writing|editing|compiled|written|edited|reported|translated)\b.*\bby|(?:agenc(?:y|ies)|reuters|afp|ap|pti|ani|ians|upi|tass|xinhua|dpa|efe)\b|source:|photo:)/i;

/** @returns the credit without its brackets, several joined by "; ", and the blocks that remain */
export function liftCredit(blocks: readonly Block[]): { credit: string | undefined; blocks: readonly Block[] } {
  const rest = [...blocks];
  /** From the last to the first. */
  const found: string[] = [];
  for (let last = rest.at(-1); last?.type === 'paragraph' && rest.length > 1; last = rest.at(-1)) {
    const brackets = bracketsAlone(last.text);
    if (brackets.length === 0 || !brackets.every(isCredit)) break;
    for (const bracket of brackets.reverse()) found.push(bracket);
    rest.pop();
  }
  const credits = found.reverse();
  const last = rest.at(-1);
  // A rule parts the text from the credit; with the credit gone it parts nothing.
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
/** Says who reported, wrote or supplied the text, and nothing else. */
const SOURCE_CREDIT = new RegExp(
  '^(?:with\\b.*\\b(?:inputs?|agenc(?:y|ies)|reports?|reporting)(?:\\s+from\\b.*)?' +
    '|(?:additional\\s+)?(?:reporting|writing|editing|compiled|written|edited|reported|translated)\\b.*\\bby\\b.*' +
    `|${AGENCY}(?:\\s*(?:[/,;&-]|\\band\\b)\\s*${AGENCY})*|(?:source|photo):.*)\\.?$`,
  'i',
);
/** A longer one tells something. */
const MAX_SOURCE_CREDIT = 240;

/**
 * True for a credit that is certain to be no part of the story. A note in brackets can say that three have died, so one
 * with a number is none.
 */
export const isSourceCredit = (credit: string): boolean =>
  credit.length <= MAX_SOURCE_CREDIT && !/\p{N}/u.test(credit) && SOURCE_CREDIT.test(credit);

/** What stands in brackets in a paragraph of nothing but brackets; empty for any other. */
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
