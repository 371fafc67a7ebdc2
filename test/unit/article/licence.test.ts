import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAboutRights, licenceOf } from '../../../src/article/licence.ts';

const licences: readonly (readonly [written: string, name: string, url: string | undefined])[] = [
  ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  [
    'https://creativecommons.org/licenses/by-nc-sa/3.0/de/',
    'CC BY-NC-SA 3.0',
    'https://creativecommons.org/licenses/by-nc-sa/3.0/de/',
  ],
  [
    'https://creativecommons.org/publicdomain/zero/1.0/',
    'CC0 1.0',
    'https://creativecommons.org/publicdomain/zero/1.0/',
  ],
  ['https://news.example/terms/', 'news.example/terms', 'https://news.example/terms/'],
  ['All rights reserved', 'All rights reserved', undefined],
  ['CC BY 4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-SA-4.0', 'CC-BY-NC-SA-4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
  ['CC BY-SA 3.0 DE', 'CC BY-SA 3.0 DE', 'https://creativecommons.org/licenses/by-sa/3.0/de/'],
  ['CC0', 'CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['CC0-1.0', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['CC BY', 'CC BY', undefined],
  ['CC BY 9.0', 'CC BY 9.0', undefined],
  [
    'Creative Commons Attribution-ShareAlike 4.0 International License',
    'Creative Commons Attribution-ShareAlike 4.0 International License',
    'https://creativecommons.org/licenses/by-sa/4.0/',
  ],
  ['[Free to share](https://news.example/terms)', 'Free to share', 'https://news.example/terms'],
  ['Free to share (https://news.example/terms).', 'Free to share', 'https://news.example/terms'],
  ['Free to share, https://news.example/terms', 'Free to share', 'https://news.example/terms'],
  ['Free to share <https://news.example/terms>', 'Free to share', 'https://news.example/terms'],
  ['© 2022 Reuters. Alle Rechte vorbehalten.', '© 2022 Reuters. Alle Rechte vorbehalten.', undefined],
  ['javascript:alert(1)', 'javascript:alert(1)', undefined],
  ['https://jane:secret@news.example/', 'https://jane:secret@news.example/', undefined],
  ['ftp://news.example/terms', 'ftp://news.example/terms', undefined],
  ['保留所有权利', '保留所有权利', undefined],
];
for (const [written, name, url] of licences)
  test(`the licence ${written} is called ${name}`, () => assert.deepEqual(licenceOf(written), { name, url }));

const aboutRights = [
  '© AP',
  '(c) 2022 dpa',
  'All rights reserved',
  'Alle Rechte vorbehalten',
  'Tous droits réservés',
  'Todos los derechos reservados',
  'جميع الحقوق محفوظة',
  'सर्वाधिकार सुरक्षित',
  '版权所有',
  'CC BY 4.0',
  'Public domain',
  'https://news.example/terms',
];
const otherWords = ['what the court decided', 'Was die Kammer entschied', 'a hearing in May', 'CCTV on the quay'];
for (const words of aboutRights)
  test(`the words "${words}" are about the rights of a text`, () => assert.ok(isAboutRights(words)));
for (const words of otherWords)
  test(`the words "${words}" are about something else`, () => assert.ok(!isAboutRights(words)));
