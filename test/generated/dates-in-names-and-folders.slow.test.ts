/** Variants of dates below a headline, in names of files and in folders, and of days yet to come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { findDoubtfulDates } from '../../src/ingest/edition/doubtful-dates.ts';

const TITLE = 'Ferry sails again after eleven days';
const STORY = 'The ferry between the two islands carried passengers again, eleven days after a storm broke the pier.';

/** The headline, date and section of an article, or the reason of its rejection. */
function read(path: string, text = `${TITLE}\n\n${STORY}\n`) {
  const parsed = parseArticle({ path, text });
  if (parsed.outcome !== 'article') return parsed.reason;
  const { title, date = 'undated', section } = parsed.fields;
  return [title, date, section].filter((part) => part !== undefined).join(' | ');
}

/** Names of months in the forms of several languages, with the number of the month. */
const months: readonly (readonly [name: string, number: string])[] = [
  ['MAR', '03'],
  ['Mar', '03'],
  ['march', '03'],
  ['März', '03'],
  ['DEZ', '12'],
  ['Oktober', '10'],
  ['mai', '05'],
  ['août', '08'],
  ['déc', '12'],
  ['enero', '01'],
  ['Agosto', '08'],
  ['يونيو', '06'],
  ['شباط', '02'],
  ['मार्च', '03'],
  ['अक्टूबर', '10'],
  ['मई', '05'],
  ['août', '08'],
  ['Sept', '09'],
];
const times = ['', ' 16:58:16', ' 16:58', ' 4:58 PM', ' 15:01:01.79', ' 16:58:16 GMT', 'T16:58'];

test('a day with hyphens and the name of its month is the date below the headline', () => {
  let count = 0;
  for (const [month, number] of months)
    for (const day of ['4', '04', '28'])
      for (const time of times)
        for (const blank of ['', '\n']) {
          const date = `${day}-${month}-2021${time}`;
          const expected = `${TITLE} | 2021-${number}-${day.padStart(2, '0')}`;
          assert.equal(read('a.txt', `${TITLE}\n${blank}${date}\n\n${STORY}\n`), expected, date);
          count += 1;
        }
  assert.ok(count >= 50, `${count} variants`);
});

test('hyphens round a word that is no month, or round no day, are no date below the headline', () => {
  let count = 0;
  for (const word of ['Bus', 'Pier', 'Market', 'Marsh', 'Line', 'der', 'Gleis', 'जहाज', 'Juno'])
    for (const line of [`4-${word}-2021`, `12-${word}-2030 16:58`, `Apollo-${word}-1969`])
      for (const below of ['', ' and what came of it in the end']) {
        assert.doesNotMatch(read('a.txt', `${TITLE}\n\n${line}${below}\n\n${STORY}\n`), /\| \d/, line);
        count += 1;
      }
  for (const line of ['04-MAR-2021 was the coldest day of all', 'Flight 04-MAR-2021', '4-MAR'])
    assert.doesNotMatch(read('a.txt', `${TITLE}\n\n${line}\n\n${STORY}\n`), /\| \d/, line);
  for (const line of ['31-FEB-2021', '00-MAR-2021 16:58', '4-MAR-2021 25:00', '30-Feb-2020'])
    assert.equal(read('a.txt', `${TITLE}\n${line}\n\n${STORY}\n`), 'bad-date', line);
  assert.ok(count >= 50, `${count} variants`);
});

const days = ['1605-01-02', '1916-09-15', '1999-12-31', '2000-02-29', '2021-03-04', '2024-10-09', '2099-11-30'];

test('a folder of eight digits, or of two folders with them, is the date and no section', () => {
  let count = 0;
  for (const day of days) {
    const [year = '', month = '', of = ''] = day.split('-');
    for (const folder of [
      year + month + of,
      `${year}${month}/${of}`,
      `${year}/${month}${of}`,
      `${year}${month}${of}-a`,
    ])
      for (const [before, after, section] of [
        ['', '', ''],
        ['harbour/', '', ' | harbour'],
        ['', 'harbour/', ' | harbour'],
        ['harbour/archive/', '', ' | harbour'],
      ]) {
        const path = `${before}${folder}/${after}ferry.txt`;
        assert.equal(read(path), `${TITLE} | ${day}${section}`, path);
        count += 1;
      }
  }
  assert.ok(count >= 50, `${count} variants`);
});

