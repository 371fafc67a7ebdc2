/** Loads modules of `src` for a language of the interface, beside those for other languages in one process. */
import { registerHooks } from 'node:module';

// `site.ts` reads the language when it is loaded. With a query in their addresses the modules of `src` load once a language.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const language = /\?lang=\w+$/.exec(context.parentURL ?? '')?.[0];
    return language && resolved.url.includes('/src/') ? { ...resolved, url: resolved.url + language } : resolved;
  },
});

/** @param path below `src` */
export async function inLanguage<Module>(lang: string, path: string): Promise<Module> {
  const before = process.env['SITE_LANG'];
  process.env['SITE_LANG'] = lang;
  try {
    return (await import(`../../../src/${path}?lang=${lang}`)) as Module;
  } finally {
    if (before === undefined) delete process.env['SITE_LANG'];
    else process.env['SITE_LANG'] = before;
  }
}
