/** The record of a story in the search index, in a paper whose interface is Spanish. */
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';
import type { IndexedEntry } from '../../../src/search/record.ts';

// As in ../i18n/format.test.ts: with a query in their addresses the modules of `src` load once more, with another language.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const query = '?record=es';
    const isMeant = context.parentURL?.endsWith(query) && resolved.url.includes('/src/');
    return isMeant ? { ...resolved, url: resolved.url + query } : resolved;
  },
});
process.env['SITE_LANG'] = 'es';
const { recordOf }: typeof import('../../../src/search/record.ts') = await import(
  String('../../../src/search/record.ts?record=es')
);
delete process.env['SITE_LANG'];

const entry: IndexedEntry = {
  digest: 'x',
  url: '/2022/02/07/puente/',
  title: 'El puente reabre',
  summary: '',
  byline: [],
  tags: [],
  lang: 'es',
  dir: 'ltr',
};
const bylineOf = (...byline: string[]) => recordOf({ entry: { ...entry, byline } }, 'El puente reabre hoy.').byline;

test('a record lists its authors in the words of the interface', () => {
  assert.equal(bylineOf(), undefined);
  assert.equal(bylineOf('Ana Prat'), 'Ana Prat');
  assert.equal(bylineOf('Ana Prat', 'Inés Quiroga'), 'Ana Prat e Inés Quiroga');
  assert.equal(bylineOf('Ana Prat', 'Bruno Salcedo', 'Elena Roca'), 'Ana Prat, Bruno Salcedo y Elena Roca');
});
