/** `npm run server-config -- nginx`: prints the configuration of a web server for the paper. */
import { applyOptions } from './command-line.ts';

try {
  const [server = '', ...options] = process.argv.slice(2);
  applyOptions('npm run server-config -- nginx', ['paper'], options);
  // Imported here because the import throws when a setting cannot be used.
  const { site } = await import('../site.ts');
  const { headersOf } = await import('../security/headers.ts');
  const { allEditorHeadersOf } = await import('../security/editor-headers.ts');
  const { editorOrigins } = await import('../paper/editing/editor.ts');
  const { usageHeaders } = await import('../paper/rights/rights.ts');
  const { serverConfigs } = await import('../build/output/server-config.ts');
  if (!Object.hasOwn(serverConfigs, server))
    throw new Error(`Name one of ${Object.keys(serverConfigs).join(', ')}: npm run -s server-config -- nginx`);
  const write = serverConfigs[server as keyof typeof serverConfigs];
  process.stdout.write(
    write({
      base: site.base,
      headers: headersOf(site.allow, usageHeaders(site.rights)),
      editor: site.editor && allEditorHeadersOf(editorOrigins(site.editor), usageHeaders(site.rights)),
      versions: site.versions,
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
