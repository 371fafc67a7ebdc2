/** Reads the header of a file in whichever notation it has. */
import type { Rejection } from '../article.ts';
import { rejectForeignHead } from './foreign-headers.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeaderLines } from './header-lines.ts';
import type { Header } from './labels.ts';
import { readLineHead } from './line-heads.ts';
import { readMailHead } from './mail-head.ts';

/**
 * @param lines the lines of the whole file
 * @returns the header, of the kind `none` when there is none, or a rejection when it cannot be read
 */
export function readHead(lines: readonly string[]): Header | Rejection {
  return (
    rejectForeignHead(lines) ??
    readFrontMatter(lines) ??
    readLineHead(lines) ??
    readMailHead(lines) ??
    readHeaderLines(lines) ?? {
      kind: 'none',
      values: new Map(),
      holdLabels: [],
      unknown: [],
      body: lines.join('\n'),
      bodyLine: 1,
    }
  );
}
