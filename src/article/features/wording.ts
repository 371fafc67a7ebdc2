/**
 * The wording of an article, by which the same text is found at another address: an agency's rerun. Two articles are one
 * text only when their words are the same in the same order, numbers and names among them. The furniture around the text
 * does not count: byline, dateline and closing credit, where it is certain that they are that. A headline and a summary
 * that the source gives are words of the story, so two stories with headlines of their own are never one.
 */
import type { Block } from '../article.ts';
import { readByline } from '../opening/byline.ts';
import { isSourceCredit, liftCredit } from '../body/credit.ts';
import { type Dateline, isReportDateline, readDateline, readDatelineAlone } from '../body/dateline.ts';
import type { Text } from '../body/read-body.ts';

/** A text of fewer words is a note, which any two stories can share by chance. */
const LEAST = 12;

/** What is told of an article. */
interface Told {
  /** Only what the source gives: a derived headline is part of the text already. */
  readonly headline: string | undefined;
  readonly summary: string | undefined;
  /** Words of the text. */
  readonly count: number;
  readonly text: Pick<Text, 'body' | 'dateline' | 'source' | 'credit' | 'words'>;
}

/** @returns the words of an article in small letters, or nothing where there is too little text */
export function wordingOf({ headline = '', summary = '', count, text }: Told): string {
  if (count < LEAST) return '';
  const paragraphs = text.body.kind === 'markdown' ? paragraphsOf(text.body.markdown) : printedOf(text);
  return [headline, summary, withoutCredit(paragraphs).join('\n')].map(wordsOf).join('\n');
}

/** A plain text; what was lifted out of it and may be more than furniture is put back. */
function printedOf({ dateline, source, credit, words }: Told['text']): string[] {
  const paragraphs = words.split('\n');
  if (dateline !== undefined && !isReportDateline({ text: dateline, source })) paragraphs.unshift(dateline);
  if (credit !== undefined && !isSourceCredit(credit)) paragraphs.push(credit);
  return paragraphs;
}

/** The paragraphs of a Markdown text, whose page prints its furniture as it stands. */
function paragraphsOf(markdown: string): string[] {
  const paragraphs = markdown
    .split(/\n[^\S\n]*\n/)
    .map((text) => plain(text.replace(/\s+/g, ' ').trim()))
    .filter(Boolean);
  if (paragraphs.length > 1 && readByline(paragraphs[0] ?? '')) paragraphs.shift();
  const [first = ''] = paragraphs;
  const alone = paragraphs.length > 1 ? readDatelineAlone(first) : undefined;
  const dateline: Dateline | undefined = alone ? { ...alone, rest: '' } : readDateline(first);
  if (dateline && isReportDateline(dateline)) paragraphs[0] = dateline.rest;
  const { credit, blocks } = liftCredit(paragraphs.map((text): Block => ({ type: 'paragraph', text })));
  if (credit === undefined || !isSourceCredit(credit)) return paragraphs;
  return blocks.map((block) => ('text' in block ? block.text : ''));
}

/** A paragraph without emphasis around all of it or around its beginning. */
const plain = (paragraph: string) => paragraph.replace(/^([*_]{1,3})([^*_]+)\1/, '$2');

/** A credit can stand without brackets: "Reporting by A; editing by B". */
function withoutCredit(paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.findLastIndex((text) => text.trim() !== '');
  const text = paragraphs[last] ?? '';
  const isCredit = last > 0 && !/[.!?]\s*$/.test(text) && isSourceCredit(text.trim());
  return isCredit ? paragraphs.slice(0, last) : paragraphs;
}

/**
 * All that is no word, number or sign that says something: quotation marks, dashes and the like differ from one edition of
 * a text to the next. What stands before or between digits stays: -4, 3.5, 1,200, 3-1.
 */
const BETWEEN =
  /(?:[^\p{L}\p{M}\p{N}\p{Sc}\p{Sm}\p{So}%‰&@§ .,:/'-]|[.,:/'](?!\p{N})|(?<=[\p{L}\p{M}])[.-]|(?<!\p{N})[,:/']|-(?!\.?\p{N}))+/gu;

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[^a-z0-9 ]+/g, wordsIn)
    .replace(/ {2,}/g, ' ')
    .trim();

/** Classes of Unicode are slow to look up, and what stands between two words is nearly always the same. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;
const MAX_KNOWN = 8;

/** What stays of a run of other characters than plain letters, digits and spaces. */
function wordsIn(run: string, at: number, text: string): string {
  const [before, after] = [like(text.charAt(at - 1)), like(text.charAt(at + run.length))];
  const around = before + run + after;
  const found = known.get(around);
  if (found !== undefined) return found;
  const words = around.replace(BETWEEN, ' ').slice(before.length, after === '' ? undefined : -1);
  if (known.size >= MOST_KNOWN) known.clear();
  if (run.length <= MAX_KNOWN) known.set(around, words);
  return words;
}

/** A neighbour of a run, as far as it matters. */
const like = (neighbour: string) => (neighbour <= ' ' ? neighbour : neighbour <= '9' ? '0' : 'a');
