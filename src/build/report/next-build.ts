/**
 * The file `next-build.json`: when the next build must run, because an embargo ends or an article expires. It is not part of
 * the site, which tells nobody of articles that are held.
 */
import { writeFileSync } from 'node:fs';
import type { NextChange } from '../../ingest/edition/edition.ts';
import { BuildError, errorCode } from '../../errors.ts';

/** @throws {BuildError} when the file cannot be written, because a schedule would wait for an old time */
export function writeNextBuild(file: string, next: NextChange | undefined): void {
  try {
    writeFileSync(file, `${JSON.stringify({ at: null, articles: [], ...next }, null, 2)}\n`);
  } catch (error) {
    throw new BuildError(`${file} cannot be written (${errorCode(error)}). Remove the obstacle.`, { cause: error });
  }
}

/** One line: when the next build must run, and for which article. */
export function describeNextBuild({ at, articles }: NextChange): string {
  const [first, ...others] = articles;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `The next build is due at ${at}: ${first?.path} ${first?.change}${more}. Run it with --at now, or --at ${at}.`;
}
