/** The closing credit in brackets: "(With agency inputs)", "(Reporting by A; editing by B)". */
import type { Block } from './article.ts';

/** A longer text in brackets is a note that belongs to the story. */
const MAX = 240;
const BRACKETED = /^[([（]\s*([^()[\]（）]{2,240}?)\s*[)\]）]\.?$/u;
/** What a transcript puts in brackets at its end. */
const STAGE_DIRECTION = /^(?:applause|laughter|cheers|music|end|ends|more|crosstalk|inaudible)\b/i;
/** In the last paragraph's own line, only these words make the closing bracket a credit. */
const CREDIT_WORDS =
  /^(?:with\b.*\b(?:inputs?|agenc(?:y|ies)|reports?|reporting)|(?:additional\s+)?(?:reporting|writing|editing|compiled|written|edited|reported|translated)\b.*\bby|(?:agenc(?:y|ies)|reuters|afp|ap|pti|ani|ians|upi|tass|xinhua|dpa|efe)\b|source:|photo:)/i;

/** @returns the credit without its brackets, several joined by "; ", and the blocks that remain */
export function liftCredit(blocks: readonly Block[]): { credit: string | undefined; blocks: readonly Block[] } {
  const rest = [...blocks];
  const credits: string[] = [];
  for (let last = rest.at(-1); last?.type === 'paragraph' && rest.length > 1; last = rest.at(-1)) {
    const credit = BRACKETED.exec(last.text)?.[1];
    if (!credit || STAGE_DIRECTION.test(credit)) break;
    credits.unshift(credit);
    rest.pop();
  }
  const last = rest.at(-1);
  if (credits.length === 0 && last?.type === 'paragraph') {
    const inline = /^(.*[.!?…"”’।۔。])\s*[([（]([^()[\]（）]{2,240})[)\]）]\.?$/su.exec(last.text);
    if (inline?.[1] && inline[2] && inline[2].length <= MAX && CREDIT_WORDS.test(inline[2].trim())) {
      rest[rest.length - 1] = { type: 'paragraph', text: inline[1] };
      return { credit: inline[2].trim(), blocks: rest };
    }
  }
  return { credit: credits.length > 0 ? credits.join('; ') : undefined, blocks: rest };
}
