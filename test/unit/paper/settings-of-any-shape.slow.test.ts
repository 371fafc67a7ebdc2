/** Settings of every shape: each is read, or refused with file and line and without a stack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PaperError } from '../../../src/errors.ts';
import { splitPage } from '../../../src/paper/pages/page-text.ts';
import { readSettings } from '../../../src/paper/read-settings.ts';
import { paperSchema } from '../../../src/paper/schema.ts';
import { readSite } from '../../../src/site.ts';
import { noPaper } from '../../../src/paper/no-paper.ts';
import { licenceOf } from '../../../src/article/licence.ts';

const place = { file: 'paper.yaml', linesBefore: 0 };
/** Reads a text as a build does. @returns the message where it is refused */
function outcome(text: string): string | undefined {
  try {
    const { settings } = readSettings(paperSchema, text, place);
    if (settings.licence !== undefined) licenceOf(settings.licence);
    readSite({}, { ...noPaper, settings });
    return undefined;
  } catch (error) {
    assert.ok(error instanceof PaperError, `${JSON.stringify(text)}: ${String(error)}`);
    for (const line of error.message.split('\n')) assert.match(line, /^(?:paper\.yaml:\d+: |\s)/);
    return error.message;
  }
}

const keys = fc.oneof(fc.constantFrom(...Object.keys(paperSchema.shape)), fc.string({ maxLength: 12 }));
const values = fc.oneof(
  fc.string(),
  fc.webUrl(),
  fc.constantFrom(
    'yes',
    'no',
    '1',
    '[]',
    '{}',
    '[a, b]',
    '{ a: b }',
    '"#14508f"',
    '',
    '|\n  text',
    '&a b',
    '*a',
    '!!binary a',
  ),
  fc.array(fc.string()).map((texts) => JSON.stringify(texts)),
  fc
    .dictionary(fc.constantFrom('title', 'to', 'name', 'url', 'light', 'script-src'), fc.string())
    .map((pairs) => JSON.stringify(pairs)),
);

test('lines of any keys and values are read or refused with their lines', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (pairs) => {
      outcome(pairs.map(([key, value]) => `${key}: ${value}`).join('\n'));
    }),
    { numRuns: 3000 },
  );
});

test('any text is read or refused with its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void outcome(text)),
    { numRuns: 3000 },
  );
});

test('every title of one line is the title of the site', () => {
  const titles = fc
    .string({ minLength: 1, maxLength: 100 })
    .filter((title) => title.trim() !== '' && !/[\p{Cc}\u2028\u2029]/u.test(title));
  fc.assert(
    fc.property(titles, (title) => {
      const { settings } = readSettings(paperSchema, `title: ${JSON.stringify(title)}\n`, place);
      assert.equal(readSite({}, { ...noPaper, settings }).title, title.trim());
    }),
  );
});

test('a page is split into front matter and text wherever its lines end', () => {
  const lines = fc.array(fc.constantFrom('---', '...', 'title: A', 'text', '', '  ', '# B'), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (all) => {
      try {
        const { head, body } = splitPage(all.join('\n'), 'a.md');
        assert.ok(`${all.join('\n')}`.endsWith(body));
        assert.ok(all.join('\n').includes(head));
      } catch (error) {
        assert.ok(error instanceof PaperError && /^a\.md:\d+: the front matter has no closing/.test(error.message));
      }
    }),
  );
});
