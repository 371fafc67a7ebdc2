/**
 * Text that has the shape of news and no meaning: the lengths of its words, sentences and paragraphs and how often each
 * word comes are those of a newspaper, because the cost of a page depends on them.
 */
import { between, logNormal, type Random, randomFrom } from './random.ts';

const SMALL =
  'the of to and a in that is for on it was with as he by at be his from this are has but have an not they which or her had will said we their been one who she were more after would its about than when two there into could all other some over';
const ONSETS = 'b c d f g h j k l m n p r s t v w b c d l m n p r s t br ch cl dr fl gr pl pr sh st th tr'.split(' ');
const NUCLEI = 'a e i o u a e i o ai ea ou'.split(' ');
const CODAS = ['', '', '', '', '', 'l', 'n', 'r', 's', 't', 'm', 'nd'];

const VOCABULARY = 20_000;
/** A random slot gives a word: the word at rank r has about 1/r of the slots. */
const SLOTS = 1 << 18;
const words = vocabulary();
const slots = zipf(words);

/** Small words first, as in every language; then made ones, the shorter the more frequent. */
function vocabulary(): readonly string[] {
  const random = randomFrom(1, 0);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const syllable = () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
  const small = SMALL.split(' ');
  const made = new Set<string>();
  while (made.size < VOCABULARY - small.length) {
    const syllables = Math.floor(1.2 + random() * (0.5 + 0.6 * Math.log10(made.size + 1)));
    made.add(Array.from({ length: syllables }, syllable).join(''));
  }
  return [...small, ...made];
}

function zipf(from: readonly string[]): readonly string[] {
  const weights = from.map((_, rank) => 1 / (rank + 2.7));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const table: string[] = [];
  let share = 0;
  from.forEach((word, rank) => {
    share += (weights[rank] ?? 0) / whole;
    while (table.length < Math.round(share * SLOTS)) table.push(word);
  });
  return table;
}

const word = (random: Random) => slots[Math.floor(random() * SLOTS)] ?? 'the';
/** A content word: none of the small ones. */
const longWord = (random: Random) => words[between(random, 62, VOCABULARY - 1)] ?? 'news';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Five to ten content words; no full stop. */
export function headline(random: Random): string {
  const length = between(random, 5, 10);
  return capital(Array.from({ length }, (_, at) => (at % 2 ? word(random) : longWord(random))).join(' '));
}

/** The paragraphs of one story, about as long as stories are: 200 to 900 words, most of them near 400. */
export function paragraphs(random: Random): readonly string[] {
  let left = logNormal(random, { median: 400, spread: 0.4, least: 200, most: 900 });
  const made: string[] = [];
  while (left > 0) {
    const length = Math.min(left, between(random, 25, 75));
    // A last paragraph of a few words is avoided.
    const whole = left - length < 20 ? left : length;
    made.push(paragraph(random, whole));
    left -= whole;
  }
  return made;
}

function paragraph(random: Random, length: number): string {
  const sentences: string[] = [];
  for (let left = length; left > 0;) {
    const wanted = Math.min(left, between(random, 9, 30));
    const taken = left - wanted < 6 ? left : wanted;
    sentences.push(sentence(random, taken));
    left -= taken;
  }
  return sentences.join(' ');
}

function sentence(random: Random, length: number): string {
  const parts = Array.from({ length }, (_, at) => {
    const kind = random();
    const one = kind < 0.05 ? capital(longWord(random)) : kind < 0.07 ? String(between(random, 2, 999)) : word(random);
    const comma = at > 2 && at < length - 3 && random() < 0.06;
    return comma ? `${one},` : one;
  });
  // A capital letter comes first, never a number: a line that begins with one and a full stop would be a list.
  const text = capital(/^\d/.test(parts[0] ?? '') ? `some ${parts.join(' ')}` : parts.join(' '));
  return random() < 0.12 ? `“${text},” ${capital(longWord(random))} said.` : `${text}.`;
}
