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
  readonly redis: string | undefined;
  readonly name: string | undefined;
}

/**
 * @param env `REDIS_URL` is the server when `--redis` is not given; npm sets `INIT_CWD`
 * @throws {BuildError} when one is missing or cannot be used
 */
export function readClusterOptions(
  { store, redis, name = 'dateline' }: Given,
  env: Readonly<Record<string, string | undefined>>,
): ClusterOptions {
  if (store === undefined) {
    throw new BuildError(
      '--store is missing: the place that all machines share, such as --store folder:/mnt/store, s3://BUCKET/FOLDER or ssh://USER@HOST/FOLDER.',
    );
  }
  const url = redis ?? env['REDIS_URL'] ?? '';
  if (url === '')
    throw new BuildError('--redis is missing: the server of the queue, such as --redis redis://10.0.0.5:6379.');
  if (!/^[\w.-]{1,60}$/.test(name))
    throw new BuildError(
      `--name ${name}: this is no name of a queue. Write up to 60 letters, digits, hyphens, dots or underscores.`,
    );
  return { url, name, storage: store, from: env['INIT_CWD'] ?? process.cwd() };
}