test('a folder of digits that are no day of a newspaper dates nothing and is a section', () => {
  const numbers = ['19991399', '20210004', '20210340', '12345678', '98765432', '21990101', '2021030412', '0210304'];
  for (const folder of numbers) assert.match(read(`${folder}/ferry.txt`), /\| undated/, folder);
  for (const folder of ['20210304th', 'no20210304', '20210304a', '2021030', 'A-20210304'])
    assert.match(read(`${folder}/ferry.txt`), /\| undated/, folder);
  // The form is that of a day, so it is a slip.
  for (const folder of ['20210231', '20231131']) assert.equal(read(`${folder}/ferry.txt`), 'bad-date');
});

test('a month by name with four digits of a year dates a file by its name or its folders', () => {
  let count = 0;
  for (const [month, number] of months) {
    for (const folder of [`2021/${month}/04`, `harbour/2021/${number}-${month}/4`]) {
      const expected = [TITLE, `2021-${number}-04`, ...(folder.startsWith('harbour') ? ['harbour'] : [])].join(' | ');
      assert.equal(read(`${folder}/ferry.txt`), expected, folder);
    }
    for (const [before, after] of [
      ['', ''],
      ['', 'ferry12'],
      ['', '-ferry'],
      ['ferry-', ''],
      ['north-pier_', ' ferry'],
    ])
      for (const name of [
        `4-${month}-2021`,
        `04_${month}_2021`,
        `2021-${month}-04`,
        `04${month}2021`,
        `2021${month}04`,
      ]) {
        // Letters and digits without a mark between them can be parted in one way only.
        if (before === '' && after === 'ferry12' && name.endsWith('04')) continue;
        const path = `releases/${before}${name}${after}.txt`;
        assert.equal(read(path), `${TITLE} | 2021-${number}-04 | releases`, path);
        count += 1;
      }
  }
  assert.ok(count >= 50, `${count} variants`);
});

test('a month without a day or with two digits of a year, and a word like a month, date no file by its name', () => {
  let count = 0;
  for (const [month] of months)
    for (const name of [`${month}-2021`, `4-${month}`, `4-${month}-21`, `2021-${month}`, `04${month}21ferry`]) {
      assert.equal(read(`${name}.txt`), `${TITLE} | undated`, name);
      count += 1;
    }
  for (const name of ['25Market2007', 'summary2007', '4marble2021', '12-decor-2021', 'mayor4in2021', '4-Marines-2021'])
    assert.equal(read(`${name}.txt`), `${TITLE} | undated`, name);
  assert.ok(count >= 50, `${count} variants`);
});

test('a date in figures that can mean two days is the day that its folders or its name say', () => {
  let count = 0;
  for (const mark of ['/', '-'])
    for (const [month, day] of [
      ['03', '04'],
      ['12', '01'],
      ['02', '11'],
      ['10', '07'],
    ])
      for (const [one, other] of [
        [day, month],
        [month, day],
      ]) {
        const text = `${TITLE}\n${one}${mark}${other}${mark}2021\n\n${STORY}\n`;
        const iso = `2021-${month}-${day}`;
        for (const path of [`2021/${month}/${day}/a.txt`, `2021${month}${day}/a.txt`, `${iso}-a.txt`, `${iso}/a.txt`]) {
          assert.equal(read(path, text), `${TITLE} | ${iso}`, `${path} ${one}${mark}${other}`);
          count += 1;
        }
        // Without another place, or with one that says a third day, nothing decides.
        for (const path of ['a.txt', '2021/05/20/a.txt', `2020/${month}/${day}/a.txt`])
          assert.equal(read(path, text), 'ambiguous-date', path);
      }
  assert.ok(count >= 50, `${count} variants`);
});

test('an article dated years after all others is named and leads no list; one of the next years is not', () => {
  let count = 0;
  for (const last of [1969, 1999, 2021, 2024])
    for (const size of [2, 12, 40])
      for (const ahead of [-3, 0, 1, 2, 3, 7, 38]) {
        const paper = Array.from({ length: size }, (_, at) => `${last}-${String((at % 12) + 1).padStart(2, '0')}-10`);
        const newest = paper.toSorted().at(-1) ?? '';
        const date = `${last + ahead}-06-01`;
        const isFar = date > `${last + 2}${newest.slice(4)}`;
        const found = findDoubtfulDates([date, ...paper], undefined);
        assert.equal(found.warningFor(date, 3)?.code, isFar ? 'far-ahead' : undefined, `${date} after ${newest}`);
        assert.equal(found.newestDay, isFar || date < newest ? newest : date);
        for (const other of paper) assert.equal(found.warningFor(other, 3), undefined);
        const held = findDoubtfulDates([date, ...paper], newest).holdFor(date, 3)?.reason;
        assert.equal(held, date > `${last + 1}${newest.slice(4)}` ? 'future-date' : undefined, `${date} ${newest}`);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});
