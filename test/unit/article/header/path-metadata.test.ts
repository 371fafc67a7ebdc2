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
}

const paths: readonly (readonly [path: string, expected: Expected])[] = [
  ['bridge.txt', { name: 'bridge' }],
  ['bridge', { name: 'bridge' }],
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
  ['2022-02-30-bridge.txt', { name: 'bridge', date: 'bad-date' }],
  ['19991399-bridge.txt', { name: '19991399-bridge' }],
  ['12022-02-071-bridge.txt', { name: '12022-02-071-bridge' }],
  ['202202071-bridge.txt', { name: '202202071-bridge' }],
  ['2022-bridge.txt', { name: '2022-bridge' }],
  ['1.2.2022.txt', { name: '1.2.2022' }],
  ['news/bridge.txt', { name: 'bridge', section: 'news' }],
  ['_posts/bridge.txt', { name: 'bridge' }],
  ['news/_posts/bridge.txt', { name: 'bridge', section: 'news' }],
  ['2021-03-04-ferry-sails/bridge.txt', { name: 'bridge' }],
  ['news/2021-03-04-ferry-sails/bridge.txt', { name: 'bridge', section: 'news' }],
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
  ['2022-02-07-bridge/index.md', { name: 'bridge', date: '2022-02-07', markdown: true }],
  ['2022/02/07/index.txt', { name: '07', folders: '2022-02-07' }],
  ['index.txt', { name: 'index' }],
  ['.txt', { name: '' }],
  ['', { name: '' }],
];

for (const [path, expected] of paths) {
  test(`path: ${JSON.stringify(path)}`, () => {
    const { name, markdown, section, fileNameDate, folderDate } = readPathMetadata(path);
    const [date, folders] = [fileNameDate, folderDate].map((read) => read && (isDay(read) ? read.date : read.reason));
    const found = { name, date, folders, section, markdown: markdown || undefined };
    assert.deepEqual(found, {
      date: undefined,
      folders: undefined,
      section: undefined,
      markdown: undefined,
      ...expected,
    });
  });
}
