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
