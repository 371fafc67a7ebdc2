/** `npm run serve`: serves the finished site on this machine until it is interrupted. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyOptions } from './command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  applyOptions('npm run serve', ['paper', 'port', 'host', 'strict']);
  // Imported here because the import throws when a setting cannot be used.
  const { site } = await import('../site.ts');
  const { readAddress } = await import('../server/address.ts');
  const { allEditorHeadersOf } = await import('../security/editor-headers.ts');
  const { editorOrigins } = await import('../paper/editing/editor.ts');
  const { usageHeaders } = await import('../paper/rights/rights.ts');
  const { serve } = await import('../server/server.ts');
  const { url, close } = await serve({
    outDir: resolve(root, site.outDir),
    base: site.base,
    allow: site.allow,
    headers: usageHeaders(site.rights),
    editor: site.editor && allEditorHeadersOf(editorOrigins(site.editor), usageHeaders(site.rights)),
    ...readAddress(process.env),
  });
  console.log(`${site.title} is at ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
