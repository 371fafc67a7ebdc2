/** `npm run dev`: shows the site while its articles are written. */
import { fileURLToPath } from 'node:url';
import { applyOptions } from './command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  applyOptions('npm run dev', ['paper', 'port', 'host']);
  // Imported here because the import throws when a setting cannot be used.
  await import('../site.ts');
  const { readAddress } = await import('../server/address.ts');
  const { host, port } = readAddress(process.env);
  const { dev } = await import('astro');
  await dev({ root, server: { host, port } });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
