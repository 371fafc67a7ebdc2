/** Made-up stories whose words are found again wherever they are left. */
import { readFileSync } from 'node:fs';
import { filesOf, placesOf } from '../../../verify/absent.ts';
import { readingsOf, textsOf } from '../../../verify/decode.ts';

export interface MadeStory {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
  /** A word that no other story has. */
  readonly own: string;
}

/** Numbers from 0 to 1 that are always the same. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba co du fe gi ka lo mu ne pi ra so tu ve wi za cho dre fli gro klu pra sti tro'.split(' ');

export function makeStories(count: number): MadeStory[] {
  const next = numbers(20);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const word = () => Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(SYLLABLES)).join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const own = `${SYLLABLES[at % 24]}${SYLLABLES[Math.floor(at / 24) % 24]}${SYLLABLES[Math.floor(at / 576)]}quux`;
    const sentences = Array.from(
      { length: 5 },
      () => `${capital(sentence(9))}, said ${capital(word())} ${capital(word())}.`,
    );
    return {
      name: `story-${at}`,
      title: capital(sentence(6)),
      date: `20${20 + (at % 3)}-0${1 + (at % 9)}-${10 + (at % 18)}`,
      text: `The ${own} is open. ${sentences.join(' ')} The ${own} is closed.`,
      own,
    };
  });
}

export const addressOf = ({ name, date }: MadeStory) => `/${date.replaceAll('-', '/')}/${name}/`;

/** The file of a story. @param more lines of its front matter */
export const fileOf = ({ title, date, text }: MadeStory, more = '') =>
  `---\ntitle: ${title}\ndate: ${date}\ntags: [harbour]\n${more}---\n\n${text}\n`;

const RUN = 5;
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** The files that builds have written with five words in a row of one of the stories, with its headline, or with its own word. */
export function leftOf(stories: readonly MadeStory[], paper: Parameters<typeof placesOf>[0]) {
  const runs = new Set(stories.flatMap(({ title, text }) => [...runsOf(title), ...runsOf(text)]));
  const own = new Set(stories.map((story) => story.own));
  const found: string[] = [];
  let files = 0;
  for (const file of filesOf(placesOf(paper))) {
    files += 1;
    const bytes = readFileSync(file);
    const has = [...textsOf(file, bytes)].some((text) =>
      readingsOf(text).some((reading) => {
        const words = wordsOf(reading);
        return words.some((word, at) => own.has(word) || runs.has(words.slice(at, at + RUN).join(' ')));
      }),
    );
    if (has) found.push(file);
  }
  return { found, files };
}
