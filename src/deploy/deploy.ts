/** A deploy from the release to the last line that is printed. */
import { resolve } from 'node:path';
import type { BuildPaths } from '../release/paths.ts';
import type { TargetAddress } from './address.ts';
import { deployFiles } from './deploy-files.ts';
import { deployToHost } from './deploy-to-host.ts';
import { LocalRecord, recordFileOf } from './local-record.ts';
import type { Environment } from './environment.ts';
import { openTarget } from './open-target.ts';
import { costOf, readPrices } from './prices.ts';
import { progressLine } from './progress.ts';
import { readRelease } from './release.ts';
import { describeResult, usageOf } from './report.ts';

interface DeploySettings {
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
  readonly env: Environment;
  /** Milliseconds. */
  readonly grace: number;
  readonly now: number;
  readonly force: boolean;
  readonly all: boolean;
  readonly dryRun: boolean;
  /** The file of a price list. */
  readonly prices: string | undefined;
}

/** @throws {BuildError} when it cannot be done, {DeployRefused} when others have changed the far side */
export async function deploy(address: TargetAddress, paths: BuildPaths, settings: DeploySettings): Promise<void> {
  const prices = settings.prices === undefined ? undefined : readPrices(resolve(settings.prices));
  const release = readRelease(paths);
  const { name, target, host } = await openTarget(address, release, settings.env, settings.base);
  const record = new LocalRecord(recordFileOf(paths.store, name));
  const progress = progressLine();
  const options = { ...settings, progress: progress.show };
  try {
    const result = target
      ? await deployFiles(target, release, record, options)
      : await deployToHost(host, release, record, options);
    progress.clear();
    for (const line of describeResult(result, { name, release: release.name, dryRun: settings.dryRun }))
      console.log(line);
    if (prices) console.log(`Cost by ${settings.prices}: ${costOf(usageOf(result), prices)}.`);
  } finally {
    progress.clear();
  }
}
