/** Plain texts of all shapes, from a seed: wrapped and indented lines, lists, tables, quotations, verse, many scripts. */

/** A generator of pseudo-random integers below a maximum; the same seed gives the same numbers. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomFrom>;

const vocabularies = [
  'the council of Narva closed its old bridge to lorries until spring and drivers who came from Riga were told 1986. 12 3,400 R&D AT&T #1 >=12 >60 ~50 5~6 (soon) “so” that',
  'Die Stadt sperrt alte Brücke für Lastwagen Straße über Zumutung 3. und Öl- 2,5 % der Bürgermeister',
  'Мост закрыт для грузовиков до весны 1986 года и водители ждут № 5',
  'أغلق المجلس الجسر القديم أمام الشاحنات ١٩٨٦ حتى الربيع وقال',
  'नगर परिषद ने पुराने पुल को वसंत तक १९८६ बंद कर दिया',
  'Le conseil ferme « le pont » jusqu’au printemps ; 12 º l’été à Évian',
  'Η πόλη έκλεισε τη γέφυρα μέχρι την άνοιξη 1986',
].map((words) => words.split(' '));
const ideographs = [
  ...'市议会决定在春天到来之前禁止卡车通过旧桥，从里加来的司机等候。ナルバの橋は春まで閉鎖、という「話」',
];
const ends = ['.', '.', '.', '?', '!', '…', '', ':', '。'];

export const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)] as T;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

function words(random: Random, most: number): string {
  const count = 1 + random(most);
  if (random(8) === 0) return times(count * 3, () => pick(random, ideographs)).join('');
  const vocabulary = pick(random, vocabularies);
  const text = times(count, () => pick(random, vocabulary)).join(' ');
  return random(3) === 0 ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

const sentence = (random: Random, most: number) => words(random, most) + pick(random, ends);

/** Breaks a text into lines of at most `width` characters, or a little more or less in ragged ones. */
export function wrapAt(text: string, width: number, ragged: () => number = () => 0): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width + ragged()) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

const shapes: readonly ((random: Random) => string[])[] = [
  (random) => [sentence(random, 60)],
  (random) => wrapAt(times(1 + random(5), () => sentence(random, 30)).join(' '), 20 + random(140)),
  (random) =>
    wrapAt(times(1 + random(5), () => sentence(random, 30)).join(' '), 50 + random(40), () => random(30) - 15),
  (random) => times(1 + random(8), () => words(random, 7)),
  (random) => times(1 + random(6), () => ' '.repeat(random(9)) + sentence(random, 9)),
  (random) => times(1 + random(6), () => `${pick(random, ['-', '*', '•', '-  ', '–', '+'])} ${words(random, 12)}`),
  (random) =>
    times(
      1 + random(6),
      (at) => `${at + 1 + (random(9) === 0 ? 3 : 0)}${pick(random, ['.', ')'])} ${words(random, 12)}`,
    ),
  (random) => {
    const marks = pick(random, ['> ', '>', '> > ', '>> ']);
    return times(1 + random(4), () => marks + sentence(random, 9));
  },
  (random) => {
    const columns = 2 + random(4);
    return times(1 + random(5), () => times(columns, () => words(random, 2).slice(0, 12).padEnd(15)).join(''));
  },
  (random) => {
    const columns = 2 + random(4);
    const bar = pick(random, ['\t', ' | ', '   ', ' .... ', '\t\t']);
    return times(1 + random(5), () => times(columns, () => (random(7) === 0 ? '' : words(random, 3))).join(bar));
  },
  (random) => [pick(random, ['***', '---', '* * *', '=====', '+----+----+', '|---|---|'])],
  (random) => [words(random, 5), ...wrapAt(sentence(random, 40), 72)],
];

/** A text of one to eight pieces, mostly with blank lines between them. */
export function wildText(random: Random): string {
  const pieces = times(1 + random(8), () => pick(random, shapes)(random).join('\n'));
  return pieces.map((piece) => piece + pick(random, ['\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \t\n'])).join('');
}
