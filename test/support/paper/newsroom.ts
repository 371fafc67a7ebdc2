/** A newsroom whose stories are renamed, moved, re-dated, edited, deleted, split, copied and put back at random, for the tests of addresses. */
import type { StoryFile } from '../articles/archive-of-stories.ts';

const words =
  'ferry quay captain council bridge choir organ mayor harbour winter engine island passenger storm autumn clerk school baker street market price herring winter river stone arch vote motion budget teacher pupil letter court judge train station signal driver museum painting thief window garden apple orchard doctor ward nurse fever clinic goat shepherd pasture cheese dairy'.split(
    ' ',
  );

/** Numbers from 0 to below 1, the same in each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The name of a story is in its text, so that each address can be asked which story it leads to. */
export const nameIn = (text: string) => /\bstory\d+\b/.exec(text)?.[0] ?? '';

/**
 * A newsroom that makes up stories and changes its files at random; the same seed always gives the same.
 * @param stories how many there are at first
 * @param changesAtOnce how many files are changed before each build
 */
export function newsroom(seed: number, { stories, changesAtOnce }: { stories: number; changesAtOnce: number }) {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const sentence = (name: string) => `${name} ${Array.from({ length: 8 + below(9) }, () => pick(words)).join(' ')}.`;
  let count = 0;
  const newText = () => {
    count += 1;
    const name = `story${count}`;
    return Array.from({ length: 3 + below(6) }, () => sentence(name)).join(' ');
  };
  const date = () => (random() < 0.05 ? undefined : `2022-0${1 + below(4)}-${10 + below(15)}`);
  const slug = () => `${pick(words)}-${pick(words)}`;
  let files = 0;
  const path = () => {
    files += 1;
    return `${pick(['', 'world/', 'town/'])}${pick(words)}-${files}.txt`;
  };
  const gone: StoryFile[] = [];
  const places: Pick<StoryFile, 'date' | 'slug'>[] = [];
  const newStory = (): StoryFile => ({ path: path(), date: date(), slug: slug(), text: newText() });
  const edited = (text: string) => text.replace(new RegExp(` ${pick(text.split(' ').slice(1))}\\b`), ` ${pick(words)}`);

  /** Each takes a file and gives the files that replace it. */
  const changes: Readonly<Record<string, (file: StoryFile) => StoryFile[]>> = {
    rename: (file) => [{ ...file, path: path() }],
    date: (file) => [{ ...file, date: date() }],
    slug: (file) => [{ ...file, slug: slug() }],
    edit: (file) => [{ ...file, text: edited(file.text) }],
    move: (file) => [{ ...file, path: path(), date: date(), slug: slug() }],
    moveAndEdit: (file) => [{ ...file, path: path(), slug: slug(), text: edited(file.text) }],
    delete: (file) => {
      gone.push(file);
      return [];
    },
    return: (file) => {
      const back = gone.pop();
      return back ? [file, random() < 0.5 ? back : { ...back, slug: slug() }] : [file];
    },
    split: (file) => {
      const sentences = file.text.split('. ');
      const half = Math.ceil(sentences.length / 2);
      return [sentences.slice(0, half), sentences.slice(half)]
        .filter((part) => part.length > 0)
        .map((part) => ({ ...file, path: path(), slug: slug(), text: part.join('. ') }));
    },
    copy: (file) => [file, { ...file, path: path(), slug: slug() }],
    takeOver: (file) => [file, { ...newStory(), ...(places.length > 0 && pick(places)) }],
    // The file of each day: at another address. A story that is rewritten at its address stays the same story.
    overwrite: (file) => [{ ...file, slug: slug(), date: date(), text: newText() }],
    new: (file) => [file, newStory()],
  };
  const kinds = Object.keys(changes);

  return {
    start: () => Array.from({ length: stories }, newStory),
    change(before: readonly StoryFile[]): StoryFile[] {
      const files = [...before];
      for (let change = 0; change < changesAtOnce && files.length > 0; change += 1) {
        const [file] = files.splice(below(files.length), 1);
        if (file) files.push(...(changes[pick(kinds)]?.(file) ?? []));
      }
      // Some change places.
      const [a, b] = [pick(files), pick(files)];
      const swapped = files.map((file) =>
        file === a
          ? { ...file, slug: b.slug, date: b.date }
          : file === b
            ? { ...file, slug: a.slug, date: a.date }
            : file,
      );
      places.push(...before.map(({ date, slug }) => ({ date, slug })));
      return [...new Map(swapped.map((file) => [file.path, file])).values()];
    },
  };
}
