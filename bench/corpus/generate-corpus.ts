/**
 * `node bench/corpus/generate-corpus.ts <articles> <folder> [seed]`: a newspaper's archive of any size, the same for the same seed, in
 * the form that people have it in: plain text. The smaller archive is the end of the larger one, so the newest day is the
 * same in all. Time is linear in the number of articles, and one text is held at a time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headline, paragraphs } from './generate-prose.ts';
import { between, type Random, randomFrom } from './random.ts';

/** One article, before it has a form. */
export interface Story {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The file's name without extension, and the last part of the article's address. No two of a month are the same. */
  readonly name: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** A file of a corpus: its path below the folder, with `/`, and its text. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** How a story is written down. */
export type Form = (story: Story) => CorpusFile;

export interface Corpus {
  readonly articles: number;
  readonly seed?: number;
  /** Stories on an average day; a paper that brings fewer has more days for the same number of articles. */
  readonly perDay?: number;
}

const NEWEST_DAY = Date.UTC(2025, 11, 31);
const DAY = 86_400_000;
/** Seeds of days and of texts must not meet. */
const DAYS_FROM = 0x4000_0000;
/** Thinner on Saturday and Sunday; the whole week comes to 7. */
const SHARE_OF_WEEKDAY = [0.65, 1.13, 1.14, 1.14, 1.13, 1.11, 0.7];

/** The stories, newest day first. */
export function* storiesOf({ articles, seed = 1, perDay = 10 }: Corpus): Generator<Story> {
  let made = 0;
  let names = new Set<string>();
  for (let back = 0; made < articles; back += 1) {
    const day = new Date(NEWEST_DAY - back * DAY);
    if (new Date(day.getTime() + DAY).getUTCDate() === 1) names = new Set();
    const ofDay = storiesOn(day, randomFrom(seed, DAYS_FROM + back), perDay);
    for (let at = 0; at < ofDay && made < articles; at += 1) {
      yield storyOf(day.toISOString().slice(0, 10), randomFrom(seed, made), names);
      made += 1;
    }
  }
}

/** The newest day always has stories; one in fifty of the others has none, such as a holiday. */
function storiesOn(day: Date, random: Random, perDay: number): number {
  const usual = perDay * (SHARE_OF_WEEKDAY[day.getUTCDay()] ?? 1);
  const some = Math.floor(usual * (0.8 + 0.4 * random()) + random());
  if (day.getTime() === NEWEST_DAY) return Math.max(1, some);
  return between(random, 1, 50) === 1 ? 0 : some;
}

function storyOf(date: string, random: Random, names: Set<string>): Story {
  const title = headline(random);
  const words = title.toLowerCase().split(' ').slice(0, 6).join('-');
  const name = names.has(words) ? `${words}-${names.size}` : words;
  names.add(name);
  return { date, name, headline: title, paragraphs: paragraphs(random) };
}

/** One more story of a day, such as no corpus of this seed holds. */
export const oneMoreStory = (date: string, seed = 1): Story => {
  const story = storyOf(date, randomFrom(seed, DAYS_FROM - 1), new Set());
  return { ...story, name: `one-more-${story.name}` };
};

/** Dateline's form: a headline, a line with the date, the text. In folders of months; the text alone tells the day. */
export const asPlainText: Form = ({ date, name, headline: title, paragraphs: text }) => ({
  path: `${date.slice(0, 4)}/${date.slice(5, 7)}/${name}.txt`,
  text: `${title}\ndate ${date}\n\n${text.join('\n\n')}\n`,
});

/** The corpus that was written. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
  /** The days that have stories, oldest first, `YYYY-MM-DD`. */
  readonly days: readonly string[];
}

/** Writes files below a folder, one after the other. */
export function writeFiles(folder: string, files: Iterable<CorpusFile>): { files: number; bytes: number } {
  const folders = new Set<string>();
  let [count, bytes] = [0, 0];
  for (const { path, text } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    const data = Buffer.from(text);
    writeFileSync(target, data);
    count += 1;
    bytes += data.length;
  }
  return { files: count, bytes };
}

/** Writes a corpus below a folder. */
export function writeCorpus(folder: string, corpus: Corpus, form: Form = asPlainText): Written {
  const days = new Set<string>();
  function* formed() {
    for (const story of storiesOf(corpus)) {
      days.add(story.date);
      yield form(story);
    }
  }
  return { ...writeFiles(folder, formed()), days: [...days].reverse() };
}

if (import.meta.main) {
  const [count, folder, seed = '1'] = process.argv.slice(2);
  if (!(Number(count) > 0) || !folder || !Number.isInteger(Number(seed))) {
    console.error('Usage: node bench/corpus/generate-corpus.ts <articles> <folder> [seed]');
    process.exit(2);
  }
  const corpus = { articles: Number(count), seed: Number(seed) };
  const { files, bytes, days } = writeCorpus(folder, corpus);
  console.log(
    `${files} articles, ${Math.round(bytes / 1e6)} MB, ${days.length} days from ${days[0]} to ${days.at(-1)}`,
  );
}
