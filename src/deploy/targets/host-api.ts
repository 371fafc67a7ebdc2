/** Requests to the API of a host: JSON in and out, a token, and another attempt after errors that may pass. */
import { BuildError, errorCode } from '../../errors.ts';
import { inAttempts } from '../../remote/attempts.ts';

/** The times between the attempts at a request, in milliseconds. */
const PAUSES = [1_000, 3_000, 9_000, 27_000];
/** Milliseconds after which an attempt is given up. */
const TIMEOUT = 300_000;
/** Milliseconds that a host is waited for when it names a time. */
const LONGEST_WAIT = 60_000;

interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly token: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: Buffer | FormData;
}

export class ApiError extends BuildError {
  override name = 'ApiError';
  /** 0 when there was no answer. */
  readonly status: number;
  /** Milliseconds for which the host asks to be left alone. */
  readonly wait: number;

  constructor(message: string, { status, wait = 0, cause }: { status: number; wait?: number; cause?: unknown }) {
    super(message, { cause });
    this.status = status;
    this.wait = Math.min(wait || 0, LONGEST_WAIT);
  }

  /** Whether another attempt may succeed. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface HostApi {
  /** @returns the JSON of the answer @throws {ApiError} */
  request<Answer>(path: string, request: ApiRequest): Promise<Answer>;
}

/** @param name of the host, for messages @param url the address of the API @param pauses see `PAUSES` */
export function hostApi(name: string, url: string, pauses: readonly number[] = PAUSES): HostApi {
  async function attempt(path: string, { method = 'GET', token, json, body }: ApiRequest) {
    const type = json !== undefined ? 'application/json' : body instanceof Buffer ? 'application/octet-stream' : '';
    const payload = json !== undefined ? JSON.stringify(json) : (body as Buffer<ArrayBuffer> | FormData | undefined);
    let response: Response;
    let text: string;
    try {
      response = await fetch(url + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, ...(type && { 'Content-Type': type }) },
        signal: AbortSignal.timeout(TIMEOUT),
        ...(payload !== undefined && { body: payload }),
      });
      text = await response.text();
    } catch (error) {
      const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
      const message = `${name}: ${method} ${path}: the connection failed (${errorCode(reason)}).`;
      throw new ApiError(message, { status: 0, cause: error });
    }
    const { status, headers } = response;
    const answer = parse(text);
    if (response.ok && answer !== undefined) return answer;
    const said = messageIn(answer) || text.slice(0, 200);
    const remedy = status === 401 || status === 403 ? ' Look at the token and what it may do.' : '';
    const wait = Number(headers.get('retry-after') ?? 0) * 1_000;
    throw new ApiError(`${name}: ${method} ${path}: status ${status}${said && ` (${said})`}.${remedy}`, {
      status,
      wait,
    });
  }

  return {
    request: <Answer>(path: string, request: ApiRequest) =>
      inAttempts(
        () => attempt(path, request) as Promise<Answer>,
        (error) => (error instanceof ApiError && error.mayPass ? error.wait : undefined),
        pauses,
      ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The message of an answer: Netlify's `message`, or Cloudflare's `errors`. */
function messageIn(answer: unknown): string {
  const { message, errors } = (answer ?? {}) as { message?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return errors.map((error) => error?.message ?? '').join('; ');
  return typeof message === 'string' ? message : '';
}
