/** All builds of one size: the folders of the tools, then the scenarios, round after round. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cast, castOf, change, restore, type Scenario, settingsOf } from './scenarios.ts';
import { type Corpus, writeCorpus } from './corpus/generate-corpus.ts';
import { outputOfCommand } from './machine.ts';
import { type Cost, measure } from './measure.ts';
import { type Output, outputOf, sizesOf } from './output.ts';
import type { Tool } from './tools.ts';

/** One build. */
export interface Run extends Cost {
  readonly articles: number;
  readonly round: number;
  readonly scenario: Scenario;
  readonly tool: string;
  /** Processes that ran or wanted to, in the minute before: above the number of cores, others were at work too. */
  readonly load?: number;
  readonly output?: Output;
  /** Dateline's own account of the build. */
  readonly report?: Report;
}

interface Report {
  readonly stages?: readonly { readonly name: string; readonly ms: number; readonly items: number }[];
  readonly pages?: { readonly rendered: number; readonly reused: number; readonly removed: number };
  readonly peakMemoryBytes?: number;
}

interface Plan {
  /** Folder of this size; each tool has one below it. */
  readonly place: string;
  readonly scenarios: readonly Scenario[];
  readonly rounds: number;
  readonly timeout: number;
}

export async function runRounds(
  corpus: Corpus,
  tools: readonly Tool[],
  { place, scenarios, rounds, timeout }: Plan,
  record: (run: Run) => void,
): Promise<void> {
  const { articles } = corpus;
  console.log(`\n${articles} articles are written for each tool.`);
  const cast = castOf(corpus);
  for (const tool of tools) layOut(tool, join(place, tool.id), corpus);
  /** Tools that failed once or took too long; they are not tried again at this size. */
  const out = new Set<Tool>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const { tool, scenario } of orderOf(scenarios, tools)) {
      if (out.has(tool)) continue;
      const run = await attempt(tool, join(place, tool.id), scenario, { cast, place, timeout });
      record({ articles, round, scenario, tool: tool.id, ...run });
      if (run.outcome !== 'done') out.add(tool);
      const seconds = run.wallSeconds.toFixed(2);
      console.log(`${articles}, round ${round}, ${scenario}: ${tool.name} ${seconds} s${describe(run)}`);
    }
  }
}

/** Scenario by scenario, all tools in each: what happens to the machine meanwhile happens to all of them. */
const orderOf = (scenarios: readonly Scenario[], tools: readonly Tool[]) =>
  scenarios.flatMap((scenario) =>
    tools.filter(({ limit }) => !limit || scenario === 'cold').map((tool) => ({ tool, scenario })),
  );

function layOut(tool: Tool, folder: string, corpus: Corpus): void {
  mkdirSync(folder, { recursive: true });
  const days = tool.form ? writeCorpus(join(folder, 'content'), corpus, tool.form).days : [];
  tool.layOut(folder, days);
}

function prepare(tool: Tool, folder: string, scenario: Scenario, cast: Cast, place: string): void {
  const content = join(folder, 'content');
  if (scenario !== 'cold') {
    if (tool.form) change(scenario, content, cast, tool.form);
    return;
  }
  if (tool.form) restore(content, cast, tool.form);
  for (const left of tool.leftovers) rmSync(resolve(folder, left), { recursive: true, force: true });
  if (tool.id !== 'node') return;
  // It writes what the first tool has just written, or the least that a site could be.
  const site = ['dateline/dist', 'hugo/public', 'astro/dist', 'eleventy/public'].map((path) => join(place, path));
  const finished = site.find((path) => existsSync(path));
  writeFileSync(join(folder, 'sizes.json'), JSON.stringify(finished ? sizesOf(finished) : []));
}

type Attempt = Omit<Run, 'articles' | 'round' | 'scenario' | 'tool'>;

/** One build, also when the disk is full or the last one left a mess: the others go on. */
async function attempt(
  tool: Tool,
  folder: string,
  scenario: Scenario,
  { cast, place, timeout }: { cast: Cast; place: string; timeout: number },
): Promise<Attempt> {
  try {
    prepare(tool, folder, scenario, cast, place);
    return await build(tool, folder, scenario, timeout);
  } catch (error) {
    return { outcome: 'failed', wallSeconds: 0, message: String(error) };
  }
}

async function build(tool: Tool, folder: string, scenario: Scenario, timeout: number): Promise<Attempt> {
  // Writes all data of the previous tool to the disk, so that this tool does not wait for it.
  outputOfCommand('sync', []);
  const load = loadavg()[0] ?? 0;
  const started = Date.now();
  const cost = await measure(tool.command(folder, settingsOf(scenario)), folder, timeout);
  const site = join(folder, tool.output);
  return {
    ...cost,
    load,
    ...(cost.outcome === 'done' && existsSync(site) && { output: outputOf(site, started) }),
    ...(tool.id === 'dateline' && reportOf(join(folder, 'build-report.json'))),
  };
}

function reportOf(file: string): { report?: Report } {
  if (!existsSync(file)) return {};
  const { stages, pages, peakMemoryBytes } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return {
    report: { ...(stages && { stages }), ...(pages && { pages }), ...(peakMemoryBytes && { peakMemoryBytes }) },
  };
}

function describe({ outcome, message, output }: Attempt): string {
  if (outcome !== 'done') return `, ${outcome}${message ? `:\n${message}` : ''}`;
  return output ? `, ${output.writtenFiles} of ${output.files} files written` : '';
}
