/** Dates, numbers and lists as each language writes them. A process has one language, so each is asked in its own. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Language } from '../../../src/languages.ts';

const program = `
import * as w from './src/i18n/format.ts';
import { crumbsOf } from './src/components/breadcrumbs.ts';
import { site } from './src/site.ts';
console.log(JSON.stringify([
  w.fullDate('2022-02-07'), w.dayMonthYear('2022-03-01'), w.monthAndYear('2022-02'), w.monthName('2022-02'),
  w.shortMonthName('2022-02'), w.dayAndMonth('02-29'), crumbsOf('2022-02-07').map(({ words }) => words).join(' / '),
  [0, 1, 2, 3, 4, 5, 6].map(w.narrowWeekdayName).join(' '), w.shortWeekdayName(3), w.number(1234567), w.clockTime('14:30:15+05:30'),
  [1, 2, 5, 11, 100, 1000000].map(w.stories).join(' | '), w.readingTime(200), w.enumerated(['A', 'B', 'C']).join(''),
  w.pageName('2022-02', 2), site.weekStartsOn,
]));`;

const expected: Readonly<Record<Language, readonly unknown[]>> = {
  en: [
    'Monday 7 February 2022',
    '1 March 2022',
    'February 2022',
    'February',
    'Feb',
    '29 February',
    '2022 / February / Monday 7',
    'S M T W T F S',
    'Wed',
    '1,234,567',
    '14:30 UTC+05:30',
    '1 story | 2 stories | 5 stories | 11 stories | 100 stories | 1,000,000 stories',
    '1 min read',
    'A, B and C',
    'February 2022, page 2',
    1,
  ],
  de: [
    'Montag, 7. Februar 2022',
    '1. März 2022',
    'Februar 2022',
    'Februar',
    'Feb.',
    '29. Februar',
    '2022 / Februar / Montag, 7.',
    'S M D M D F S',
    'Mi',
    '1.234.567',
    '14:30 Uhr (UTC+05:30)',
    '1 Artikel | 2 Artikel | 5 Artikel | 11 Artikel | 100 Artikel | 1.000.000 Artikel',
    '1 Min. Lesezeit',
    'A, B und C',
    'Februar 2022, Seite 2',
    1,
  ],
  es: [
    'lunes, 7 de febrero de 2022',
    '1 de marzo de 2022',
    'febrero de 2022',
    'Febrero',
    'Feb',
    '29 de febrero',
    '2022 / Febrero / Lunes, 7',
    'D L M M J V S',
    'Mié',
    '1.234.567',
    '14:30 UTC+05:30',
    '1 noticia | 2 noticias | 5 noticias | 11 noticias | 100 noticias | 1.000.000 de noticias',
    '1 min de lectura',
    'A, B y C',
    'Febrero de 2022, página 2',
    1,
  ],
  fr: [
    'lundi 7 février 2022',
    '1er mars 2022',
    'février 2022',
    'Février',
    'Févr.',
    '29 février',
    '2022 / Février / Lundi 7',
    'D L M M J V S',
    'Mer.',
    '1\u202F234\u202F567',
    '14\u00A0h\u00A030 UTC+05:30',
    '1 article | 2 articles | 5 articles | 11 articles | 100 articles | 1\u202F000\u202F000 d’articles',
    '1 min de lecture',
    'A, B et C',
    'Février 2022, page 2',
    1,
  ],
  ar: [
    'الاثنين، 7 فبراير 2022',
    '1 مارس 2022',
    'فبراير 2022',
    'فبراير',
    'فبراير',
    '29 فبراير',
    '2022 / فبراير / الاثنين 7',
    'ح ن ث ر خ ج س',
    'أربعاء',
    '1,234,567',
    '14:30 UTC+05:30',
    'خبر واحد | خبران | 5 أخبار | 11 خبرًا | 100 خبر | 1,000,000 خبر',
    'قراءة في دقيقة واحدة',
    'A وB وC',
    'فبراير 2022، صفحة 2',
    6,
  ],
  hi: [
    'सोमवार, 7 फ़रवरी 2022',
    '1 मार्च 2022',
    'फ़रवरी 2022',
    'फ़रवरी',
    'फ़रवरी',
    '29 फ़रवरी',
    '2022 / फ़रवरी / सोमवार, 7',
    'र सो मं बु गु शु श',
    'बुध',
    '12,34,567',
    '14:30 UTC+05:30',
    '1 ख़बर | 2 ख़बरें | 5 ख़बरें | 11 ख़बरें | 100 ख़बरें | 10,00,000 ख़बरें',
    '1 मिनट का पाठ',
    'A, B, और C',
    'फ़रवरी 2022, पृष्ठ 2',
    0,
  ],
  zh: [
    '2022年2月7日 星期一',
    '2022年3月1日',
    '2022年2月',
    '2月',
    '2月',
    '2月29日',
    '2022年 / 2月 / 7日 星期一',
    '日 一 二 三 四 五 六',
    '周三',
    '1,234,567',
    '14:30 UTC+05:30',
    '1 篇报道 | 2 篇报道 | 5 篇报道 | 11 篇报道 | 100 篇报道 | 1,000,000 篇报道',
    '阅读约 1 分钟',
    'A、B和C',
    '2022年2月，第 2 页',
    1,
  ],
};

/** The parts of the date that stands over the front page, for a first of a month and for another day. */
const around: Readonly<Record<Language, readonly [first: string, other: string]>> = {
  en: ['Tuesday |1| March 2022', 'Saturday |12| March 2022'],
  de: ['Dienstag |1.| März 2022', 'Samstag |12.| März 2022'],
  es: ['Martes |1| de marzo de 2022', 'Sábado |12| de marzo de 2022'],
  fr: ['Mardi |1|er mars 2022', 'Samedi |12| mars 2022'],
  ar: ['الثلاثاء |1| مارس 2022', 'السبت |12| مارس 2022'],
  hi: ['मंगलवार |1| मार्च 2022', 'शनिवार |12| मार्च 2022'],
  zh: ['2022年3月|1|日 星期二', '2022年3月|12|日 星期六'],
};

