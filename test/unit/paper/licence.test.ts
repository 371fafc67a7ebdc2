import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licenceOf } from '../../../src/paper/licence.ts';

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
];
for (const [written, name, url] of licences)
  test(`the licence ${written} is called ${name}`, () => assert.deepEqual(licenceOf(written), { name, url }));
