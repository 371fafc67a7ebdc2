/** How the cost grows with the archive, between each two sizes that were measured. */
import type { Run } from '../run-rounds.ts';
import { figureOf, markdown } from './figures.ts';
import type { Measure } from './table.ts';
import type { Tool } from '../tools.ts';

const costs: readonly (readonly [name: string, of: Measure['of']])[] = [
  ['Cold, wall time', ({ wallSeconds }) => wallSeconds],
  ['Cold, CPU time', ({ cpuSeconds }) => cpuSeconds],
  ['Cold, peak memory', ({ peakBytes }) => peakBytes],
  ['Largest page of a day', ({ output }) => output?.largest['day']],
  ['Largest page of a month', ({ output }) => output?.largest['month']],
  ['Largest page of a year', ({ output }) => output?.largest['year']],
  ['Largest page of an article', ({ output }) => output?.largest['article']],
  ['Front page', ({ output }) => output?.largest['front']],
  ['Archive page', ({ output }) => output?.largest['archive']],
];

/** Each figure at the larger size as a multiple of that at the smaller. */
export function growth(runs: readonly Run[], tools: readonly Tool[]): string {
  const sizes = [...new Set(runs.map(({ articles }) => articles))].sort((a, b) => a - b);
  const compared = tools.filter(({ limit }) => !limit);
  return sizes
    .slice(1)
    .map((large, index) => {
      const small = sizes[index] ?? large;
      const runsAt = (articles: number) => runs.filter((run) => run.articles === articles);
      const rows = costs.map(([name, cost]) => [
        name,
        ...compared.map(({ id }) => {
          const [low, high] = [small, large].map((size) => figureOf(cost, runsAt(size), 'cold', id));
          return low && high ? (high / low).toFixed(2) : '';
        }),
      ]);
      const title = `${large.toLocaleString('en')} against ${small.toLocaleString('en')} articles`;
      return markdown([title, ...compared.map(({ name }) => name)], rows);
    })
    .join('\n');
}
