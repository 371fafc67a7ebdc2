import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from '../../../../src/article/date/parse-date.ts';
import { readPathMetadata } from '../../../../src/article/header/path-metadata.ts';

interface Expected {
  name: string;
  /** Of the file name. */
  date?: string;
  folders?: string;
  section?: string;
  markdown?: true;
  lang?: string;
}

const paths: readonly (readonly [path: string, expected: Expected])[] = [
  ['bridge.txt', { name: 'bridge' }],
  ['bridge', { name: 'bridge' }],
  ['2021-03-04-ferry-sails/ferry.txt', { name: 'ferry', folders: '2021-03-04' }],
  ['_posts/ferry.md', { name: 'ferry', markdown: true }],
  ['town/_posts/ferry.txt', { name: 'ferry', section: 'town' }],
  ['bridge.md', { name: 'bridge', markdown: true }],
  ['bridge.Markdown', { name: 'bridge', markdown: true }],
  ['bridge.md.txt', { name: 'bridge.md' }],
  ['2022-02-07-bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['2022_02_07_bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['2022.02.07 bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['2022-2-7-bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['2022-02-07T1830Z-bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['20220207-bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['20220207.txt', { name: '', date: '2022-02-07' }],
  ['2022-02-07.txt', { name: '', date: '2022-02-07' }],
  ['minutes-2022-02-07-council.txt', { name: 'minutes-council', date: '2022-02-07' }],
  ['bridge-2022-02-07.txt', { name: 'bridge', date: '2022-02-07' }],
  ['February 7, 2022 - bridge.txt', { name: 'bridge', date: '2022-02-07' }],
  ['bridge 7th Feb 2022.txt', { name: 'bridge', date: '2022-02-07' }],
  ['7. Februar 2022 Brücke.txt', { name: 'Brücke', date: '2022-02-07' }],
  ['7-de-febrero-de-2022-puente.txt', { name: 'puente', date: '2022-02-07' }],
  ['7 февраля 2022 мост.txt', { name: 'мост', date: '2022-02-07' }],
  ['٧ فبراير ٢٠٢٢ جسر.txt', { name: 'جسر', date: '2022-02-07' }],
  ['9-out-of-10-2022.txt', { name: '9-out-of-10-2022' }],
  ['Mon 7 February 2022/bridge.txt', { name: 'bridge', folders: '2022-02-07' }],
  ['2022年2月7日/bridge.txt', { name: 'bridge', folders: '2022-02-07' }],
  ['february 2022/bridge.txt', { name: 'bridge', section: 'february 2022' }],
  ['source/_posts/bridge.txt', { name: 'bridge' }],
  ['src/content/town/bridge.txt', { name: 'bridge', section: 'town' }],
  ['sources/bridge.txt', { name: 'bridge', section: 'sources' }],
  ['2022-02-30-bridge.txt', { name: 'bridge', date: 'bad-date' }],
  ['19991399-bridge.txt', { name: '19991399-bridge' }],
  ['12022-02-071-bridge.txt', { name: '12022-02-071-bridge' }],
  ['202202071-bridge.txt', { name: '202202071-bridge' }],
  ['2022-bridge.txt', { name: '2022-bridge' }],
  ['1.2.2022.txt', { name: '1.2.2022' }],
  ['news/bridge.txt', { name: 'bridge', section: 'news' }],
  ['_posts/bridge.txt', { name: 'bridge' }],
  ['news/_posts/bridge.txt', { name: 'bridge', section: 'news' }],
  ['2021-03-04-ferry-sails/bridge.txt', { name: 'bridge', folders: '2021-03-04' }],
  ['20210304-ferry/bridge.txt', { name: 'bridge', folders: '2021-03-04' }],
  ['2021-03-04 Ferry sails/bridge.txt', { name: 'bridge', folders: '2021-03-04' }],
  ['2021/03/04-ferry/bridge.txt', { name: 'bridge', folders: '2021-03-04' }],
  ['2021/03/04-ferry/index.md', { name: '04-ferry', folders: '2021-03-04', markdown: true }],
  ['2021/0304/bridge.txt', { name: 'bridge', folders: '2021-03-04' }],
  ['2021/03/4th-estate/bridge.txt', { name: 'bridge', section: '4th-estate' }],
  ['Mar042021bridge.txt', { name: 'bridge', date: '2021-03-04' }],
  ['bridge20210304.txt', { name: 'bridge', date: '2021-03-04' }],
  ['bridge-20210304.txt', { name: 'bridge', date: '2021-03-04' }],
  ['bridge-20210304-v2.txt', { name: 'bridge-v2', date: '2021-03-04' }],
  ['order-20210304-7.txt', { name: 'order-20210304-7' }],
  ['bridge-20211304.txt', { name: 'bridge-20211304' }],
  ['news/2021-03-04-ferry-sails/bridge.txt', { name: 'bridge', folders: '2021-03-04', section: 'news' }],
  ['2021-census/bridge.txt', { name: 'bridge', section: '2021-census' }],
  ['news/local/bridge.txt', { name: 'bridge', section: 'news' }],
  ['2022/02/07/bridge.txt', { name: 'bridge', folders: '2022-02-07' }],
  ['2022/2/7/bridge.txt', { name: 'bridge', folders: '2022-02-07' }],
  ['news/2022/02/07/bridge.txt', { name: 'bridge', folders: '2022-02-07', section: 'news' }],
  ['2022/02/07/news/bridge.txt', { name: 'bridge', folders: '2022-02-07', section: 'news' }],
  ['2022-02-07/news/bridge.txt', { name: 'bridge', folders: '2022-02-07', section: 'news' }],
  ['2022/02/30/bridge.txt', { name: 'bridge', folders: 'bad-date' }],
  ['2022/02/bridge.txt', { name: 'bridge' }],
  ['2022/02/07/2022-02-08-bridge.txt', { name: 'bridge', date: '2022-02-08', folders: '2022-02-07' }],
  ['news/bridge/index.md', { name: 'bridge', section: 'news', markdown: true }],
  ['2022-02-07-bridge/index.md', { name: 'bridge', date: '2022-02-07', folders: '2022-02-07', markdown: true }],
  ['2022/02/07/index.txt', { name: '07', folders: '2022-02-07' }],
  ['25Jan2007Kennedy6.txt', { name: 'Kennedy6', date: '2007-01-25' }],
  ['4-मार्च-2021-नाव.txt', { name: 'नाव', date: '2021-03-04' }],
  ['2021/मई/04/नाव.txt', { name: 'नाव', folders: '2021-05-04' }],
  ['12may2020.txt', { name: '', date: '2020-05-12' }],
  ['route-5-may-2020.txt', { name: 'route', date: '2020-05-05' }],
  ['2-märz-2026-brücke.txt', { name: 'brücke', date: '2026-03-02' }],
  ['AU-2020-MAR-16.txt', { name: 'AU', date: '2020-03-16' }],
  ['2021-March-05-timetable.txt', { name: 'timetable', date: '2021-03-05' }],
  ['Jan-25-2007-x.txt', { name: 'x', date: '2007-01-25' }],
  ['2019年2月9日-桥.txt', { name: '桥', date: '2019-02-09' }],
  ['31Feb2021-bridge.txt', { name: 'bridge', date: 'bad-date' }],
  ['25Market2007.txt', { name: '25Market2007' }],
  ['maybe2020.txt', { name: 'maybe2020' }],
  ['Mars-11-1969.txt', { name: 'Mars-11-1969' }],
  ['19160915/bridge.txt', { name: 'bridge', folders: '1916-09-15' }],
  ['harbour/19160915/bridge.txt', { name: 'bridge', folders: '1916-09-15', section: 'harbour' }],
  ['2019-02/09/bridge.txt', { name: 'bridge', folders: '2019-02-09' }],
  ['2019/02-09/bridge.txt', { name: 'bridge', folders: '2019-02-09' }],
  ['2019/Feb/09/bridge.txt', { name: 'bridge', folders: '2019-02-09' }],
  ['2019/02-February/09/bridge.txt', { name: 'bridge', folders: '2019-02-09' }],
  ['20210304/05/bridge.txt', { name: 'bridge', folders: '2021-03-04' }],
  ['19991399/bridge.txt', { name: 'bridge', section: '19991399' }],
  ['2019/March/bridge.txt', { name: 'bridge', section: 'March' }],
  ['bridge.de.md', { name: 'bridge', lang: 'de', markdown: true }],
  ['2019-02-09-bridge.pl.txt', { name: 'bridge', date: '2019-02-09', lang: 'pl' }],
  ['bridge/index.pt-br.md', { name: 'bridge', lang: 'pt-BR', markdown: true }],
  ['bridge.zh-Hans.md', { name: 'bridge', lang: 'zh-Hans', markdown: true }],
  ['bridge.v2.txt', { name: 'bridge.v2' }],
  ['made.in.txt', { name: 'made.in' }],
  ['de.md', { name: 'de', markdown: true }],
  ['index.txt', { name: 'index' }],
  ['.txt', { name: '' }],
  ['', { name: '' }],
];

for (const [path, expected] of paths) {
  test(`path: ${JSON.stringify(path)}`, () => {
    const { name, markdown, section, lang, fileNameDate, folderDate } = readPathMetadata(path);
    const [date, folders] = [fileNameDate, folderDate].map((read) => read && (isDay(read) ? read.date : read.reason));
    const found = { name, date, folders, section, lang, markdown: markdown || undefined };
    assert.deepEqual(found, {
      date: undefined,
      folders: undefined,
      section: undefined,
      lang: undefined,
      markdown: undefined,
      ...expected,
    });
  });
}
