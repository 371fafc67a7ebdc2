import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Edition, holdBack, nextChange, takeOff, withheld } from '../../../../src/ingest/edition/edition.ts';

/** An edition of a day, or of an instant, whose day is the one in its time zone. */
const edition = (at?: string, timeZone = 'UTC'): Edition =>
  at?.includes('T')
    ? { editionDate: new Date(at).toLocaleDateString('sv-SE', { timeZone }), editionTime: at, timeZone }
    : { editionDate: at, timeZone };
const embargo = (until: string, dated = false) =>
  ({ reason: 'embargo', until, dated, line: 3, said: `Embargo: ${until}` }) as const;
const expiry = (at: string) => ({ line: 4, said: `Expires: ${at}`, at });

/** An end of an embargo, an edition that holds the article, and one that publishes it. */
const ends: readonly (readonly [until: string, zone: string, held: string | undefined, published: string])[] = [
  ['2026-12-24', 'UTC', undefined, '2026-12-24'],
  ['2026-12-24', 'UTC', '2026-12-23', '2026-12-24'],
  ['2026-12-24', 'UTC', '2026-12-23T23:59:59Z', '2026-12-24T00:00:00Z'],
  ['2026-12-24', 'Europe/Berlin', '2026-12-23T22:59:00Z', '2026-12-23T23:00:00Z'],
  ['2026-12-24', 'America/New_York', '2026-12-24T04:59:00Z', '2026-12-24T05:00:00Z'],
  ['2026-12-24T06:00', 'UTC', '2026-12-24', '2026-12-25'],
  ['2026-12-24T06:00', 'UTC', '2026-12-24T05:59:59Z', '2026-12-24T06:00:00Z'],
  ['2026-12-24T06:00', 'Europe/Berlin', '2026-12-24T04:59:00Z', '2026-12-24T05:00:00Z'],
  ['2026-07-24T06:00', 'Europe/Berlin', '2026-07-24T03:59:00Z', '2026-07-24T04:00:00Z'],
  ['2026-12-24T06:00', 'Asia/Kolkata', '2026-12-24T00:29:00Z', '2026-12-24T00:30:00Z'],
  ['2026-12-24T06:00-05:00', 'Europe/Berlin', '2026-12-24T10:59:00Z', '2026-12-24T11:00:00Z'],
  ['2026-12-24T06:00Z', 'Europe/Berlin', '2026-12-24T05:00:00Z', '2026-12-24T06:00:00Z'],
  ['2026-12-24T24:00', 'Europe/Berlin', '2026-12-24T22:59:00Z', '2026-12-24T23:00:00Z'],
  ['2026-12-24T24:00', 'UTC', '2026-12-24', '2026-12-25'],
];
describe('an embargo', () => {
  for (const [until, zone, held, published] of ends)
    it(`until ${until} in ${zone} is not over at ${held ?? 'no time'}, and over at ${published}`, () => {
      assert.equal(holdBack(embargo(until), edition(held, zone))?.outcome, 'held');
      assert.equal(holdBack(embargo(until), edition(published, zone)), undefined);
    });

  it('on the own date of the article counts its hour only in an edition with a time', () => {
    const own = embargo('2026-12-24T18:00', true);
    for (const at of [undefined, '2026-12-24', '2026-12-24T18:00:00Z'])
      assert.equal(holdBack(own, edition(at)), undefined);
    for (const at of ['2026-12-23', '2026-12-24T06:00:00Z']) assert.equal(holdBack(own, edition(at))?.outcome, 'held');
  });

  for (const [until, zone] of [
    ['2026-03-29T02:30', 'Europe/Berlin'],
    ['2026-10-25T02:30', 'Europe/Berlin'],
    ['2026-03-08T02:15', 'America/New_York'],
  ] as const)
    it(`until ${until}, which the clocks of ${zone} do not show once, is held and says what to write`, () => {
      const { outcome, message } = holdBack(embargo(until), edition('2027-01-01T00:00:00Z', zone)) ?? {};
      assert.equal(outcome, 'held');
      assert.match(
        message ?? '',
        new RegExp(`the clocks of ${zone} do not show .* exactly once\\. Write the offset too`),
      );
    });
});

describe('an article that expires', () => {
  for (const [at, zone, kept, gone] of [
    ['2026-12-24', 'UTC', '2026-12-23', '2026-12-24'],
    ['2026-12-24', 'UTC', undefined, '2026-12-24T00:00:00Z'],
    ['2026-12-24', 'Europe/Berlin', '2026-12-23T22:59:00Z', '2026-12-23T23:00:00Z'],
    ['2026-12-24T06:00', 'UTC', '2026-12-24T05:59:00Z', '2026-12-24T06:00:00Z'],
    ['2026-12-24T06:00', 'UTC', '2026-12-23', '2026-12-24'],
    ['2026-12-24T06:00+01:00', 'UTC', '2026-12-24T04:59:00Z', '2026-12-24T05:00:00Z'],
  ] as const)
    it(`at ${at} in ${zone} is there at ${kept ?? 'no time'}, and gone at ${gone}`, () => {
      assert.equal(takeOff(expiry(at), edition(kept, zone)), undefined);
      const { reason, message, line } = takeOff(expiry(at), edition(gone, zone)) ?? {};
      assert.deepEqual([reason, line], ['expired', 4]);
      assert.match(message ?? '', /^Line 4 says "Expires: .*", which is over\. Remove the line/);
    });

  it('is held before its embargo ends and after it expires', () => {
    const release = { hold: embargo('2026-12-24T06:00Z'), expiry: expiry('2026-12-26T06:00Z') };
    const reasons = ['2026-12-24T05:00:00Z', '2026-12-25T05:00:00Z', '2026-12-26T06:00:00Z'].map(
      (at) => withheld(release, edition(at))?.reason,
    );
    assert.deepEqual(reasons, ['embargo', undefined, 'expired']);
  });
});

describe('the next build', () => {
  const releases = [
    ['b.txt', { hold: embargo('2026-12-24T06:00') }],
    ['a.txt', { hold: embargo('2026-12-24T06:00+01:00') }],
    ['c.txt', { expiry: expiry('2026-12-24') }],
    ['d.txt', { hold: { reason: 'draft', line: 1, said: 'draft' }, expiry: expiry('2026-12-23') }],
    ['e.txt', { hold: embargo('2026-12-24T24:00') }],
    ['f.txt', {}],
  ] as const;
  const next = (at: string | undefined, zone: string) => {
    const { at: when, articles } = nextChange(releases, edition(at, zone)) ?? {};
    return when && `${when} ${articles?.map(({ path, change }) => `${path} ${change}`).join(', ')}`;
  };
  for (const [at, zone, expected] of [
    ['2026-12-23T12:00:00Z', 'UTC', '2026-12-24T00:00:00Z c.txt goes'],
    ['2026-12-24', 'UTC', '2026-12-24T05:00:00Z a.txt appears'],
    ['2026-12-24T00:00:00Z', 'Europe/Berlin', '2026-12-24T05:00:00Z a.txt appears, b.txt appears'],
    ['2026-12-24T05:00:00Z', 'UTC', '2026-12-24T06:00:00Z b.txt appears'],
    ['2026-12-24T06:00:00Z', 'UTC', '2026-12-25T00:00:00Z e.txt appears'],
    ['2026-12-25', 'UTC', undefined],
    [undefined, 'UTC', '2026-12-24T00:00:00Z c.txt goes'],
  ] as const)
    it(`after ${at ?? 'no edition'} in ${zone} is due at ${expected ?? 'no time'}`, () =>
      assert.equal(next(at, zone), expected));
});
