/**
 * Estimates how high the stories of an edition are on a wide screen, so that its columns can end together: the beginning of the lead
 * takes the height that the two stories beside it leave, and the other stories are divided into columns of about the same height.
 */
import type { Story } from '../../archive/story.ts';
import type { EditionSection } from '../../archive/edition.ts';
import { leadWords, storyWords } from '../lists/run-in.ts';

/** Pixels of a line, and how many letters it holds in a column of the side and in the column of the lead. */
const LINES = {
  sideHeadline: { height: 33, letters: 14 },
  sideRunIn: { height: 29, letters: 27 },
  sideText: { height: 26, letters: 28 },
  leadRunIn: { height: 42, letters: 46 },
  leadText: { height: 33, letters: 62 },
  columnHeadline: { height: 24, letters: 27 },
  columnRunIn: { height: 25, letters: 33 },
  columnText: { height: 23, letters: 36 },
  /** Of both columns together. */
  beginning: { height: 27, letters: 88 },
} as const;
/** The headline of the lead by its number of letters, and beside a picture. */
const LEAD_HEADLINES = [
  { most: 60, height: 73, letters: 22 },
  { most: 110, height: 60, letters: 27 },
  { most: 180, height: 48, letters: 33 },
  { most: Number.POSITIVE_INFINITY, height: 26, letters: 60 },
] as const;
const BESIDE_PICTURE = { height: 48, letters: 15 };
const PICTURE = 330;
const KICKER = 27;
const META = 28;
/** Between two stories of the side, with the hairline. */
const BETWEEN = 77;

/** Letters of Chinese, Japanese and Korean are as wide as two others. */
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
const lettersOf = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
const heightOf = (text: string, { height, letters }: { readonly height: number; readonly letters: number }) =>
  Math.ceil(lettersOf(text) / letters) * height;

function heightBeside({ entry }: Story): number {
  const { headline, runIn, standfirst } = storyWords(entry);
  const words =
    runIn === undefined
      ? heightOf(headline, LINES.sideHeadline) + heightOf(standfirst, LINES.sideText)
      : heightOf(`${headline} ${runIn}`, LINES.sideRunIn);
  return KICKER + words + META;
}

/** The height of the lead without its beginning. */
function heightOfHead({ entry }: Story, hasPicture: boolean): number {
  const { headline, runIn, standfirst } = leadWords(entry);
  const size = hasPicture ? BESIDE_PICTURE : LEAD_HEADLINES.find(({ most }) => headline.length <= most);
  const words =
    runIn === undefined
      ? heightOf(headline, size ?? BESIDE_PICTURE) + heightOf(standfirst, LINES.leadText) * (hasPicture ? 2 : 1)
      : heightOf(`${headline} ${runIn}`, LINES.leadRunIn) * (hasPicture ? 2 : 1);
  return Math.max(KICKER + words + META, hasPicture ? PICTURE : 0);
}

/**
 * Whether the lead can be as high as the stories beside it.
 * @param letters number of letters of the beginning
 */
export function fillsHeight(lead: Story, hasPicture: boolean, letters: number, beside: readonly Story[]): boolean {
  const side = beside.reduce((sum, story) => sum + heightBeside(story), BETWEEN * (beside.length - 1));
  const beginning = Math.floor(letters / LINES.beginning.letters) * LINES.beginning.height;
  return heightOfHead(lead, hasPicture) + beginning >= side;
}

/** The heading of a section within a column. */
const TITLE = 60;
const BETWEEN_ITEMS = 37;

/** An item of columns: a story, below the heading of its section where that begins. */
export interface ColumnItem {
  readonly story: Story;
  readonly begins?: EditionSection | undefined;
}

function heightInColumn({ story: { entry }, begins }: ColumnItem): number {
  const { headline, runIn, standfirst } = storyWords(entry);
  const words =
    runIn === undefined
      ? heightOf(headline, LINES.columnHeadline) + heightOf(standfirst, LINES.columnText)
      : heightOf(`${headline} ${runIn}`, LINES.columnRunIn);
  return (begins ? TITLE : 0) + words + META + BETWEEN_ITEMS;
}

/**
 * Divides items into columns of about the same height, in their order. Every column has two items or more, so that the space
 * between them can make up for what is estimated wrongly.
 * @param items four or more
 */
export function divideIntoColumns(items: readonly ColumnItem[]): readonly (readonly ColumnItem[])[] {
  const count = items.length < 6 ? 2 : 3;
  const ends = [0];
  for (const item of items) ends.push((ends.at(-1) ?? 0) + heightInColumn(item));
  const all = ends[items.length] ?? 0;
  /** The sum of the squares of the heights is least when they are most alike. */
  const squareOf = (from: number, to: number) => ((ends[to] ?? 0) - (ends[from] ?? 0)) ** 2;
  let best = { cuts: [0, items.length], sum: all ** 2 * 4 };
  for (let first = 2; first <= items.length - 2 * (count - 1); first += 1) {
    for (const second of count < 3 ? [items.length] : numbersBetween(first + 2, items.length - 2)) {
      const sum = squareOf(0, first) + squareOf(first, second) + squareOf(second, items.length);
      if (sum < best.sum) best = { cuts: [0, first, ...(count < 3 ? [] : [second]), items.length], sum };
    }
  }
  return best.cuts.slice(1).map((to, at) => items.slice(best.cuts[at], to));
}

const numbersBetween = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
