/**
 * `npm run preview`: builds the site with the stories that are not public yet, in a folder of its own, and serves it to this
 * machine alone until it is interrupted. `-- --build-only` does not serve it.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../preview.ts';
import { applyOptions } from './command-line.ts';
import { runBuild } from './run-build.ts';

const self = fileURLToPath(new URL('preview.mjs', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The port without `--port`. Browsers keep what they store by port, so it is another one than that of the site. */
const PORT = 4322;

const readOptions = () => applyOptions('npm run preview', ['paper', 'port', 'at', 'build-only']);

async function servePreview(): Promise<void> {
  const { site } = await import('../site.ts');
  const { readAddress } = await import('../server/address.ts');
  const { serve } = await import('../server/server.ts');
  const { port } = readAddress({ ...process.env, PORT: process.env['PORT'] || String(PORT) });
  const { base, allow, title } = site;
  // Whoever else is in the network must not see the stories.
  const host = '127.0.0.1';
  const { url, close } = await serve({ outDir: resolve(root, site.outDir), base, allow, host, port, preview: true });
  console.log(`The preview of ${title} is at ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close().then(() => process.exit(0)));
}

try {
  startPreview();
  if (readOptions().buildOnly) await runBuild(readOptions);
  else {
    // The memory of the build is free again when the server starts.
    const { status } = spawnSync(process.execPath, [self, '--build-only', ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    if (status === 0) await servePreview();
    else process.exitCode = status ?? 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