const everyDay = `
import { fullDate, fullDateAround, capitalizeFirst } from './src/i18n/format.ts';
const days = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));
console.log(JSON.stringify({
  examples: [fullDateAround('2022-03-01').join('|'), fullDateAround('2022-03-12').join('|')],
  days: days.map((date) => ({ date, whole: capitalizeFirst(fullDate(date)), parts: fullDateAround(date) })),
}));`;

interface DateInParts {
  readonly date: string;
  readonly whole: string;
  readonly parts: readonly string[];
}

const run = promisify(execFile);

describe('dates, numbers and lists', { concurrency: 2 }, () => {
  for (const [lang, wanted] of Object.entries(expected))
    it(`in ${lang}`, async () => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, SITE_LANG: lang, TZ: 'America/Los_Angeles', LANG: 'C' },
      });
      assert.deepEqual(JSON.parse(stdout), wanted);
    });
});

describe('the date over the front page, in three parts', { concurrency: 2 }, () => {
  for (const [lang, examples] of Object.entries(around))
    it(`in ${lang}, on every day of a year`, async () => {
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', everyDay], {
        env: { ...process.env, SITE_LANG: lang, TZ: 'America/Los_Angeles', LANG: 'C' },
      });
      const told = JSON.parse(stdout) as { examples: string[]; days: DateInParts[] };
      assert.deepEqual(told.examples, examples);
      for (const { date, whole, parts } of told.days) {
        const [before = '', number = '', after = ''] = parts;
        assert.equal(parts.length, 3, date);
        assert.equal(number.replace(/\p{P}$/u, ''), String(Number(date.slice(8))), `${date}: the number`);
        // A comma before the number is left out, and nothing else.
        assert.equal(before + number + after, whole.replace(/[,،](?= \d)/, ''), date);
        for (const part of [before, after])
          assert.doesNotMatch(part.trim(), /^\p{P}|\p{P}$|^$/u, `${date}: a lonely mark`);
      }
    });
});
