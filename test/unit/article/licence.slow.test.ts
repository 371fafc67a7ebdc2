/** Articles that name a licence of their own, in every notation and language, and headlines that only look like one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRANSLATED_LABELS } from '../../../src/article/header/translations/translated-labels.ts';
import { parseArticle } from '../../../src/article/parse.ts';

const labels = [
  ...['Licence', 'License', 'LICENSE', 'Rights', 'Usage terms', 'License_URL'],
  ...Object.values(TRANSLATED_LABELS).flatMap(({ licence = '' }) => licence.split('|')),
];
const cc = 'https://creativecommons.org/licenses/by-nc/4.0/';
const values: readonly (readonly [written: string, name: string, url: string | undefined])[] = [
  ['CC BY-NC 4.0', 'CC BY-NC 4.0', cc],
  [cc, 'CC BY-NC 4.0', cc],
  [`CC BY-NC 4.0 (${cc})`, 'CC BY-NC 4.0', cc],
  [`[CC BY-NC 4.0](${cc})`, 'CC BY-NC 4.0', cc],
  ['© 2021 Example Agency', '© 2021 Example Agency', undefined],
  ['All rights reserved.', 'All rights reserved.', undefined],
  ['Alle Rechte vorbehalten', 'Alle Rechte vorbehalten', undefined],
  ['جميع الحقوق محفوظة', 'جميع الحقوق محفوظة', undefined],
  ['सर्वाधिकार सुरक्षित', 'सर्वाधिकार सुरक्षित', undefined],
  ['版权所有', '版权所有', undefined],
];
const text = 'The ferry sails again. It was in the yard for a year, and the island waited for it.';
const notations: readonly (readonly [name: string, write: (label: string, value: string) => string])[] = [
  ['a.txt', (label, value) => `Title: The ferry\nDate: 2021-03-04\n${label}: ${value}\n\n${text}\n`],
  ['a.md', (label, value) => `---\ntitle: The ferry\ndate: 2021-03-04\n"${label}": '${value}'\n---\n\n${text}\n`],
  [
    'b.md',
    (label, value) => `+++\ntitle = "The ferry"\ndate = "2021-03-04"\n"${label}" = '${value}'\n+++\n\n${text}\n`,
  ],
];

for (const [path, write] of notations)
  for (const label of labels)
    test(`the label ${label} names the licence in ${path}`, () => {
      for (const [written, name, url] of values) {
        const parsed = parseArticle({ path, text: write(label, written) });
        assert.ok(parsed.outcome === 'article', written);
        assert.deepEqual(parsed.fields.licence, { name, ...(url && { url }) }, written);
        assert.deepEqual(parsed.warnings, [], written);
      }
    });

const headlines = [
  'Rights: what the court decided\ndate 2021-03-04',
  'Human rights: a year in figures\ndate 2021-03-04',
  'Licence to kill\ndate 2021-03-04',
  'Droits: ce que dit la cour\ndate 2021-03-04',
  'Rechte: Was die Kammer entschied\ndate 2021-03-04',
  'Title: Rights\nDate: 2021-03-04',
  'Title: Licence fee rises\nDate: 2021-03-04',
];
for (const head of headlines)
  test(`the article that begins ${JSON.stringify(head.slice(0, 30))} names no licence and keeps its words`, () => {
    const parsed = parseArticle({ path: 'a.txt', text: `${head}\n\n${text}\n` });
    assert.ok(parsed.outcome === 'article');
    assert.equal(parsed.fields.licence, undefined);
    assert.equal(parsed.fields.title, head.split('\n')[0]?.replace(/^Title: /, ''));
  });
