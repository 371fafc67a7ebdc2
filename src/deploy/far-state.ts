/** Reads the deploy state of the far side, and notices when others have changed the far side since the last deploy from here. */
import type { LocalRecord } from './local-record.ts';
import { type DeployState, parseState, withoutDigests } from './state.ts';
import { DeployRefused, type Target } from './target.ts';

interface ReadOptions {
  /** Goes on although the far side was changed by others. */
  readonly force: boolean;
  /** Takes the bytes of no file as known. */
  readonly all: boolean;
}

/**
 * @returns undefined where nothing was ever sent
 * @throws {DeployRefused} when others have changed the far side and `force` is not set
 */
export async function readFarState(
  target: Target,
  record: LocalRecord,
  { force, all }: ReadOptions,
): Promise<DeployState | undefined> {
  const refuse = (problem: string, effect: string) => {
    if (!force) throw new DeployRefused(`${problem} Nothing was sent. ${effect}`);
  };
  const text = await target.readState();
  if (text === undefined) {
    if (!record.isEmpty)
      refuse('The state of the last deploy is missing at the far side.', 'With --force, all files are sent again.');
    else if ((await target.markOf('index.html')) !== undefined)
      refuse(
        'There is a site at the far side that this command did not send.',
        'With --force, it is written over; its files that this site does not have stay.',
      );
    return undefined;
  }
  let state: DeployState;
  try {
    state = parseState(text);
  } catch (error) {
    refuse(
      `The state at the far side cannot be read (${(error as Error).message}).`,
      'With --force, all files are sent again, and old files stay.',
    );
    return undefined;
  }
  if (!record.isEmpty && !record.knows(state.id))
    refuse(
      `Others have deployed release ${state.release} since the last deploy from here, at ${new Date(state.time).toISOString()}.`,
      'With --force, the deploy goes on from what they sent.',
    );
  if (state.isWhole && state.mark !== undefined && (await target.markOf('index.html')) !== state.mark) {
    refuse(
      'The front page at the far side is not the one that was sent: other programs have changed files there.',
      'With --force, all files are sent again.',
    );
    return withoutDigests(state);
  }
  return all ? withoutDigests(state) : state;
}
