/**
 * `npm run bench:pathological`: how the cost of a file grows with its size, for inputs that are hard for parsers. Parses
 * and renders each recipe (ours and, with `CORPORA`, those of the corpus) at 1, 2, 4, 8 and 50 thousand repetitions and
 * at 1 MB, as plain text and as Markdown, with and without a header. Names what takes more than 2.6 times as long at
 * twice the size, over two doublings, where it is above the noise, and what takes more than 5 s of work. `-- name` runs
 * the recipes of that name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../src/article/parse.ts';
import { renderBody } from '../src/article/html/render.ts';
import { build, buildOfLength, ownRecipes, type Recipe } from '../test/support/articles/pathological-inputs.ts';

const MAX_RATIO = 2.6;
const MAX_MILLISECONDS = 5000;
/** Times below this depend on the machine more than on the input. */
const NOISE = 25;
const MEGABYTE = 1_000_000;
const SIZES = [1000, 2000, 4000, 8000, 50_000];

const HEAD = 'Title: A bridge is closed\nDate: 2022-02-07\n\n';
const VARIANTS = ['a.txt', 'a.md'].flatMap((path) => ['', HEAD].map((head) => ({ path, head })));

/** Milliseconds of processor time of this process; other programs do not count. */
function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function run(path: string, text: string): number {
  const start = work();
  const parsed = parseArticle({ path, text });
  if (parsed.outcome === 'article') renderBody(parsed.body);
  return work() - start;
}

/** The median of runs, of as many as a short time allows. */
function timeOf(path: string, text: string): number {
  const times = [run(path, text)];
  const most = (times[0] ?? 0) < 100 ? 7 : (times[0] ?? 0) < 500 ? 3 : 1;
  while (times.length < most) times.push(run(path, text));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/**
 * Whether each repetition costs no more at 50,000 than at 8,000: then the cost took a step and does not grow with the size. The
 * Markdown parser handles more than 10,000 events in another way, which shows as such a step. An input that falls back to
 * plain text in between is cheap at 50,000, and is no step.
 */
function isStep(times: readonly number[]): boolean {
  const [eight = 0, fifty = 0] = times.slice(3, 5);
  return fifty > 2 * eight && fifty / 50 <= 1.3 * (eight / 8);
}

function recipes(): readonly Recipe[] {
  const corpora = process.env['CORPORA'];
  if (!corpora) return ownRecipes;
  const lines = readFileSync(join(corpora, 'hostile/pathological/recipes.jsonl'), 'utf8').split('\n').filter(Boolean);
  return [...lines.map((line) => JSON.parse(line) as Recipe), ...ownRecipes];
}

const wanted = process.argv[2];
let slow = 0;
/** Printed at once, because a whole run takes a quarter of an hour. */
const flag = (problem: string) => {
  slow += 1;
  console.log(problem);
};
let worst = { ratio: 0, what: '' };
let longest = { time: 0, what: '' };
const chosen = recipes().filter(({ name }) => wanted === undefined || name.includes(wanted));
for (const recipe of chosen) {
  for (const { path, head } of VARIANTS) {
    const what = `${recipe.name} ${path}${head && ' with header'}`;
    const inputs = [
      ...SIZES.map((n) => build(recipe, n)),
      buildOfLength(recipe, MEGABYTE / 4),
      buildOfLength(recipe, MEGABYTE),
    ].map((text) => head + text.slice(0, 2 * MEGABYTE));
    const times = inputs.map((text) => timeOf(path, text));
    // Each pair is two doublings apart, because garbage collection distorts the ratio of a single doubling.
    for (const [small, large] of [
      [0, 2],
      [1, 3],
      [5, 6],
    ] as const) {
      const perDoubling = (one: number, four: number) => Math.sqrt(four / Math.max(one, NOISE / 4));
      const [one = 0, four = 0] = [times[small], times[large]];
      if (four < NOISE) continue;
      if (small < 2 && isStep(times)) continue;
      const first = perDoubling(one, four);
      // A time out of bounds is measured again.
      const again = () => perDoubling(timeOf(path, inputs[small] ?? ''), timeOf(path, inputs[large] ?? ''));
      const ratio = first > MAX_RATIO ? Math.min(first, again()) : first;
      if (ratio > worst.ratio) worst = { ratio, what };
      if (ratio > MAX_RATIO) flag(`${what}: ${ratio.toFixed(1)} times as long at twice the size`);
    }
    const most = Math.max(...times);
    if (most > longest.time) longest = { time: most, what };
    if (most > MAX_MILLISECONDS) flag(`${what}: ${Math.round(most)} ms`);
    if (wanted !== undefined) console.log(what, times.map((time) => time.toFixed(1)).join(' '));
  }
}
console.log(`${chosen.length} recipes in ${VARIANTS.length} forms at ${SIZES.length + 2} sizes`);
console.log(`Worst ratio ${worst.ratio.toFixed(2)} (${worst.what})`);
console.log(`Longest ${Math.round(longest.time)} ms (${longest.what})`);
console.log(slow === 0 ? 'Nothing is out of bounds.' : `${slow} out of bounds`);
process.exitCode = slow === 0 ? 0 : 1;
