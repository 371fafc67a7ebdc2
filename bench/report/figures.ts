/** Figures of a benchmark's runs: medians, and tables in Markdown. */
import type { Run } from '../run-rounds.ts';
import type { Scenario } from '../scenarios.ts';

/** The median of what was measured, or undefined where no run was done. */
export function figureOf(
  measure: (run: Run) => number | undefined,
  runs: readonly Run[],
  scenario: Scenario,
  tool: string,
): number | undefined {
  const these = runs.filter((run) => run.tool === tool && run.scenario === scenario && run.outcome === 'done');
  return median(these.map(measure));
}

export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const middle = known.length / 2;
  const [low, high] = [known[Math.ceil(middle) - 1], known[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** A table in Markdown; all columns but the first hold numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
