/**
 * Settings of an S3 bucket, from the variables that other S3 programs read: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
 * `AWS_SESSION_TOKEN`, `AWS_REGION` or `AWS_DEFAULT_REGION`, `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`.
 */
import { BuildError, SettingError } from '../errors.ts';

export interface S3Settings {
  /** The address of the bucket, without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The names that Amazon allows; other servers allow no more. */
const bucketName = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * At Amazon the bucket is part of the host's name. At other endpoints, and where a dot in its name would not fit the certificate, it
 * is the first folder of the path.
 * @throws {BuildError} for a name or a setting that cannot be used, or for missing credentials
 */
export function s3SettingsOf(bucket: string, env: Environment): S3Settings {
  if (!bucketName.test(bucket))
    throw new BuildError(
      `${JSON.stringify(bucket)} is not a name of an S3 bucket: it has 3 to 63 small letters, digits, dots and hyphens.`,
    );
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  if (!accessKeyId || !secretAccessKey)
    throw new BuildError(
      'S3 needs the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. For a profile of the AWS CLI, `eval "$(aws configure export-credentials --format env)"` sets them.',
    );
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
  const endpoint = endpointOf(env);
  const amazon = bucket.includes('.')
    ? `https://s3.${region}.amazonaws.com/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
  return {
    url: endpoint === undefined ? amazon : `${endpoint}/${bucket}`,
    region,
    accessKeyId,
    secretAccessKey,
    sessionToken: env['AWS_SESSION_TOKEN'] || undefined,
  };
}

/** The address of the server without a slash at its end; undefined for Amazon's own. @throws {SettingError} for one that is no address */
function endpointOf(env: Environment): string | undefined {
  const name = env['AWS_ENDPOINT_URL_S3'] ? 'AWS_ENDPOINT_URL_S3' : 'AWS_ENDPOINT_URL';
  const value = env[name];
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new SettingError(
      name,
      value,
      'this is not the address of a server',
      'Write one such as https://s3.example.org',
    );
  return url.href.replace(/\/+$/, '');
}
