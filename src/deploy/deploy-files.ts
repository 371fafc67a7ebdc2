/**
 * Deploys a release to a target that takes single files: reads the state there, plans, sends, deletes, and writes the state before,
 * between and after, so that a run that is cut at any step is finished by the next one.
 */
import { randomUUID } from 'node:crypto';
import type { ManifestFile } from '../release/manifest.ts';
import { readFarState } from './far-state.ts';
import type { LocalRecord } from './local-record.ts';
import { type Batches, type DeployPlan, planDeploy } from './plan.ts';
import type { DeployRelease } from './release.ts';
import { type FarFiles, formatState, parseHead } from './state.ts';
import { DeployRefused, type Target } from './target.ts';

export interface DeployOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds that a file of an older release waits before it is deleted. */
  readonly grace: number;
  /** Goes on although the far side was changed by others. */
  readonly force: boolean;
  /** Sends every file, whatever is there. */
  readonly all: boolean;
  readonly dryRun: boolean;
  /** @param sent files that were sent @param all files that are to be sent */
  readonly progress: (sent: number, all: number) => void;
}

export interface DeployResult {
  /** The files that were or would be sent, in order. */
  readonly files: readonly ManifestFile[];
  readonly deleted: readonly string[];
  /** Files of older releases that stay for now. */
  readonly waiting: number;
  /** Whether the release was there already, so that nothing was done. */
  readonly isUpToDate: boolean;
  /** Set by a dry run to a host that says only in a deploy which files it has. */
  readonly unknown?: boolean;
  /** Times that the state is written, with its bytes. */
  readonly states: { readonly count: number; readonly bytes: number };
}

export async function deployFiles(
  target: Target,
  release: DeployRelease,
  record: LocalRecord,
  options: DeployOptions,
): Promise<DeployResult> {
  const far = await readFarState(target, record, options);
  const wanted = (await target.filesOf?.()) ?? release.files;
  // A story that was taken down leaves at once, with all that waits.
  const known = new Set(far?.takenDown);
  const grace = release.takenDown.some((story) => !known.has(story)) ? 0 : options.grace;
  const sent = far && !options.all ? record.sentSince(far.id) : undefined;
  const plan = planDeploy(far, wanted, { now: options.now, grace, ...(sent && { sent }) });
  const isUpToDate = far?.isWhole === true && far.release === release.name && isEmpty(plan);
  const phases = [plan.added.length + plan.clears.length, plan.changed.length, plan.deletions.length];
  const stateOf = (files: FarFiles, more: { isWhole: boolean; mark?: string | undefined }) => {
    const { name, takenDown } = release;
    return { id: randomUUID(), release: name, time: options.now, takenDown, ...more, ...files };
  };
  const files = [...plan.added, ...plan.changed].flat();
  const result: DeployResult = {
    files,
    deleted: [...plan.clears, ...plan.deletions],
    waiting: plan.end.waiting.size,
    isUpToDate,
    states: {
      count: isUpToDate ? 0 : 1 + phases.filter((steps) => steps > 0).length,
      bytes: formatState(stateOf(plan.end, { isWhole: true })).length,
    },
  };
  if (isUpToDate || options.dryRun) return result;

  let latest = far?.id;
  const write = async (...state: Parameters<typeof stateOf>) => {
    await assertOwn(target, latest);
    const { id, ...rest } = stateOf(...state);
    record.add(id);
    await target.writeState(formatState({ id, ...rest }));
    latest = id;
  };
  let count = 0;
  const send = async (batches: Batches) => {
    for (const batch of batches)
      await target.send(batch, (file) => {
        record.addSent(file);
        count += 1;
        options.progress(count, files.length);
      });
  };
  if (phases[0]) {
    await write(plan.whileAdding, { isWhole: false });
    if (plan.clears.length > 0) await target.remove(plan.clears);
    await send(plan.added);
  }
  if (phases[1]) {
    await write(plan.whileChanging, { isWhole: false });
    await send(plan.changed);
  }
  const whole = { isWhole: true, mark: await target.markOf('index.html') };
  if (phases[2]) {
    await write(plan.whileDeleting, whole);
    await target.remove(plan.deletions);
  }
  await write(plan.end, whole);
  if (latest !== undefined) record.replaceBy(latest);
  return result;
}

const isEmpty = ({ clears, added, changed, deletions }: DeployPlan) =>
  clears.length + added.length + changed.length + deletions.length === 0;

/** @param latest the id of the state that was read or written last @throws {DeployRefused} when another deploy has begun since */
async function assertOwn(target: Target, latest: string | undefined): Promise<void> {
  const text = await target.readState();
  if ((text === undefined ? undefined : parseHead(text).id) === latest) return;
  throw new DeployRefused(
    'Another deploy to the same place has begun while this one was running. Wait for it to end, then run npm run deploy again with --force --all.',
  );
}
