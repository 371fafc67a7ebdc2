/** A worker's side of the queue: takes one job after the other and does it. */
import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import { BuildError } from '../src/errors.ts';
import { describeJob, type DoJob, type Job as PlannedJob } from '../src/jobs/job.ts';
import { STALL_TIMEOUT, StallWatch, stallError } from '../src/stall-timeout.ts';
import { connect, type MessageQueue } from './connect.ts';
import { ATTEMPTS, CANCELLED, MAX_DEATHS, type Message } from './message.ts';
import { PATIENCE, watchServer } from './patience.ts';

export interface WorkQueueOptions {
  /** The address of the queue's server (`connect`). */
  readonly url: string;
  readonly name: string;
  /** The version of this program. Jobs of a build with another one are refused. */
  readonly program: string;
  /** Called with a sentence about each job. */
  readonly onMessage?: (message: string) => void;
  /** Ends the work. The job that is being done goes back into the queue. */
  readonly signal?: AbortSignal;
  /** Milliseconds for which the server may be silent. */
  readonly patience?: number;
  /** Milliseconds after which the jobs of a dead worker are handed on. */
  readonly lockDuration?: number;
  /** How often a job is handed on when its worker dies. */
  readonly maxDeaths?: number;
  /** Milliseconds for which a job may give no sign of life. */
  readonly stallTimeout?: number;
}

/** Reason to put a job back into the queue: this worker ends. */
class WorkerEnds extends Error {}

/**
 * Does jobs, one at a time, until `signal` is aborted.
 * @throws {BuildError} when the server stays away, a job hangs, or the queue has jobs of another version of the program
 */
export async function workQueue(options: WorkQueueOptions, doJob: DoJob): Promise<void> {
  const { url, name, program, signal, onMessage = () => {}, patience = PATIENCE, lockDuration = 30_000 } = options;
  const server = connect(url);
  const ended = Promise.withResolvers<void>();
  const stop = new AbortController();
  const end = (error?: BuildError) => {
    stop.abort(new WorkerEnds());
    if (error) ended.reject(error);
    else ended.resolve();
  };
  const queue = server.queue(name);
  /** The job that is being done. */
  let current: { readonly id: string; readonly controller: AbortController } | undefined;

  const work = async (queued: Job<Message, void>, token = ''): Promise<void> => {
    const { id = '', data } = queued;
    const title = describeJob(data.job);
    if (data.program !== program) {
      const theirs = `The queue ${name} has jobs of another version of Dateline (${data.program}; here is ${program})`;
      end(
        new BuildError(
          `${theirs}. They are left to other workers. Bring this machine to the same version, and start the worker again.`,
        ),
      );
    }
    if (data.cancelled) throw new UnrecoverableError(CANCELLED);
    const controller = new AbortController();
    current = { id, controller };
    try {
      await attempt(data.job, doJob, AbortSignal.any([controller.signal, stop.signal]), options.stallTimeout);
      onMessage(`${title} is done.`);
    } catch (error) {
      if (error instanceof WorkerEnds) return await handBack(queued, token);
      if (error instanceof JobHangs) end(error);
      if (!controller.signal.aborted)
        onMessage(
          `${title} has failed (attempt ${queued.attemptsMade + 1} of ${ATTEMPTS}): ${(error as Error).message}`,
        );
      throw error;
    } finally {
      current = undefined;
    }
  };

  const times = { lockDuration, stalledInterval: lockDuration / 2, maxStalledCount: options.maxDeaths ?? MAX_DEATHS };
  const worker = server.worker(name, work, { ...times, drainDelay: 2 });
  // Another worker has the job: this machine was asleep, or the server has forgotten who does it.
  worker.on('lockRenewalFailed', (ids) => {
    if (current && ids.includes(current.id))
      current.controller.abort(new Error('The job was given to another worker.'));
  });
  worker.on('locksRenewed', () => {
    if (current) void abortIfCancelled(queue, current);
  });
  stop.signal.addEventListener('abort', () => void worker.pause(true));
  const onSignal = () => end();
  signal?.addEventListener('abort', onSignal);
  if (signal?.aborted) end();
  try {
    await Promise.race([ended.promise, watchServer(server, queue, patience, stop.signal)]);
  } finally {
    signal?.removeEventListener('abort', onSignal);
    stop.abort(new WorkerEnds());
    await server.close();
  }
}

/** Puts a job back into the queue. The error tells BullMQ that the job has neither ended well nor failed. */
async function handBack(queued: Job<Message, void>, token: string): Promise<never> {
  await queued.moveToWait(token);
  throw new WaitingError();
}

class JobHangs extends BuildError {}

/** Does a job until it is done, aborted or silent for too long. A job that does not heed its signal is left alone. */
async function attempt(
  job: PlannedJob,
  doJob: DoJob,
  signal: AbortSignal,
  stallTimeout = STALL_TIMEOUT,
): Promise<void> {
  signal.throwIfAborted();
  const ended = Promise.withResolvers<never>();
  const abort = () => ended.reject(signal.reason);
  const hang = new AbortController();
  const watch = new StallWatch(stallTimeout, () => {
    const { message } = stallError(`The ${describeJob(job)}`, stallTimeout, 'Start the worker again.');
    ended.reject(new JobHangs(message));
    hang.abort();
  });
  watch.begin();
  signal.addEventListener('abort', abort);
  try {
    await Promise.race([doJob(job, () => watch.alive(), AbortSignal.any([signal, hang.signal])), ended.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
    watch.end();
  }
}

/** Asks whether the build of a job was cancelled, and then stops the job. */
async function abortIfCancelled(queue: MessageQueue, { id, controller }: { id: string; controller: AbortController }) {
  const job = await queue.getJob(id).catch(() => undefined);
  if (job?.data.cancelled) controller.abort(new UnrecoverableError(CANCELLED));
}
