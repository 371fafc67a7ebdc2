/** The edition as `--at` and `EDITION_DATE` say it: a day, or a time with an offset or in the zone of the paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdition } from '../../../src/paper/times.ts';

const read: readonly (readonly [written: string, zone: string, day: string, instant: string | undefined])[] = [
  ['2026-01-07', 'Europe/Berlin', '2026-01-07', undefined],
  ['2026-01-07T06:00+01:00', 'Europe/Berlin', '2026-01-07', '2026-01-07T05:00:00Z'],
  ['2026-01-07T06:00', 'Europe/Berlin', '2026-01-07', '2026-01-07T05:00:00Z'],
  ['2026-07-07T06:00', 'Europe/Berlin', '2026-07-07', '2026-07-07T04:00:00Z'],
  ['2026-01-07T06:00:30', 'America/New_York', '2026-01-07', '2026-01-07T11:00:30Z'],
  ['2026-01-07T00:30', 'Asia/Kolkata', '2026-01-07', '2026-01-06T19:00:00Z'],
  ['2026-01-07T06:00', 'UTC', '2026-01-07', '2026-01-07T06:00:00Z'],
  ['2026-10-25T02:30+01:00', 'Europe/Berlin', '2026-10-25', '2026-10-25T01:30:00Z'],
];
for (const [written, zone, editionDate, editionTime] of read)
  test(`${written} in ${zone} is ${editionTime ?? editionDate}`, () => {
    assert.deepEqual(readEdition(written, zone), { editionDate, editionTime });
  });

const refused: readonly (readonly [written: string, zone: string, says: RegExp])[] = [
  [
    '2026-03-29T02:30',
    'Europe/Berlin',
    /clocks of Europe\/Berlin do not show this time exactly once\. Write the offset/,
  ],
  ['2026-10-25T02:30', 'Europe/Berlin', /exactly once/],
  ['2026-02-31T06:00', 'UTC', /no such day or time/],
  ['2026-01-07T24:00', 'UTC', /no such day or time/],
  ['2026-01-07T06:00+25:00', 'UTC', /no such day or time/],
  ['2026-01-07 06:00', 'UTC', /no such day or time/],
  ['06:00', 'UTC', /no such day or time/],
];
for (const [written, zone, says] of refused)
  test(`${written} in ${zone} is refused`, () => assert.throws(() => readEdition(written, zone), says));
