/** Medians of runs as Markdown tables, beside each peer's the ratio: what Dateline takes of what the peer takes. */
import { figureOf, markdown, median } from './figures.ts';
import { goalsOf } from './goals.ts';
import { SCENARIOS, type Scenario } from '../scenarios.ts';
import type { Run } from '../run-rounds.ts';
import type { Tool } from '../tools.ts';

export interface Measure {
  readonly title: string;
  readonly of: (run: Run) => number | undefined;
  readonly format: (value: number) => string;
}

const seconds = (value: number) => value.toFixed(2);
const megabytes = (value: number) => String(Math.round(value / 1e6));
const measures: readonly Measure[] = [
  { title: 'Wall time, s', of: ({ wallSeconds }) => wallSeconds, format: seconds },
  { title: 'CPU time, s', of: ({ cpuSeconds }) => cpuSeconds, format: seconds },
  { title: 'Peak memory, MB', of: ({ peakBytes }) => peakBytes, format: megabytes },
  { title: 'Files of the site', of: ({ output }) => output?.files, format: String },
  { title: 'MB of the site', of: ({ output }) => output?.bytes, format: (n) => (n / 1e6).toFixed(1) },
  { title: 'Files written to the site', of: ({ output }) => output?.writtenFiles, format: String },
  {
    title: 'MB written to the site',
    of: ({ output }) => output?.writtenBytes,
    format: (n) => (n / 1e6).toFixed(1),
  },
  { title: 'MB given to the disk in all', of: ({ diskBytes }) => diskBytes, format: megabytes },
];

/** Every table of every size. */
export function tables(runs: readonly Run[], tools: readonly Tool[]): string {
  const sizes = [...new Set(runs.map(({ articles }) => articles))];
  return sizes
    .map((articles) =>
      tablesOf(
        runs.filter((run) => run.articles === articles),
        tools,
        articles,
      ),
    )
    .join('\n');
}

function tablesOf(runs: readonly Run[], tools: readonly Tool[], articles: number): string {
  const rounds = Math.max(...runs.map(({ round }) => round));
  const number = articles.toLocaleString('en');
  return [
    `### ${number} articles, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}\n`,
    'In brackets: what Dateline takes as a multiple of what the peer takes.\n',
    ...measures.map((measure) =>
      tableOf(
        measure,
        runs,
        tools.filter(({ limit }) => !limit),
      ),
    ),
    limits(runs, tools),
    goalsOf(runs),
    accounts(runs),
    loads(runs),
  ].join('\n');
}

function tableOf(measure: Measure, runs: readonly Run[], tools: readonly Tool[]): string {
  const cell = (scenario: Scenario, tool: string) => {
    const own = figureOf(measure.of, runs, scenario, 'dateline');
    const value = figureOf(measure.of, runs, scenario, tool);
    if (value === undefined) return failure(runs, scenario, tool);
    const ratio = tool !== 'dateline' && own !== undefined && value > 0 ? ` (${(own / value).toFixed(2)})` : '';
    return measure.format(value) + ratio;
  };
  const rows = scenariosOf(runs).map((scenario) => [scenario, ...tools.map(({ id }) => cell(scenario, id))]);
  return markdown([measure.title, ...tools.map(({ name }) => name)], rows);
}

const scenariosOf = (runs: readonly Run[]) =>
  SCENARIOS.filter((scenario) => runs.some((run) => run.scenario === scenario));

/** Why there is no figure. */
function failure(runs: readonly Run[], scenario: Scenario, tool: string): string {
  const bad = runs.find((run) => run.tool === tool && run.outcome !== 'done');
  if (!bad) return '';
  return bad.scenario === scenario && bad.outcome === 'too long'
    ? `not done after ${Math.round(bad.wallSeconds)} s`
    : bad.outcome;
}

/** A limit stands in no scenario: one row for each, with all its figures. */
function limits(runs: readonly Run[], tools: readonly Tool[]): string {
  const rows = tools
    .filter(({ limit }) => limit)
    .map(({ id, name }) => [
      name,
      ...measures.map((measure) => {
        const value = figureOf(measure.of, runs, 'cold', id);
        return value === undefined ? failure(runs, 'cold', id) : measure.format(value);
      }),
    ]);
  return rows.length === 0 ? '' : markdown(['Limits', ...measures.map(({ title }) => title)], rows);
}

/** Dateline's own figures: rendered pages, and the time of each stage. */
function accounts(runs: readonly Run[]): string {
  const own = runs.filter(({ tool, report }) => tool === 'dateline' && report?.stages);
  if (own.length === 0) return '';
  const names = [...new Set(own.flatMap(({ report }) => report?.stages?.map(({ name }) => name) ?? []))];
  const rows = scenariosOf(runs).map((scenario) => {
    const these = own.filter((run) => run.scenario === scenario);
    const page = (kind: 'rendered' | 'reused' | 'removed') =>
      String(median(these.map(({ report }) => report?.pages?.[kind])) ?? '');
    const stage = (wanted: string) => {
      const ms = median(these.map(({ report }) => report?.stages?.find(({ name }) => name === wanted)?.ms));
      return ms === undefined ? '' : seconds(ms / 1000);
    };
    return [scenario, page('rendered'), page('reused'), page('removed'), ...names.map(stage)];
  });
  return markdown(['Dateline', 'rendered', 'reused', 'removed', ...names.map((name) => `${name}, s`)], rows);
}

/** How busy the machine was: on one that others use too, ratios hold better than times. */
function loads(runs: readonly Run[]): string {
  const all = runs.flatMap(({ load }) => load ?? []);
  const [usual, most] = [median(all) ?? 0, Math.max(0, ...all)];
  return `Load before the builds: median ${usual.toFixed(1)}, at most ${most.toFixed(1)}.\n`;
}
