/** The stages of a build that several machines share, as `npm run build` and `npm run merge` are told them. */
import type { StageOptions } from '../build/jobs/open-jobs.ts';
import type { StageResult } from '../build/jobs/stages.ts';
import type { Project } from '../build/session.ts';
import { BuildError } from '../errors.ts';
import { readShard, type Shard } from '../jobs/partition.ts';
import type { Site } from '../site.ts';
import type { OwnOptions } from './command-line.ts';

type StageSettings = Pick<OwnOptions, 'stage' | 'shard' | 'store'>;

/** Whether an option of a shared build was given. */
export const isStaged = ({ stage, shard, store }: StageSettings): boolean =>
  [stage, shard, store].some((value) => value !== undefined);

/** @throws {BuildError} for options that do not fit together */
export async function runStage(project: Project, site: Site, { stage, shard, store }: StageSettings): Promise<void> {
  if (stage === undefined) {
    throw new BuildError(
      'A build that several machines share needs --stage map, --stage reduce or --stage render. The last step is `npm run merge`.',
    );
  }
  if (stage !== 'map' && stage !== 'reduce' && stage !== 'render')
    throw new BuildError(`--stage ${stage}: there is no such stage. Write map, reduce or render.`);
  const options = stageOptions(project, site, store);
  const part = shard === undefined ? { number: 1, of: 1 } : readShard(shard);
  if (!part) throw new BuildError(`--shard ${shard}: this is no part of a whole. Write 3/8 for the third of eight.`);
  if (stage === 'reduce' && shard !== undefined)
    throw new BuildError('--stage reduce is done by one machine. Leave out --shard.');
  const started = performance.now();
  const { done, of } = await doStage(stage, options, part);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${stage}: ${done} of ${of} jobs ${stage === 'reduce' ? 'planned' : 'done'} in ${seconds} s.`);
}

/** Loads what the stage needs, and does it. */
async function doStage(stage: 'map' | 'reduce' | 'render', options: StageOptions, part: Shard): Promise<StageResult> {
  if (stage === 'reduce') return (await import('../build/jobs/whole-stages.ts')).reduceStage(options);
  const { mapStage, renderStage } = await import('../build/jobs/stages.ts');
  return stage === 'map' ? mapStage(options, part) : renderStage(options, part);
}

/** Makes the release. @throws {BuildError} without a store */
export async function runMerge(project: Project, site: Site, { store }: StageSettings): Promise<void> {
  const { mergeStage } = await import('../build/jobs/whole-stages.ts');
  await mergeStage(stageOptions(project, site, store));
}

function stageOptions(project: Project, site: Site, store: string | undefined): StageOptions {
  if (store === undefined)
    throw new BuildError(
      '--store is missing: the place where the machines put what they have made, such as --store ../store.',
    );
  if (site.preview) throw new BuildError('A preview is built by one machine. Leave out --store.');
  return { project, site, storage: store, from: process.env['INIT_CWD'] ?? process.cwd() };
}
