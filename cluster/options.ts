/** The settings of `npm run cluster`. */
import { BuildError } from '../src/errors.ts';

export interface ClusterOptions {
  /** The address of the queue's server. */
  readonly url: string;
  /** The name of the queue. */
  readonly name: string;
  /** The address of the storage, and the folder from which a relative one is meant. */
  readonly storage: string;
  readonly from: string;
}

interface Given {
  readonly store: string | undefined;
  readonly queue: string | undefined;
  /** Another name of `queue`. */
  readonly redis: string | undefined;
  readonly name: string | undefined;
}

/**
 * @param env `QUEUE_URL` is the server when `--queue` is not given, and `REDIS_URL` another name of it; npm sets `INIT_CWD`
 * @throws {BuildError} when one is missing, cannot be used, or has two values
 */
export function readClusterOptions(
  { store, queue, redis, name = 'dateline' }: Given,
  env: Readonly<Record<string, string | undefined>>,
): ClusterOptions {
  if (store === undefined) {
    throw new BuildError(
      '--store is missing: the place that all machines share, such as --store folder:/mnt/store, s3://BUCKET/FOLDER or ssh://USER@HOST/FOLDER.',
    );
  }
  const url =
    oneOf('--queue', queue, '--redis', redis) ?? oneOf('QUEUE_URL', env['QUEUE_URL'], 'REDIS_URL', env['REDIS_URL']);
  if (!url)
    throw new BuildError(
      '--queue is missing: the server of the queue, such as --queue redis://10.0.0.5:6379 or postgres://USER@HOST/DATABASE.',
    );
  if (!/^[\w.-]{1,60}$/.test(name))
    throw new BuildError(
      `--name ${name}: this is no name of a queue. Write up to 60 letters, digits, hyphens, dots or underscores.`,
    );
  return { url, name, storage: store, from: env['INIT_CWD'] ?? process.cwd() };
}

/** The value of a setting that has two names. An empty value counts as none. */
function oneOf(name: string, value: string | undefined, otherName: string, other: string | undefined) {
  if (value && other && value !== other)
    throw new BuildError(
      `${name} and ${otherName} are two names of the server of the queue, and have different values. Leave one of them out.`,
    );
  return value || other || undefined;
}
