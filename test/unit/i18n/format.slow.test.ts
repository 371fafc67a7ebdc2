/** Tests how each language writes dates, numbers and lists, in a process of its own with another locale, on every day of a year. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Language } from '../../../src/languages.ts';
import { expected, expectedInParts } from '../../support/articles/format-examples.ts';

const program = `
import * as format from './src/i18n/format.ts';
import * as breadcrumbs from './src/components/archive/breadcrumbs.ts';
import * as settings from './src/site.ts';
import { examplesInPartsOf, examplesOf } from './test/support/articles/format-examples.ts';
const modules = { format, breadcrumbs, settings };
const days = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));
console.log(JSON.stringify({
  examples: examplesOf(modules),
  inParts: examplesInPartsOf(modules),
  days: days.map((date) => ({
    date, whole: format.capitalizeFirst(format.fullDate(date)), parts: format.fullDateAround(date),
  })),
}));`;

interface Output {
  readonly examples: readonly unknown[];
  readonly inParts: readonly string[];
  readonly days: readonly { readonly date: string; readonly whole: string; readonly parts: readonly string[] }[];
}

const run = promisify(execFile);

describe('dates, numbers and lists', { concurrency: 2 }, () => {
  for (const lang of Object.keys(expected) as Language[])
    it(`dates, numbers and lists are written as in the language ${lang} in any locale, and dates on every day of a year`, async () => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, SITE_LANG: lang, TZ: 'America/Los_Angeles', LANG: 'C' },
      });
      const { examples, inParts, days } = JSON.parse(stdout) as Output;
      assert.deepEqual(examples, expected[lang]);
      assert.deepEqual(inParts, expectedInParts[lang]);
      for (const { date, whole, parts } of days) {
        const [before = '', number = '', after = ''] = parts;
        assert.equal(parts.length, 3, date);
        assert.equal(number.replace(/\p{P}$/u, ''), String(Number(date.slice(8))), `${date}: the number`);
        // A comma before the number is left out, and nothing else.
        assert.equal(before + number + after, whole.replace(/[,،](?= \d)/, ''), date);
        for (const part of [before, after])
          assert.doesNotMatch(part.trim(), /^\p{P}|\p{P}$|^$/u, `${date}: punctuation at an end`);
      }
    });
});
