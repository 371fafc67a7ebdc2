/** The record of a story in the search index, in a paper whose interface is Spanish. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexedEntry } from '../../../src/search/record.ts';
import { inLanguage } from '../../support/paper/in-language.ts';

const { recordOf } = await inLanguage<typeof import('../../../src/search/record.ts')>('es', 'search/record.ts');

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
