/** Tests how each language writes dates, numbers and lists, in one process. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  examplesInPartsOf,
  examplesOf,
  expected,
  expectedInParts,
  type FormatModules,
} from '../../support/articles/format-examples.ts';
import { inLanguage } from '../../support/paper/in-language.ts';

process.env['TZ'] = 'America/Los_Angeles';

async function loadModules(lang: string): Promise<FormatModules> {
  return {
    format: await inLanguage(lang, 'i18n/format.ts'),
    breadcrumbs: await inLanguage(lang, 'components/archive/breadcrumbs.ts'),
    settings: await inLanguage(lang, 'site.ts'),
  };
}

for (const [lang, texts] of Object.entries(expected))
  test(`dates, numbers and lists are written as in the language ${lang}`, async () => {
    const modules = await loadModules(lang);
    assert.equal(modules.settings.site.lang, lang);
    assert.deepEqual(examplesOf(modules), texts);
    assert.deepEqual(examplesInPartsOf(modules), expectedInParts[modules.settings.site.lang]);
  });
