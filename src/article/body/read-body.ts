/** Reads the body of a file: its printed form, and the texts from which headline, summary and language are derived. */
import type { Block, Body } from '../article.ts';
import { withoutWikiMarks } from '../html/plain-links.ts';
import { readBlocks } from './plain-text.ts';
import { spellsInvisible } from '../text/invisible-characters.ts';
import { liftCredit, liftSignature } from './credit.ts';
import { cutDateline, type Dateline, readDateline, readDatelineAlone } from './dateline.ts';
import { withoutLeadingComments } from './tags/comments.ts';
import type { Warning } from '../entry.ts';
import type { GivenFields } from '../header/fields.ts';
import { limits } from '../limits.ts';
import { readLiquidBlocks } from './tags/liquid-blocks.ts';
import { hasRawHtml } from './markdown.ts';
import { readIntro } from './markdown-intro.ts';
import { tooCostly } from './markdown-cost.ts';
import { sizeOfMarkdown } from './markdown-size.ts';
import { readEntryTime } from '../live/entry-time.ts';
import { ENTRY_BYTES, findReport } from '../live/find-report.ts';
import { isPlaceAlone } from '../opening/byline.ts';
import type { Opening } from '../opening/opening.ts';
import { escapeLimits } from '../text/greater-than.ts';
import { cutBetweenWords } from '../text/sentences.ts';
import { slugify } from '../derive/slug.ts';
import { cutBlocks } from './body-size.ts';
import { withoutEndMarks } from './furniture.ts';
import { ledeOf, MAX_LEDE, wordsOf } from './lede.ts';
import { holdsSentence } from './sub-heading.ts';
import { templateTags, withoutTemplateTags } from './tags/template-tags.ts';

/** The result of reading a plain-text or Markdown body. */
export interface Text {
  readonly body: Body;
  /** Maximum number of bytes of the printed body; see body-size.ts. */
  readonly size: number;
  /** True when the text was too long and the body contains only its beginning. */
  readonly cut: boolean;
  readonly heading: string | undefined;
  readonly dateline: string | undefined;
  readonly source: string | undefined;
  readonly credit: string | undefined;
  /** The first paragraph of prose, from which headline and summary are derived. */
  readonly lede: string;
  /** The lines above a speech, which tell its occasion and place. */
  readonly above: readonly string[];
  /** Whether the text is nothing but the lines of a letterhead, which many texts share. */
  readonly isLetterhead: boolean;
  /** All words of the text, also of the part that was cut, for the word count and the language. */
  readonly words: string;
  readonly warnings: readonly Warning[];
}

export function readMarkdown(source: string, given: GivenFields, opening: Opening): Text {
  const size = sizeOfMarkdown(source);
  const large = size > limits.body ? `its page could have more than ${limits.body / 1000} kB` : undefined;
  const cost = tooCostly(source) ?? large;
  if (cost) {
    const message = `The Markdown is set as plain text, for ${cost}. Simplify it or split the article.`;
    const plain = readPlainText(source, given, opening);
    return { ...plain, warnings: [{ code: 'too-complex', message }, ...plain.warnings] };
  }
  const { text, ends } = withoutEndMarks(withoutLeadingComments(readLiquidBlocks(escapeLimits(source))));
  const untagged = withoutTemplateTags(text);
  const report = findReport(untagged, true, given, opening.headline ?? /^\s*#[ \t]+(\S.*)/.exec(untagged)?.[1]);
  const markdown = report.source;
  const found = readIntro(markdown);
  // A time is no headline of the whole report.
  const isEntry = report.entries > 0 && found.heading !== undefined && readEntryTime(found.heading) !== undefined;
  const intro = isEntry ? { ...found, heading: undefined, withoutHeading: markdown } : found;
  const same =
    given.title !== undefined && intro.heading !== undefined && slugify(intro.heading) === slugify(given.title);
  const withDateline = given.title === undefined || same ? intro.withoutHeading : markdown;
  const lede = report.entries > 0 ? behindTime(intro.paragraph ?? '') : (intro.paragraph ?? '');
  const dateline = readDateline(lede);
  const withoutDateline = dateline && cutDateline(withDateline, dateline);
  const body = withoutDateline ?? withDateline;
  return {
    body: { kind: 'markdown', markdown: body, ...(report.entries > 0 && { live: true }) },
    size: size + report.entries * ENTRY_BYTES,
    cut: false,
    heading: intro.heading,
    dateline: withoutDateline === undefined ? undefined : dateline?.text,
    source: withoutDateline === undefined ? undefined : dateline?.source,
    credit: undefined,
    lede: withoutWikiMarks((dateline?.rest ?? lede).slice(0, MAX_LEDE)),
    above: [],
    isLetterhead: false,
    warnings: [...warningsOf(text, untagged), ...report.warnings, ...leftOut([...opening.removed, ...ends])],
    // Link targets and HTML tags are not words of the text.
    words: body.replace(/\]\([^()\s]*\)/g, ']').replace(/<[^<>]*>/g, ' '),
  };
}

