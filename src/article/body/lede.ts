/** Finds the text from which headline and summary are derived: the first prose, or the beginning of a speech. */
import type { Block } from '../article.ts';
import { isSpeechOrLetter } from '../derive/speech/speech.ts';
import { isLinkAlone } from '../html/plain-links.ts';
import { isEditorsNote } from '../text/editors-notes.ts';
import { holdsSentence, holdsTime } from './sub-heading.ts';

/** Maximum number of characters of the lede, also of Markdown. */
export const MAX_LEDE = 20_000;
/** Number of paragraphs of a speech that are used for a headline. */
const SPEECH_PARAGRAPHS = 100;
/** Number of paragraphs among which a speech begins. */
const PARAGRAPHS_BEFORE = 12;

/** Maximum length of a line that is made of the lines of a letterhead. */
const MAX_LINE = 120;

/** A note to the readers above the text. */
const NOTE =
  /^(?:\*|please see below|editor['’]s note|note\b|cite:|(?:below|here|following) (?:are|is) (?:the )?(?:\p{L}+ )?(?:remarks|transcript|text)\b)/iu;
const ENDED = /[.!?…。！？।۔؟]["'”’»)]*$/u;

export interface Lede {
  /** The first paragraph of prose; of a speech, its first paragraphs; of a text without a sentence, its first lines. */
  readonly text: string;
  /** The lines above a speech. */
  readonly above: readonly string[];
  /** Whether the text is nothing but the lines of a letterhead. */
  readonly isLetterhead: boolean;
}

export function ledeOf(blocks: readonly Block[]): Lede {
  const paragraphs = blocks
    .flatMap((block) =>
      block.type === 'paragraph' ? [block.text] : block.type === 'quotation' ? block.paragraphs : [],
    )
    .filter((text) => !isLinkAlone(text));
  // Below a statement, speech is a quotation in a report.
  const speech = paragraphs
    .slice(0, PARAGRAPHS_BEFORE)
    .findIndex((text) => isSpeechOrLetter(text) || isStatement(text));
  // A speech opens with greetings, so more of it is needed.
  if (speech >= 0 && isSpeechOrLetter(paragraphs[speech] ?? ''))
    return {
      text: withoutSalutation(paragraphs.slice(speech, speech + SPEECH_PARAGRAPHS)).join(' '),
      above: paragraphs.slice(0, speech),
      isLetterhead: false,
    };
  const text = paragraphs.find(isProse) ?? paragraphs.find((text) => ENDED.test(text));
  const lines = text ?? lineOf(paragraphs);
  return {
    text: lines || wordsOf(blocks.find(({ type }) => type !== 'picture')),
    above: [],
    isLetterhead: text === undefined && isLetterhead(lines),
  };
}

/** Maximum length of a salutation on a line of its own: "Dear Editor,". */
const MAX_SALUTATION = 60;

/** Words in capitals name a speaker, "THE MAYOR:", if they do not say to whom the letter goes: "TO THE COUNCIL:". */
const SALUTATION_ALONE = /^(?=TO\s|.*[\p{Ll}\p{Lo}])[^.!?]+[,:،，：]$/u;

/** The paragraphs of a letter below its salutation, which is no part of a sentence. */
const withoutSalutation = ([first = '', ...others]: readonly string[]): readonly string[] =>
  others.length > 0 && first.length <= MAX_SALUTATION && SALUTATION_ALONE.test(first) ? others : [first, ...others];

/** The first line; of a letterhead, the lines that fit into one. */
function lineOf([first = '', ...others]: readonly string[]): string {
  if (!isLetterhead(first)) return first;
  const end = others.findIndex((line) => !isLetterhead(line));
  return (end < 0 ? others : others.slice(0, end)).reduce(
    (line, next) => (line.length + next.length < MAX_LINE ? `${line}, ${next}` : line),
    first,
  );
}

const isProse = (text: string) =>
  holdsSentence(text) && !NOTE.test(text) && !isEditorsNote(text) && !isLetterhead(text);

/** Whether a paragraph above a speech is text, not an address, a time or a note. */
const isStatement = (text: string) => isProse(text) && !holdsTime(text) && ENDED.test(text);

/** Whether each longer word has a capital: "REMARKS BY THE MAYOR ON FERRIES Town Hall Washington, D.C." */
function isLetterhead(text: string): boolean {
  const words = text.slice(0, 400).match(/(?<![\p{L}\p{M}])[\p{Lu}\p{Ll}][\p{L}\p{M}]{3,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** All words of a block. */
export function wordsOf(block: Block | undefined): string {
  if (!block || block.type === 'rule') return '';
  if (block.type === 'list') return block.items.join('\n');
  if (block.type === 'table') return block.rows.map((cells) => cells.join(' ')).join('\n');
  if (block.type === 'picture') return block.caption;
  return block.type === 'quotation' ? block.paragraphs.join('\n') : block.text;
}
