/** Positions in the source, for the stack of an error of a bundled program. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The position of a frame: the address of a bundled module, line and column. */
const POSITION = /(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)/g;

/** @returns the stack, where each position in a bundle is that of the source; others stay as they are */
export const withSourcePositions = (stack: string): string =>
  stack.replace(POSITION, (position, module: string, line: string, column: string) => {
    const map = sourceMapOf(module);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return position;
    const source = fileURLToPath(new URL(entry.originalSource, module));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });

/** The map that the bundler has written beside a module; undefined when there is none, as beside a module that is no bundle. */
function sourceMapOf(module: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${module}.map`), 'utf8')));
  } catch {
    return undefined;
  }
}
