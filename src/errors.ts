/** A build that must not be published. Its message is all there is to know: where it was thrown helps nobody. */
export class BuildError extends Error {
  override name = 'BuildError';
  override stack = '';

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    if (options?.cause instanceof Error) options.cause.stack = '';
  }
}

/** `ENOSPC` and its kind, or the message of an error that has no code. */
export const errorCode = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
