import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateline, readDatelineAlone } from '../../../../src/article/body/dateline.ts';

const REST = 'The council has closed the old bridge to lorries.';

const datelines: readonly (readonly [printed: string, dash: string, source?: string])[] = [
  ['ISLAMABAD, Feb 7 (Reuters)', ' - ', 'Reuters'],
  ['NARVA, Estonia (AP)', ' — ', 'AP'],
  ['BEIJING, Feb. 7 (Xinhua)', ' -- ', 'Xinhua'],
  ['Moscow [Russia], May 2 (ANI)', ': ', 'ANI'],
  ['MOSCOW, February 7. /TASS/', '. ', 'TASS'],
  ['PARIS, 7 février (AFP)', ' - ', 'AFP'],
  ['Paris, 1er mars 2022 (AFP)', ' - ', 'AFP'],
  ['Berlin (dpa)', ' - ', 'dpa'],
  ['Berlin, 7. Februar', ' - '],
  ['МОСКВА, 7 фев', ' - '],
  ['МОСКВА (РИА Новости)', ' – ', 'РИА Новости'],
  ['NEW YORK', ' — '],
  ['NEW YORK', '—'],
  ['LONDON', '— '],
  ['WASHINGTON, DC', '— '],
  ['WASHINGTON, D.C.', ' – '],
  ['ST. JOHN’S, Newfoundland', ' – '],
  ['CHICAGO, Ill.--(BUSINESS WIRE)', '--', 'BUSINESS WIRE'],
  ['Berlin/München (dpa)', ' - ', 'dpa'],
  ['Reykjavik, Iceland', ' – '],
  ['Minsk, Belarus', ' -- '],
  ['Abu Dhabi, UAE', ' — '],
  ['Washington, D. C.', ' — '],
  ['RIO DE JANEIRO (AFP)', ' – ', 'AFP'],
  ['PORT-AU-PRINCE, Haiti', ' -- '],
  ['LONDON (Reuters)', ' ', 'Reuters'],
  ['LONDON, 7 Feb 2022 (Reuters)', ' -', 'Reuters'],
  ['BOSTON (AP)', '_', 'AP'],
  ['WASHINGTON — (AP)', ' — ', 'AP'],
  ['Melbourne, Vic.', ' - '],
];

for (const [printed, dash, source] of datelines) {
  test(`dateline: ${printed}${dash}`, () => {
    assert.deepEqual(readDateline(`${printed}${dash}${REST}`), { text: printed, source, rest: REST });
  });
}

const none = [
  REST,
  'NASA – the agency for everything above the clouds – has found the probe.',
  'US–China talks on the price of steel ended in Geneva without a result.',
  'EU – Russia talks on the price of gas ended in Geneva without a result.',
  'NATO – Russia talks ended in Geneva without a result on Sunday night.',
  'BREAKING – The council has closed the old bridge to lorries.',
  'U.S. – Mexico talks ended in Geneva without a result on Sunday night.',
  'Rain – Heavy rain, at that – fell on the last day of the fair.',
  'COVID-19 Vaccines arrived in Narva on Monday, a week late.',
  'European Union (EU) Ministers met in Narva on Monday to look at the bridge.',
  'THE MAYOR: The old bridge is closed to lorries until the spring.',
  'Paris, 12 victims – The court heard the last of the witnesses on Monday.',
  'LONDON — Yes.',
  'SMITH, John Henry - Died 2 March 2023, aged 76, husband of Anne.',
];

for (const paragraph of none) {
  test(`no dateline: ${paragraph}`, () => assert.equal(readDateline(paragraph), undefined));
}

test('a dateline on a line of its own has a date or an agency', () => {
  assert.deepEqual(readDatelineAlone('NARVA, Feb 7 (Reuters) –'), {
    text: 'NARVA, Feb 7 (Reuters)',
    source: 'Reuters',
  });
  assert.deepEqual(readDatelineAlone('NARVA, Estonia (AP)'), { text: 'NARVA, Estonia (AP)', source: 'AP' });
  assert.deepEqual(readDatelineAlone('Redacción, 4 mar (EFE).-'), { text: 'Redacción, 4 mar (EFE)', source: 'EFE' });
  assert.equal(readDatelineAlone('Anna Holm (Narva)'), undefined);
  assert.equal(readDatelineAlone('NARVA, Estonia'), undefined);
  assert.equal(readDatelineAlone('THE END OF THE ROAD'), undefined);
  assert.equal(readDatelineAlone('Narva, Feb 7'), undefined);
});

test('the text behind a dateline may begin with a bracket, a hash or a name such as iSugar', () => {
  for (const rest of [
    '[Sweet Root] said so on Friday.',
    '#Sugar is what the world wants.',
    'iSugar, a maker of machines, said so.',
  ])
    assert.equal(readDateline(`LONDON, March 4 - ${rest}`)?.rest, rest);
});

test('a weekday is no place', () => assert.equal(readDatelineAlone('THURSDAY, FEB. 12.'), undefined));
