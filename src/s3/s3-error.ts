/** Errors of an S3 server as sentences: which object, which answer, and a remedy where there is one. */
import { BuildError } from '../errors.ts';

/** Remedies by the error code of S3. */
const REMEDIES: Readonly<Record<string, string>> = {
  AccessDenied: 'Let the owner of the access key write and read there.',
  InvalidAccessKeyId: 'Look at AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'Look at AWS_SECRET_ACCESS_KEY.',
  NoSuchBucket: 'Create the bucket, or name another one.',
  AuthorizationHeaderMalformed: 'Set AWS_REGION to the region of the bucket.',
  PermanentRedirect: 'Set AWS_REGION to the region of the bucket.',
  RequestTimeTooSkewed: 'Set the clock of this machine.',
  ExpiredToken: 'Fetch new credentials.',
};

interface S3Problem {
  readonly problem: string;
  readonly status?: number;
  readonly code?: string;
  readonly cause?: unknown;
}

export class S3Error extends BuildError {
  override name = 'S3Error';
  /** The status of the answer; 0 when there was none. */
  readonly status: number;
  /** The error code of S3, such as `NoSuchKey`; empty when there was none. */
  readonly code: string;

  /** @param request the method and the key */
  constructor(request: string, { problem, status = 0, code = '', cause }: S3Problem) {
    const remedy = REMEDIES[code];
    super(`S3 ${request}: ${problem}.${remedy === undefined ? '' : ` ${remedy}`}`, { cause });
    this.status = status;
    this.code = code;
  }

  /** Whether the same request may succeed a moment later. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500 || this.code === 'RequestTimeout';
  }

  /** Whether the answer says that there is no such object; a missing bucket is another thing, which HEAD does not tell. */
  get isMissingObject(): boolean {
    return this.status === 404 && this.code !== 'NoSuchBucket';
  }

  /** Whether an object was not as the condition of the request demanded. */
  get isConflict(): boolean {
    return this.status === 412 || this.status === 409;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** The error of an answer, whose body is XML with a code and a message. @param request the method and the key */
export function s3ErrorOf(request: string, { status, headers, body }: Answer): S3Error {
  const xml = body.subarray(0, 4_000).toString();
  const textOf = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  const code = textOf('Code');
  const region = headers.get('x-amz-bucket-region');
  const details = [code, textOf('Message'), region ? `the bucket is in ${region}` : ''].filter(Boolean).join(', ');
  const problem = `the server answered ${status}${details === '' ? '' : ` (${details})`}`;
  return new S3Error(request, { problem, status, code });
}
