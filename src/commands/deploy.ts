/**
 * `npm run deploy -- --to …`: sends what has changed since the last deploy to the place where the site is served. Exit code 1: the deploy
 * failed, and the next one finishes it. 2: the command was not understood. 3: others have changed the far side, and nothing was sent.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../errors.ts';
import { targetForms } from '../deploy/address.ts';

const usage = `npm run deploy -- --to PLACE sends the site that dist has. PLACE is one of
${targetForms}
--dry-run         prints what would be sent and deleted, and sends nothing
--prices FILE     prints what it costs by this price list
--grace TIME      files of older releases stay for this time, such as 30m, 24h (the default), 7d, 0
--force           goes on although others have changed the far side
--all             sends every file again
--paper FOLDER    the folder of the paper, like PAPER
DEPLOY is PLACE in the environment; secrets are in the environment alone (docs/upload.md).`;

const options = {
  to: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  prices: { type: 'string' },
  grace: { type: 'string', default: '24h' },
  force: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  paper: { type: 'string' },
} as const;

class UsageError extends BuildError {}

function readOptions() {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.\n${usage}`, { cause: error });
  }
}

async function main(): Promise<void> {
  const values = readOptions();
  const to = values.to ?? process.env['DEPLOY'];
  if (!to) throw new UsageError(`--to is missing.\n${usage}`);
  if (values.paper) process.env['PAPER'] = values.paper;
  const { readAddress } = await import('../deploy/address.ts');
  const { readDuration } = await import('../deploy/duration.ts');
  const address = readAddress(to, process.env['INIT_CWD'] ?? process.cwd());
  const grace = readDuration('--grace', values.grace);
  // Imported here because the import throws when a setting cannot be used.
  const { site } = await import('../site.ts');
  const { buildPathsOf } = await import('../release/paths.ts');
  const { deploy } = await import('../deploy/deploy.ts');
  const paths = buildPathsOf(fileURLToPath(new URL('../..', import.meta.url)), site.outDir);
  await deploy(address, paths, {
    base: site.base,
    env: process.env,
    grace,
    now: Date.now(),
    force: values.force,
    all: values.all,
    dryRun: values['dry-run'],
    prices: values.prices,
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof BuildError ? error.message : error);
  const isRefused = error instanceof Error && error.name === 'DeployRefused';
  process.exitCode = error instanceof UsageError ? 2 : isRefused ? 3 : 1;
}