function warningsOf(source: string, markdown: string): Warning[] {
  const warnings: Warning[] = [];
  if (hasRawHtml(markdown))
    warnings.push({
      code: 'raw-html',
      message: 'Only simple HTML is set in Markdown; of all other HTML the words are kept as text.',
    });
  if (spellsInvisible(markdown))
    warnings.push({
      code: 'invisible-characters',
      message: 'Character references that spell invisible characters are left out.',
    });
  if (markdown !== source) warnings.push(templateTags);
  return warnings;
}

export function readPlainText(source: string, given: GivenFields, opening: Opening): Text {
  const { text, ends } = withoutEndMarks(source);
  const signed = liftSignature(text);
  const report = findReport(signed?.text ?? text, false, given, opening.headline);
  const { credit, blocks } = liftCredit(
    readBlocks(report.source, given.title !== undefined || opening.headline !== undefined),
  );
  const { dateline, rest } = liftDateline(blocks, opening.byline !== undefined);
  const { blocks: shown, size, cut } = cutBlocks(rest, limits.body, report.entries > 0 ? sizeAroundEntry : undefined);
  const lede = ledeOf(report.entries > 0 ? rest.map(withoutTime) : rest);
  return {
    body: { kind: 'plain', blocks: shown, ...(report.entries > 0 && { live: true }) },
    size,
    cut,
    heading: undefined,
    dateline: dateline?.text,
    source: dateline?.source,
    credit: [credit, signed?.signature].filter(Boolean).join('; ') || undefined,
    lede: withoutWikiMarks(lede.text.slice(0, MAX_LEDE).replaceAll('\n', ' ')),
    above: lede.above,
    isLetterhead: lede.isLetterhead,
    warnings: [...(cut ? [tooLong] : []), ...report.warnings, ...leftOut([...opening.removed, ...ends])],
    words: rest.map(wordsOf).join('\n'),
  };
}

/** The text behind the time of an entry, which is no part of a headline or summary. */
const behindTime = (text: string) => text.slice(readEntryTime(text)?.length ?? 0);
const sizeAroundEntry = (block: Block) =>
  'text' in block
    ? Number(readEntryTime(block.text) !== undefined) * ENTRY_BYTES
    : block.type === 'list'
      ? block.items.length * ENTRY_BYTES
      : 0;
const withoutTime = (block: Block): Block =>
  block.type === 'paragraph' ? { ...block, text: behindTime(block.text).trimStart() } : block;

/** Maximum number of characters of a removed line in a message. */
const MAX_REMOVED = 60;

function leftOut(removed: readonly string[]): Warning[] {
  const quoted = removed.map((line) => `"${cutBetweenWords(line, MAX_REMOVED)}"`).join(', ');
  if (quoted === '') return [];
  return [{ code: 'left-out', message: `Marks of a release or report are left out of the text: ${quoted}.` }];
}

const tooLong: Warning = {
  code: 'too-long',
  message: `The page holds the beginning of the text, as much as makes ${limits.body / 1000} kB, and leads to the whole source. Split the article.`,
};

/** Takes the dateline from the first paragraph of prose, or from a separate line above it. */
function liftDateline(
  blocks: readonly Block[],
  isBylined: boolean,
): {
  dateline: Omit<Dateline, 'rest'> | undefined;
  rest: readonly Block[];
} {
  const first = blocks[0];
  const alone = first && 'text' in first && blocks.length > 1 ? readDatelineAlone(first.text) : undefined;
  // Below a byline, capitals alone are the place.
  if (isBylined && first && 'text' in first && blocks[1] && isProse(blocks[1]) && isPlaceAlone(first.text))
    return { dateline: { text: first.text, source: undefined }, rest: blocks.slice(1) };
  if (alone) return { dateline: alone, rest: blocks.slice(1) };
  const at = Math.max(0, blocks.findIndex(isProse));
  const paragraph = blocks[at];
  const dateline = paragraph?.type === 'paragraph' ? readDateline(paragraph.text) : undefined;
  return dateline
    ? { dateline, rest: blocks.with(at, { type: 'paragraph', text: dateline.rest }) }
    : { dateline, rest: blocks };
}

const isProse = (block: Block) => block.type === 'paragraph' && holdsSentence(block.text);
