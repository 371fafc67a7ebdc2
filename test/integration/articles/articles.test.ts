/** `npm run articles` as a person runs it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, makeFolder } from '../../support/articles/run-articles.ts';

test('articles are checked by file and by folder, with the place of each field', (t) => {
  const articles = makeFolder(t, files);
  const one = articles('check', 'content/town/good.txt');
  assert.equal(one.code, 0);
  assert.match(one.said, /^content\/town\/good\.txt\n {2}headline {2}The bridge opens \(first line\)\n/);
  assert.match(one.said, /\n {2}date {6}2024-05-10 \(date line\)\n {2}byline {4}Jane Doe \(/);
  assert.match(one.said, /\n {2}section {3}town \(folders\)\n.*\n {2}address {3}\/2024\/05\/10\/good\//s);
  assert.match(one.said, /\n1 file: 1 published, 0 held, 0 rejected/);
  const folder = articles('check', 'content/town');
  assert.deepEqual([folder.code, /\n2 files: 1 published, 1 held/.test(folder.said)], [0, true]);
  assert.match(folder.said, /content\/town\/held\.md:4\n {2}held {6}Line 4 says "draft: true"/);
});
