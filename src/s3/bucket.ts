/**
 * Objects of an S3 bucket: get, head, put and delete, each signed by `aws4fetch`. A request that failed for a reason that may pass is
 * sent again. Objects are read and written whole, so that no reader sees half of one.
 */
import { hash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { errorCode } from '../errors.ts';
import { inAttempts } from '../remote/attempts.ts';
import { S3Error, s3ErrorOf } from './s3-error.ts';
import type { S3Settings } from './settings.ts';

/** Milliseconds after which an attempt is given up. */
const TIMEOUT = 300_000;

interface S3Object {
  readonly bytes: Buffer;
  /** The server's mark of these bytes, with its quotation marks; empty where the server sends none. */
  readonly etag: string;
}

export interface S3Bucket {
  /** @returns undefined for an object that does not exist @throws {S3Error} */
  get(key: string): Promise<S3Object | undefined>;
  /** The headers of an object; undefined for one that does not exist. @throws {S3Error} */
  head(key: string): Promise<Headers | undefined>;
  /**
   * @param headers such as `Content-Type`, `Cache-Control`, `x-amz-website-redirect-location`; also `If-Match` and `If-None-Match`,
   *   for which the error has status 412 or 409 where the server supports them
   * @returns the etag of the new object @throws {S3Error}
   */
  put(key: string, bytes: Uint8Array, headers?: Readonly<Record<string, string>>): Promise<string>;
  /** Deletes an object; one that does not exist is no error. @throws {S3Error} */
  delete(key: string): Promise<void>;
}

/** @param pauses see `inAttempts` */
export function openBucket({ url, ...credentials }: S3Settings, pauses?: readonly number[]): S3Bucket {
  // Attempts are counted here, because `aws4fetch` does not repeat a request whose connection broke.
  const client = new AwsClient({
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined ? {} : { sessionToken: credentials.sessionToken }),
    region: credentials.region,
    service: 's3',
    retries: 0,
  });

  async function attempt(
    method: string,
    key: string,
    bytes?: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const request = await client.sign(`${url}/${encodeKey(key)}`, {
      method,
      headers: { ...headers, 'X-Amz-Content-Sha256': hash('sha256', bytes ?? '') },
      ...(bytes ? { body: bytes as Uint8Array<ArrayBuffer> } : {}),
    });
    try {
      const response = await fetch(request, { signal: AbortSignal.timeout(TIMEOUT) });
      return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      throw new S3Error(requestOf(method, key), { problem: connectionProblem(error), cause: error });
    }
  }

  /** @returns undefined for status 404 */
  const send = (...[method, key, bytes, headers]: Parameters<typeof attempt>) =>
    inAttempts(
      async () => {
        const answer = await attempt(method, key, bytes, headers);
        if (answer.status < 300) return answer;
        const failure = s3ErrorOf(requestOf(method, key), answer);
        if (failure.isMissingObject) return undefined;
        throw failure;
      },
      (error) => (error instanceof S3Error && error.mayPass ? 0 : undefined),
      pauses,
    );

  return {
    async get(key) {
      const answer = await send('GET', key);
      return answer && { bytes: answer.body, etag: answer.headers.get('etag') ?? '' };
    },
    async head(key) {
      return (await send('HEAD', key))?.headers;
    },
    async put(key, bytes, headers) {
      const answer = await send('PUT', key, bytes, headers);
      if (!answer) throw new S3Error(requestOf('PUT', key), { problem: 'the bucket does not exist', status: 404 });
      return answer.headers.get('etag') ?? '';
    },
    async delete(key) {
      await send('DELETE', key);
    },
  };
}

const requestOf = (method: string, key: string) => `${method} ${JSON.stringify(key)}`;

/** A key as the path of an address. The signature is made of the same spelling. */
const encodeKey = (key: string) =>
  encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `fetch` hides the reason in the cause of its error. */
function connectionProblem(error: unknown): string {
  const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return `the connection failed (${errorCode(reason)})`;
}
