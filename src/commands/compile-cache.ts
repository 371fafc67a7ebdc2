/** Keeps the compiled program for the next command: compiling it takes half of the time of a small build. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Call it before the program is imported. */
export const keepCompiledProgram = () =>
  enableCompileCache(join(root, 'node_modules', '.cache', 'dateline', 'compiled'));
