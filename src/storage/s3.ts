/** Objects of an S3 bucket as a storage. `src/s3` repeats requests that have failed for a reason that may pass. */
import { BuildError } from '../errors.ts';
import { openBucket } from '../s3/bucket.ts';
import { readS3Place } from '../s3/place.ts';
import { s3SettingsOf } from '../s3/settings.ts';
import type { Storage } from './storage.ts';

/**
 * @param address `s3://BUCKET/FOLDER`; the folder may be left out
 * @param env the variables that name the server and the account (`src/s3/settings.ts`)
 * @param pauses see `inAttempts`
 * @throws {BuildError} for an address or a setting that cannot be used
 */
export function openS3Storage(
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  pauses?: readonly number[],
): Storage {
  const place = readS3Place(address);
  if (typeof place === 'string') throw new BuildError(`"${address}": ${place}. Write s3://BUCKET/FOLDER.`);
  const { prefix } = place;
  const bucket = openBucket(s3SettingsOf(place.bucket, env), pauses);
  return {
    async get(name) {
      return (await bucket.get(prefix + name))?.bytes as Buffer<ArrayBuffer> | undefined;
    },
    async put(name, bytes) {
      await bucket.put(prefix + name, bytes, { 'Content-Type': 'application/octet-stream' });
    },
    async close() {},
  };
}
