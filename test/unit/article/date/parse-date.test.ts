import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, isRealDay, readDate } from '../../../../src/article/date/parse-date.ts';

/** The day, with the time if there is one, as ISO 8601; or why it is none. */
function outcome(text: string): string {
  const read = readDate(text);
  if (!isDay(read)) return read.reason;
  return read.time === undefined ? read.date : `${read.date}T${read.time}`;
}

const table: readonly (readonly [what: string, text: string, expected: string])[] = [
  ['ISO 8601', '2026-01-05', '2026-01-05'],
  ['without zeros', '2026-1-5', '2026-01-05'],
  ['with slashes, year first', '2026/01/05', '2026-01-05'],
  ['with dots, year first', '2026.01.05', '2026-01-05'],
  ['with marks of two kinds', '2026-01/05', 'bad-date'],
  ['eight digits', '20260105', '2026-01-05'],
  ['day and month in words', '5 January 2026', '2026-01-05'],
  ['month in words first', 'January 5, 2026', '2026-01-05'],
  ['without a comma', 'January 5 2026', '2026-01-05'],
  ['short month with a full stop and an ordinal', 'Jan. 5th, 2026', '2026-01-05'],
  ['ordinal and of', '5th of January, 2026', '2026-01-05'],
  ['with hyphens round the month', '5-Jan-2026', '2026-01-05'],
  ['in capitals', '5 SEPT 2026', '2026-09-05'],
  ['with its weekday', 'Monday, 5 January 2026', '2026-01-05'],
  ['with a short weekday', 'Mon. Jan 5, 2026', '2026-01-05'],
  ['with a wrong weekday', 'Tuesday, 5 January 2026', 'bad-date'],
  ['as in mail', 'Mon, 05 Jan 2026 10:00:00 GMT', '2026-01-05T10:00:00Z'],
  ['as in mail with a wrong weekday', 'Tue, 05 Jan 2026 10:00:00 GMT', 'bad-date'],
  ['day and month that can change places', '05/01/2026', 'ambiguous-date'],
  ['the same with dots', '5.1.2026', 'ambiguous-date'],
  ['day last that can only be a day', '13/01/2026', '2026-01-13'],
  ['day in the middle that can only be a day', '01/13/2026', '2026-01-13'],
  ['day and month the same', '05/05/2026', '2026-05-05'],
  ['neither can be a month', '13/13/2026', 'bad-date'],
  ['a year of two digits', '05/01/26', 'bad-date'],
  ['29 February of a common century', '1900-02-29', 'bad-date'],
  ['29 February of a leap century', '2000-02-29', '2000-02-29'],
  ['30 February', '2026-02-30', 'bad-date'],
  ['31 February', '2026-02-31', 'bad-date'],
  ['31 February in words', '31 February 2026', 'bad-date'],
  ['a thirteenth month', '2026-13-01', 'bad-date'],
  ['day nought', '2026-01-00', 'bad-date'],
  ['day 32', '2026-01-32', 'bad-date'],
  ['year nought', '0000-01-01', 'bad-date'],
  ['the day before 1970', '1969-12-31', '1969-12-31'],
  ['the first of 1970', '1970-01-01', '1970-01-01'],
  ['a day the Gregorian reform left out: the calendar is proleptic', '1582-10-10', '1582-10-10'],
  ['the last day there is', '9999-12-31', '9999-12-31'],
  ['a year of six digits', '+012026-01-01', 'bad-date'],
  ['a year before Christ', '-000001-01-01', 'bad-date'],
  ['a time without an offset stays without', '2026-01-05T10:00', '2026-01-05T10:00'],
  ['a space before the time', '2026-01-05 10:00', '2026-01-05T10:00'],
  ['UTC', '2026-01-05T10:00Z', '2026-01-05T10:00Z'],
  ['an offset does not move the day', '2026-01-05T10:00:00+02:00', '2026-01-05T10:00:00+02:00'],
  ['an offset does not move the day late at night', '2026-01-05T23:30:00-08:00', '2026-01-05T23:30:00-08:00'],
  ['an offset without a colon', '2026-01-05 10:00 +0530', '2026-01-05T10:00+05:30'],
  ['an offset of hours', '2026-01-05 10:00 +14', '2026-01-05T10:00+14:00'],
  ['an offset nobody has', '2026-01-05T10:00+25:00', 'bad-date'],
  ['fractions of a second are left out', '2026-01-05T10:00:00.123Z', '2026-01-05T10:00:00Z'],
  ['a leap second', '2026-01-05T23:59:60Z', 'bad-date'],
  ['an hour too many', '2026-01-05 24:00', 'bad-date'],
  ['a clock of twelve hours', 'January 5, 2026 10:30 p.m. EST', '2026-01-05T22:30-05:00'],
  ['midnight and noon on it', 'January 5, 2026 at 12:05 AM', '2026-01-05T00:05'],
  ['an hour alone on it', '5 January 2026, 6 pm', '2026-01-05T18:00'],
  ['a full stop in it', 'Jan 5 2026, 10.30am', '2026-01-05T10:30'],
  ['a time before the date', '10:30 GMT, 5 January 2026', '2026-01-05T10:30Z'],
  ['an hour before the date', '6 p.m. on Monday, 5 January 2026', '2026-01-05T18:00'],
  ['a time before a month', '10:30 Oct 5, 2026', '2026-10-05T10:30'],
  ['the basic form of ISO 8601', '20260105T103000Z', '2026-01-05T10:30:00Z'],
  ['thirteen on it', 'January 5, 2026 13:30 PM', 'bad-date'],
  ['a zone by the name of a town', '2026-10-25T02:30:00 Europe/Paris', 'bad-date'],
  ['a zone without a time', '2026-01-05 GMT', 'bad-date'],
  ['a day of a week', '2026-W02-1', 'bad-date'],
  ['a day of a year', '2026-005', 'bad-date'],
  ['a day of a year that is none', '2026-366', 'bad-date'],
  ['a year', '2026', 'bad-date'],
  ['a month', '2026-01', 'bad-date'],
  ['a number', '12', 'bad-date'],
  ['what Date.parse makes a day of', 'foo 1', 'bad-date'],
  ['a word', 'today', 'bad-date'],
  ['full-width digits', '２０２６-01-05', 'bad-date'],
  ['Arabic digits', '٢٠٢٦-٠١-٠٥', 'bad-date'],
  ['non-breaking hyphens', '2026\u201101\u201105', '2026-01-05'],
  ['en dashes', '2026–01–05', 'bad-date'],
  ['a zero-width space', '2026-01-05\u200B', '2026-01-05'],
  ['a non-breaking space', '5\u00A0January\u00A02026', '2026-01-05'],
  ['a mark that turns the direction', '\u202E2026-01-05', 'bad-date'],
  ['letters for noughts', '2026-O1-O5', 'bad-date'],
  ['a month in another language', '5. Januar 2026', '2026-01-05'],
  ['a full stop behind the day', '5. January 2026', '2026-01-05'],
  ['words behind the date', '2026-01-05, updated 2026-02-01', 'bad-date'],
  ['words before the date', 'Published 2026-01-05', 'bad-date'],
  ['nothing', '', 'bad-date'],
  ['a space', ' ', 'bad-date'],
  ['null', 'null', 'bad-date'],
  ['NaN', 'NaN', 'bad-date'],
  ['what a Date says that is none', 'Invalid Date', 'bad-date'],
  ['a thousand digits', '9'.repeat(1000), 'bad-date'],
];

for (const [what, text, expected] of table) {
  test(`date: ${what}`, () => assert.equal(outcome(text), expected));
}

test('every day of four centuries is read as itself, and no other is', () => {
  for (let year = 1600; year < 2000; year++) {
    for (let month = 1; month <= 12; month++) {
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      assert.ok(isRealDay(year, month, length), `${year}-${month}-${length}`);
      assert.ok(!isRealDay(year, month, length + 1), `${year}-${month}-${length + 1}`);
    }
  }
});

test('a refusal says what is wrong and what to write', () => {
  const read = readDate('02/07/2022');
  assert.ok(!isDay(read));
  assert.equal(read.message, '"02/07/2022" can mean two days. Write it as YYYY-MM-DD.');
});
