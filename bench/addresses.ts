/**
 * `npm run bench:addresses -- [articles] [rounds]`: the build that keeps the register of addresses (`--record`) against the build of the
 * same articles without one, in turn. Compares processor time, user and system together, which other programs on the machine disturb
 * least: of a cold build, of one after an article was edited, and of one after a file was renamed.
 */
import { appendFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asPlainText, storiesOf, writeCorpus } from './corpus/generate-corpus.ts';
import { describeMachine, machineOf } from './machine.ts';
import { measure } from './measure.ts';
import { markdown } from './report/figures.ts';

const [articles = 10_000, rounds = 5] = process.argv.slice(2).map(Number);
const root = resolve(import.meta.dirname, '..');
/** Below the project, so that it is on the disk of the project. */
const scratch = mkdtempSync(join(root, 'node_modules', '.cache', 'dateline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const HOUR = 3600;

const papers = { with: join(scratch, 'with'), without: join(scratch, 'without') };
type Which = keyof typeof papers;
for (const paper of Object.values(papers)) writeCorpus(join(paper, 'content'), { articles });
const [edited = '', renamed = ''] = [...storiesOf({ articles })]
  .filter((_, at) => at === Math.floor(articles * 0.4) || at === Math.floor(articles * 0.6))
  .map((story) => asPlainText(story).path);

/** @returns processor seconds of a build. @throws with what it printed when it fails */
async function build(which: Which): Promise<number> {
  const env = {
    PAPER: papers[which],
    SITE_URL: 'https://news.example',
    EDITION_DATE: '2026-01-01',
    RECORD: which === 'with' ? '1' : '0',
    SEARCH: process.env['SEARCH'] ?? '1',
  };
  const command = { program: process.execPath, args: ['src/commands/build.mjs'], cwd: root, env };
  const { outcome, message, cpuSeconds } = await measure(command, scratch, HOUR);
  if (outcome !== 'done') throw new Error(`The build ${which} a register: ${outcome}\n${message}`);
  if (cpuSeconds === undefined) throw new Error('GNU time is not installed: there is no processor time.');
  return cpuSeconds;
}

/** The changes to the folder of a paper before the builds that are compared. */
const scenarios: Readonly<Record<string, (paper: string, round: number) => void>> = {
  cold: (paper) => {
    for (const left of ['dist', '.dist', 'build-report.json'])
      rmSync(join(paper, left), { recursive: true, force: true });
  },
  'one edited': (paper, round) => appendFileSync(join(paper, 'content', edited), `\nAddition ${round}.\n`),
  'one renamed': (paper, round) => {
    const nameAt = (at: number) => (at === 0 ? renamed : renamed.replace('.txt', `-${at}.txt`));
    renameSync(join(paper, 'content', nameAt(round)), join(paper, 'content', nameAt(round + 1)));
  },
};

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

console.log(describeMachine(machineOf(scratch)));
// The bundle is made once, and the first record writes the register, which later cold builds find.
for (const which of ['without', 'with'] as const) await build(which);
const costs = Object.keys(scenarios).map((name) => ({ name, with: [] as number[], without: [] as number[] }));
for (let round = 0; round < rounds; round += 1)
  for (const cost of costs) {
    const order: readonly Which[] = round % 2 ? ['with', 'without'] : ['without', 'with'];
    for (const which of order) {
      scenarios[cost.name]?.(papers[which], round);
      cost[which].push(await build(which));
    }
    const [without = 0, recorded = 0] = [cost.without.at(-1), cost.with.at(-1)];
    console.log(
      `round ${round + 1}, ${cost.name}: ${without.toFixed(2)} s without a register, ${recorded.toFixed(2)} s with`,
    );
  }
console.log(
  markdown(
    ['build', 'without, s', 'with, s', 'median of the ratios', 'ratio of the sums'],
    costs.map(({ name, with: recorded, without }) => {
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      const ratios = recorded.map((value, at) => value / (without[at] ?? 1));
      return [
        name,
        median(without).toFixed(2),
        median(recorded).toFixed(2),
        median(ratios).toFixed(3),
        (sum(recorded) / sum(without)).toFixed(3),
      ];
    }),
  ),
);
