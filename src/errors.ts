/** A build that must not be published. Its message is all there is to know: where it was thrown helps nobody. */
export class BuildError extends Error {
  override name = 'BuildError';
  override stack = '';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    if (options?.cause instanceof Error) options.cause.stack = '';
  }
}

/** An invalid setting. The message says what is wrong and what to write instead. */
export class SettingError extends Error {
  override name = 'SettingError';

  constructor(name: string, value: string, problem: string, remedy: string, options?: ErrorOptions) {
    super(`${name}=${JSON.stringify(value)}: ${problem}. ${remedy}`, options);
  }
}

/** Files of the paper that cannot be used: a line for each problem, with file, line and remedy. */
export class PaperError extends BuildError {
  override name = 'PaperError';

  constructor(problems: readonly string[], options?: { cause?: unknown }) {
    super(problems.join('\n'), options);
  }
}

/** `ENOSPC` and its kind, or the message of an error that has no code. */
export const errorCode = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));

/** An error as the data that another thread can receive: by itself, a thread passes on only the message and the stack. */
export interface SentError {
  readonly isExpected: boolean;
  readonly message: string;
  readonly stack: string | undefined;
  /** Facts of an error of the operating system. */
  readonly facts: { readonly code?: unknown; readonly syscall?: unknown; readonly path?: unknown };
}

export function sendableError(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const { code, syscall, path } = error as SentError['facts'];
  return { isExpected: error instanceof BuildError, message, stack, facts: { code, syscall, path } };
}

/** The error that another thread has sent. */
export function receivedError({ isExpected, message, stack, facts }: SentError): Error {
  if (isExpected) return new BuildError(message);
  return Object.assign(new Error(message), facts, stack === undefined ? {} : { stack });
}
