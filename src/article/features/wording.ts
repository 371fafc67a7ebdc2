/**
 * The wording of an article, by which copies of one text are found, such as an agency story that was published twice.
 * Two articles have the same text only if all words, numbers and names are the same in the same order. Byline, dateline
 * and closing credit are ignored where they certainly are such. A headline and a summary given by the source are part
 * of the wording, so two stories with different given headlines are never copies; what an agency puts around a headline
 * that it sends again is ignored.
 */
import type { Block } from '../article.ts';
import { readByline } from '../opening/byline.ts';
import { isSourceCredit, liftCredit } from '../body/credit.ts';
import { type Dateline, isReportDateline, readDateline, readDatelineAlone } from '../body/dateline.ts';
import type { Text } from '../body/read-body.ts';
import { withoutFurniture } from './headline-furniture.ts';

/** Minimum number of words. Shorter texts may coincide by chance. */
const MIN_WORDS = 12;

/** The parts of an article that make up its wording. */
interface WordingSource {
  /** Only if the source gives it: a derived headline is already part of the text. */
  readonly headline: string | undefined;
  readonly summary: string | undefined;
  /** Number of words of the text. */
  readonly count: number;
  readonly text: Pick<Text, 'body' | 'dateline' | 'source' | 'credit' | 'words'>;
}

/** @returns the words of an article in small letters, or an empty string when the text is too short */
export function wordingOf({ headline = '', summary = '', count, text }: WordingSource): string {
  if (count < MIN_WORDS) return '';
  const paragraphs = [
    ...openingOf(text),
    ...(text.body.kind === 'markdown' ? markdownParagraphs(text.body.markdown) : plainTextParagraphs(text)),
  ];
  const words = [withoutFurniture(headline), summary, withoutCredit(paragraphs).join('\n')].map(wordsOf);
  // "Bridge opens?" is another story than "Bridge opens".
  return (/[?？؟]/.test(headline) ? ['?', ...words] : words).join('\n');
}

/** A dateline that is not certain to be one: the name at the beginning of an obituary is written like a place. */
const openingOf = ({ dateline, source }: WordingSource['text']): string[] =>
  dateline === undefined || isReportDateline({ text: dateline, source }) ? [] : [dateline];

/** The paragraphs of a plain text, including a credit that is not certain to be one. */
function plainTextParagraphs({ credit, words }: WordingSource['text']): string[] {
  const paragraphs = words.split('\n');
  if (credit !== undefined && !isSourceCredit(credit)) paragraphs.push(credit);
  return paragraphs;
}

/** The paragraphs of a Markdown text, which may still contain a dateline, and a credit. */
function markdownParagraphs(markdown: string): string[] {
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

/** A credit may have no brackets: "Reporting by A; editing by B". */
function withoutCredit(paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.findLastIndex((text) => text.trim() !== '');
  const text = paragraphs[last] ?? '';
  const isCredit = last > 0 && !/[.!?]\s*$/.test(text) && isSourceCredit(text.trim());
  return isCredit ? paragraphs.slice(0, last) : paragraphs;
}

/**
 * Characters that are not words, numbers or meaningful signs. Quotation marks, dashes and similar characters differ
 * between copies of one text. Signs before or between digits are kept: -4, 3.5, 1,200, 3-1.
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

/** Cache: Unicode classes are slow to test, and few different runs occur between words. */
const cache = new Map<string, string>();
const MAX_CACHED = 10_000;
const MAX_CACHED_LENGTH = 8;

/** The meaningful part of a run of characters other than plain letters, digits and spaces. */
function wordsIn(run: string, at: number, text: string): string {
  const [before, after] = [like(text.charAt(at - 1)), like(text.charAt(at + run.length))];
  const around = before + run + after;
  const found = cache.get(around);
  if (found !== undefined) return found;
  const words = around.replace(BETWEEN, ' ').slice(before.length, after === '' ? undefined : -1);
  if (cache.size >= MAX_CACHED) cache.clear();
  if (run.length <= MAX_CACHED_LENGTH) cache.set(around, words);
  return words;
}

/** The class of the character next to a run, as far as it matters. */
const like = (neighbour: string) => (neighbour <= ' ' ? neighbour : neighbour <= '9' ? '0' : 'a');
