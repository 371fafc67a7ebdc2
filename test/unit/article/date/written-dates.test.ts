import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '../../../../src/i18n/date-fns-locales.ts';
import { monthOf, weekdaysOf } from '../../../../src/article/date/month-words.ts';
import { isDay, readDate } from '../../../../src/article/date/parse-date.ts';

/** `date`, or `date` T `time`, or the reason; each date is 27 November 2026, a Friday, unless the row says another. */
function outcome(text: string): string {
  const read = readDate(text);
  if (!isDay(read)) return read.reason;
  return read.time === undefined ? read.date : `${read.date}T${read.time}`;
}

const rows: Readonly<Record<string, readonly (readonly [text: string, expected?: string])[]>> = {
  German: [
    ['27. November 2026'],
    ['27.November 2026'],
    ['Freitag, den 27. November 2026'],
    ['am 27. Nov. 2026'],
    ['Fr, 27. Nov 2026'],
    ['Freitag, 27. November 2026, 14.30 Uhr', '2026-11-27T14:30'],
    ['27. November 2026 um 10 Uhr', '2026-11-27T10:00'],
    ['3. März 2026', '2026-03-03'],
    ['5. Jänner 2026', '2026-01-05'],
    ['27.11.2026'],
    ['Samstag, 27. November 2026', 'bad-date'],
    ['31. November 2026', 'bad-date'],
  ],
  French: [
    ['le 27 novembre 2026'],
    ['vendredi 27 novembre 2026 à 10h30', '2026-11-27T10:30'],
    ['27 nov. 2026, 10 h 30', '2026-11-27T10:30'],
    ['1er mai 2020', '2020-05-01'],
    ['7 fevrier 2019', '2019-02-07'],
    ['2 août 2026', '2026-08-02'],
    ['mar. 5 févr. 2019', '2019-02-05'],
    ['lundi 27 novembre 2026', 'bad-date'],
    ['Mars 11, 1969', 'bad-date'],
  ],
  Spanish: [
    ['27 de noviembre de 2026'],
    ['27 de noviembre del 2026'],
    ['noviembre 27, 2026'],
    ['noviembre 27 de 2026'],
    ['viernes, 27 de noviembre de 2026 a las 10:30', '2026-11-27T10:30'],
    ['1º de setiembre de 2020', '2020-09-01'],
    ['sábado, 27 de noviembre de 2026', 'bad-date'],
  ],
  Arabic: [
    ['27 نوفمبر 2026'],
    ['٢٧ نوفمبر ٢٠٢٦'],
    ['27 تشرين الثاني 2026'],
    ['27 تشرين الثاني/نوفمبر 2026'],
    ['27 نوفمبر (تشرين الثاني) 2026'],
    ['الجمعة، 27 نوفمبر 2026'],
    ['يوم الجمعة 27 نوفمبر 2026م'],
    ['27 تشرين الثاني/أكتوبر 2026', 'bad-date'],
    ['السبت 27 نوفمبر 2026', 'bad-date'],
  ],
  Hindi: [['27 नवंबर 2026'], ['२७ नवम्बर, २०२६'], ['शुक्रवार, 27 नवंबर 2026'], ['शनिवार, 27 नवंबर 2026', 'bad-date']],
  Chinese: [
    ['2026年11月27日'],
    ['2026 年 11 月 27 日'],
    ['２０２６年１１月２７日'],
    ['二〇二六年十一月二十七日'],
    ['2026年11月27日 星期五'],
    ['2026年11月27日（周五）下午2:30', '2026-11-27T14:30'],
    ['2026年11月27日14时30分', '2026-11-27T14:30'],
    ['2026年11月27日 星期六', 'bad-date'],
    ['2026年2月30日', 'bad-date'],
    ['二〇二六年十三月一日', 'bad-date'],
  ],
  Italian: [
    ['27 novembre 2026'],
    ['venerdì 27 novembre 2026'],
    ['27 nov. 2026 alle ore 10:30', '2026-11-27T10:30'],
    ['sabato 27 novembre 2026', 'bad-date'],
  ],
  Portuguese: [
    ['27 de novembro de 2026'],
    ['sexta-feira, 27 de novembro de 2026'],
    ['3 de março de 2026 às 10h15', '2026-03-03T10:15'],
    ['quinta-feira, 27 de novembro de 2026', 'bad-date'],
  ],
  Russian: [
    ['27 ноября 2026'],
    ['27 ноября 2026 г.'],
    ['27 ноября 2026 года, 10:15', '2026-11-27T10:15'],
    ['10:15, 3 марта 2026', '2026-03-03T10:15'],
    ['пятница, 27 ноября 2026'],
    ['27 ноября 2026 10:15 МСК', '2026-11-27T10:15+03:00'],
    ['среда, 27 ноября 2026', 'bad-date'],
  ],
  English: [
    ['27–Nov–2026'],
    ['27 - November - 2026'],
    ['Nov-27-2026'],
    ['November the 27th, 2026'],
    ['27 November 2026 1030 hrs IST', '2026-11-27T10:30+05:30'],
    ['2026-11-27 10.30 GMT', '2026-11-27T10:30Z'],
  ],
  'other eras': [
    ['令和8年11月27日'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年5月1日', 'bad-date'],
    ['民國115年11月27日'],
    ['中華民國 115 年 11 月 27 日'],
    ['27 พฤศจิกายน พ.ศ. 2569'],
    ['27 พ.ย. 2569'],
    ['27/11/2569 พ.ศ.'],
    ['B.E. 2569-11-27'],
    ['佛历2569年11月27日'],
    ['۶ آذر ۱۴۰۵'],
    ['1405/09/06 ه.ش'],
    ['1403/12/30 ه.ش', '2025-03-20'],
    ['1404/12/30 ه.ش', 'bad-date'],
    ['17 جمادى الآخرة 1448 هـ', 'bad-date'],
    ['1448/06/17 هـ', 'bad-date'],
    ['17 Rajab 1448 AH', 'bad-date'],
    ['17 جمادى الآخرة 1448 هـ الموافق 27 نوفمبر 2026 م'],
  ],
  zones: [
    ['27-NOV-2026 16:58:16', '2026-11-27T16:58:16'],
    ['2026-11-27 10:30 CET', '2026-11-27T10:30+01:00'],
    ['2026-11-27 10:30 MEZ', '2026-11-27T10:30+01:00'],
    ['2026-07-27T10:30 Europe/Berlin', '2026-07-27T10:30+02:00'],
    ['2026-11-27T10:30 America/Argentina/Buenos_Aires', '2026-11-27T10:30-03:00'],
    ['2026-11-27T10:30+01:00[Europe/Paris]', '2026-11-27T10:30+01:00'],
    ['2026-11-27 10:30:00 +0000 UTC', '2026-11-27T10:30:00+00:00'],
    ['Fri Nov 27 2026 10:30:00 GMT+0100 (Central European Time)', '2026-11-27T10:30:00+01:00'],
    ['Fri Nov 27 10:30:00 UTC 2026', '2026-11-27T10:30:00Z'],
    ['2026-11-27 10:30 IST', '2026-11-27T10:30+05:30'],
    ['2026-11-27T10:30[Europe/Madrid]', '2026-11-27T10:30+01:00'],
    ['November 27, 2026 at 10:30 a.m. ET', '2026-11-27T10:30-05:00'],
    ['July 27, 2026 at 10:30 a.m. ET', '2026-07-27T10:30-04:00'],
    ['2026-11-27 10:30 XYZ', 'bad-date'],
    ['2026-11-27 10:30 Europe/Atlantis', 'bad-date'],
    // Clocks show the one twice and the other never.
    ['2026-10-25 02:30 Europe/Paris', 'bad-date'],
    ['2026-03-29 02:30 Europe/Paris', 'bad-date'],
  ],
};

for (const [language, table] of Object.entries(rows)) {
  for (const [text, expected = '2026-11-27'] of table) {
    test(`${language} date: ${text}`, () => assert.equal(outcome(text), expected));
  }
}

test('the months and weekdays of date-fns are known in each language of the interface', () => {
  for (const [language, { localize }] of Object.entries(locales)) {
    if (language === 'zh') continue;
    for (const width of ['wide', 'abbreviated'] as const) {
      for (let month = 0; month < 12; month++) {
        const name = localize.month(month as 0, { width, context: 'formatting' });
        assert.equal(monthOf(name), month + 1, `${language}: ${name}`);
      }
      for (let day = 0; day < 7; day++) {
        const name = localize.day(day as 0, { width, context: 'formatting' });
        assert.ok(weekdaysOf(name).includes(day), `${language}: ${name}`);
      }
    }
  }
});
