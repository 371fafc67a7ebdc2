/** `npm start`: builds the site, then serves it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { applyOptions } from './command-line.ts';

try {
  applyOptions('npm start', ['paper', 'port', 'host', 'strict']);
  // The memory of the build is free again when the server starts.
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' });
  if (status === 0) await import('./serve.ts');
  else process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
