/**
 * `npm run bench`: Dateline as shipped and its peers on the same texts, in turn within each round, so that a machine that
 * slows down slows all of them. Installs nothing and asks no network: `npm ci` in this folder brings the peers, `hugo`
 * comes from the system, and what is missing is named and left out.
 *
 * BENCH_N         numbers of articles, "1000,10000"
 * BENCH_ROUNDS    3, and 1 from 100,000 articles on
 * BENCH_TOOLS     some of: dateline,astro,eleventy,hugo,hugo-pagefind,node,astro-start
 * BENCH_SCENARIOS some of: cold,nothing changed,… as in scenarios.ts; the first build of a round is cold all the same
 * BENCH_PER_DAY   stories of an average day, 10
 * BENCH_TIMEOUT   seconds that a build may take, 900
 * BENCH_DIR       where articles and sites are put, on a real disk; a folder in .cache that is removed at the end
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENARIOS } from './scenarios.ts';
import { describeMachine, machineOf } from './machine.ts';
import { describeVersions, report } from './report/report.ts';
import { type Run, runRounds } from './run-rounds.ts';
import { type Tool, tools } from './tools.ts';

const setting = (name: string, otherwise: string) => process.env[`BENCH_${name}`] || otherwise;
const numbers = (name: string, otherwise: string) => setting(name, otherwise).split(',').map(Number);

const results = fileURLToPath(new URL('results/', import.meta.url));
const sizes = numbers('N', '1000,10000');
const [timeout = 900] = numbers('TIMEOUT', '900');
const [perDay = 10] = numbers('PER_DAY', '10');
const wanted = setting('TOOLS', tools.map(({ id }) => id).join(',')).split(',');
const asked = setting('SCENARIOS', SCENARIOS.join(',')).split(',');
// The other scenarios change the content of a cold build.
const scenarios = SCENARIOS.filter((scenario) => scenario === 'cold' || asked.includes(scenario));
const roundsAt = (articles: number) => numbers('ROUNDS', articles >= 100_000 ? '1' : '3')[0] ?? 1;

const unknown = [
  ...wanted.filter((id) => !tools.some((tool) => tool.id === id)),
  ...asked.filter((name) => !SCENARIOS.some((scenario) => scenario === name)),
];
if (unknown.length > 0 || ![...sizes, timeout, perDay].every((number) => number > 0)) {
  console.error(
    `Not understood: ${unknown.join(', ') || 'a number that is none'}. The settings stand in bench/run.ts.`,
  );
  process.exit(2);
}

const versions: Record<string, string> = {};
const installed: Tool[] = [];
for (const tool of tools.filter(({ id }) => wanted.includes(id))) {
  const version = tool.version();
  if (version === undefined) {
    console.log(`${tool.name} is not installed and is left out. ${tool.remedy ?? ''}`);
    continue;
  }
  installed.push(tool);
  versions[tool.name] = version;
}

const given = process.env['BENCH_DIR'];
const parent = given ? resolve(given) : fileURLToPath(new URL('../.cache/', import.meta.url));
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const machine = machineOf(folder);
const started = new Date().toISOString();
console.log(describeMachine(machine));
console.log(describeVersions(versions));

const runs: Run[] = [];
mkdirSync(results, { recursive: true });
const file = join(results, `${started.replaceAll(':', '-')}.json`);
const record = (run: Run) => {
  runs.push(run);
  // Written after each run, so that a benchmark of hours that is stopped still has results.
  writeFileSync(file, `${JSON.stringify({ started, machine, versions, perDay, runs }, null, 2)}\n`);
};
for (const articles of sizes) {
  const place = join(folder, String(articles));
  await runRounds({ articles, perDay }, installed, { place, scenarios, rounds: roundsAt(articles), timeout }, record);
  rmSync(place, { recursive: true, force: true });
}

console.log(`\n${report({ started, machine, versions, perDay, runs })}`);
console.log(`The runs: bench/results/${file.slice(results.length)}`);
