/** The icon of a paper that has none of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faviconOf } from '../../../src/formats/site/favicon.ts';

const letterOf = (name: string) => />([^<]*)<\/text>/.exec(faviconOf(name))?.[1];

test('an icon has the first letter of the name of the paper, in any script', () => {
  const rows = {
    'The Echo': 'E',
    'Der Hafenkurier': 'D',
    '«Écho»': 'É',
    新聞: '新',
    Новости: 'Н',
    الأيام: 'ا',
    '': '',
  };
  for (const [name, letter] of Object.entries(rows)) assert.equal(letterOf(name), letter);
});

test('an icon has the colour of the paper', () => assert.match(faviconOf('Echo', '#14508f'), /fill="#14508f"/));
