/**
 * `node bench/report/report.ts <results.json>`: the tables of a bench, also of one that was stopped. `npm run bench` prints the
 * same at its end.
 */
import { readFileSync } from 'node:fs';
import { growth } from './scaling.ts';
import { describeMachine, type Machine } from '../machine.ts';
import type { Run } from '../run-rounds.ts';
import { tables } from './table.ts';
import { tools } from '../tools.ts';

/** The results of a benchmark. */
export interface Results {
  readonly started: string;
  readonly machine: Machine;
  /** By the name of the tool. */
  readonly versions: Readonly<Record<string, string>>;
  /** Stories of an average day. */
  readonly perDay: number;
  readonly runs: readonly Run[];
}

/** The machine, the tools, their times and how these grow, as Markdown. */
export function report({ machine, versions, perDay, runs }: Results): string {
  const compared = tools.filter(({ id }) => runs.some(({ tool }) => tool === id));
  return [
    `${describeMachine(machine)}. ${describeVersions(versions)}. About ${perDay} stories a day.\n`,
    tables(runs, compared),
    growth(runs, compared),
  ].join('\n');
}

export const describeVersions = (versions: Results['versions']) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (!file) {
    console.error('Usage: node bench/report/report.ts <results.json>');
    process.exit(2);
  }
  console.log(report(JSON.parse(readFileSync(file, 'utf8')) as Results));
}
