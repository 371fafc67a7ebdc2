/** Tests how each language writes dates, numbers and lists, in one process. */
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';
import {
  examplesInPartsOf,
  examplesOf,
  expected,
  expectedInParts,
  type FormatModules,
} from '../../support/articles/format-examples.ts';

process.env['TZ'] = 'America/Los_Angeles';

// `site.ts` reads the language when it is loaded. With a query in their addresses the modules of `src` load once a language.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const language = /\?lang=\w+$/.exec(context.parentURL ?? '')?.[0];
    return language && resolved.url.includes('/src/') ? { ...resolved, url: resolved.url + language } : resolved;
  },
});

async function loadModules(lang: string): Promise<FormatModules> {
  process.env['SITE_LANG'] = lang;
  const load = (path: string) => import(`../../../src/${path}?lang=${lang}`);
  return {
    format: await load('i18n/format.ts'),
    breadcrumbs: await load('components/archive/breadcrumbs.ts'),
    settings: await load('site.ts'),
  };
}

for (const [lang, texts] of Object.entries(expected))
  test(`dates, numbers and lists are written as in the language ${lang}`, async () => {
    const modules = await loadModules(lang);
    assert.equal(modules.settings.site.lang, lang);
    assert.deepEqual(examplesOf(modules), texts);
    assert.deepEqual(examplesInPartsOf(modules), expectedInParts[modules.settings.site.lang]);
  });
