/** The share of a peer's time that Dateline may take, beside the share it took: the ratios of the medians of a benchmark. */
import { figureOf, markdown } from './figures.ts';
import type { Run } from '../run-rounds.ts';
import type { Scenario } from '../scenarios.ts';

interface Goal {
  readonly scenario: Scenario;
  readonly peer: 'hugo' | 'hugo-pagefind';
  /** Ratio of wall times. */
  readonly most: number;
}

const names = { hugo: 'Hugo', 'hugo-pagefind': 'Hugo and Pagefind' } as const;

const goals: readonly Goal[] = [
  { scenario: 'cold', peer: 'hugo', most: 3 },
  { scenario: 'cold', peer: 'hugo-pagefind', most: 0.6 },
  { scenario: 'newest article added', peer: 'hugo', most: 0.4 },
  { scenario: 'nothing changed', peer: 'hugo', most: 0.2 },
  { scenario: 'edition date moved', peer: 'hugo', most: 0.3 },
];

/** A table of the goals that were measured; empty where none was. */
export function goalsOf(runs: readonly Run[]): string {
  const rows = goals.flatMap(({ scenario, peer, most }) => {
    const ratio = (of: (run: Run) => number | undefined) => {
      const [own, other] = ['dateline', peer].map((tool) => figureOf(of, runs, scenario, tool));
      return own !== undefined && other ? (own / other).toFixed(2) : undefined;
    };
    const wall = ratio(({ wallSeconds }) => wallSeconds);
    if (wall === undefined) return [];
    return [[`${scenario}, of ${names[peer]}`, most.toFixed(1), wall, ratio(({ cpuSeconds }) => cpuSeconds) ?? '']];
  });
  return rows.length === 0 ? '' : markdown(['Dateline', 'goal', 'wall time', 'CPU time'], rows);
}
