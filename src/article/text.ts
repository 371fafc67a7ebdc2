/** Reads the body of a file: what is printed, and what headline, summary and language are derived from. */
import type { Block, Body } from './article.ts';
import { readBlocks } from './blocks.ts';
import { liftCredit } from './credit.ts';
import { readDateline } from './dateline.ts';
import type { GivenFields } from './fields.ts';
import { readIntro } from './markdown.ts';
import type { Opening } from './opening.ts';
import { slugify } from './slug.ts';

/** What was read of a body, whichever kind it is. */
export interface Text {
  readonly body: Body;
  readonly heading: string | undefined;
  readonly dateline: string | undefined;
  readonly source: string | undefined;
  readonly credit: string | undefined;
  /** The first paragraph of prose, for headline and summary. */
  readonly lede: string;
  /** All of its words, for counting and for the language. */
  readonly words: string;
}

export function readMarkdown(markdown: string, given: GivenFields): Text {
  const intro = readIntro(markdown);
  const same =
    given.title !== undefined && intro.heading !== undefined && slugify(intro.heading) === slugify(given.title);
  const body = given.title === undefined || same ? intro.withoutHeading : markdown;
  return {
    body: { kind: 'markdown', markdown: body },
    heading: intro.heading,
    dateline: undefined,
    source: undefined,
    credit: undefined,
    lede: intro.paragraph ?? '',
    // Targets of links and HTML tags are not read by anybody.
    words: body.replace(/\]\([^()\s]*\)/g, ']').replace(/<[^<>]*>/g, ' '),
  };
}

export function readPlainText(text: string, given: GivenFields, opening: Opening): Text {
  const { credit, blocks } = liftCredit(readBlocks(text, given.title !== undefined || opening.headline !== undefined));
  const first = Math.max(0, blocks.findIndex(isProseParagraph));
  const paragraph = blocks[first];
  const dateline = paragraph?.type === 'paragraph' ? readDateline(paragraph.text) : undefined;
  const rest = blocks.map((block, index): Block =>
    dateline && index === first ? { type: 'paragraph', text: dateline.rest } : block,
  );
  return {
    body: { kind: 'plain', blocks: rest },
    heading: undefined,
    dateline: dateline?.text,
    source: dateline?.source,
    credit,
    lede: ledeOf(rest),
    words: rest.map(wordsOf).join('\n'),
  };
}

const isProseParagraph = (block: Block) => block.type === 'paragraph' && isProse(block.text);
/** Long enough for a sentence, and one ends in it: a web address has full stops too. */
const isProse = (text: string) => text.length > 60 && /[.!?…]['"”’»)\]]*(?:\s|$)|[。！？।۔؟]/u.test(text);

/** The first paragraph that is prose: addresses, times and places before it make no headline. */
function ledeOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.text] : block.type === 'quotation' ? block.paragraphs : [],
  );
  const prose = paragraphs.find(isProse);
  return (
    prose ?? paragraphs.find((text) => /[.!?。！？।۔؟]["'”’»]?$/u.test(text)) ?? paragraphs[0] ?? wordsOf(blocks[0])
  );
}

function wordsOf(block: Block | undefined): string {
  if (!block || block.type === 'rule') return '';
  if (block.type === 'list') return block.items.join('\n');
  return block.type === 'quotation' ? block.paragraphs.join('\n') : block.text;
}

/** A single line that is not even a sentence, with no headline: a note, not an article. */
export function isFragment(text: Text, opening: Opening): boolean {
  if (text.body.kind !== 'plain' || opening.headline !== undefined || text.dateline !== undefined) return false;
  const [only, ...others] = text.body.blocks;
  return (
    others.length === 0 &&
    only?.type === 'paragraph' &&
    only.text.length < 80 &&
    !/[.!?…。！？।۔؟]["'”’»)\]]*$/u.test(only.text)
  );
}
