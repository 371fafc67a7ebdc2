/** `npm run articles` with a file or a command that cannot be used. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, makeFolder } from '../../support/articles/run-articles.ts';

test('a rejected file makes the check fail, with its line', (t) => {
  const articles = makeFolder(t, files);
  const all = articles('check');
  assert.equal(all.code, 1);
  assert.match(all.said, /content\/bad\.txt:2\n {2}rejected {2}.*2024-02-31/);
  assert.match(all.said, /\n3 files: 1 published, 1 held, 1 rejected/);
});

test('a command that cannot be understood is refused with what can be written', (t) => {
  const articles = makeFolder(t, {});
  for (const args of [[], ['new', 'Two', 'headlines'], ['check', 'nothere.txt']]) {
    const { code, said } = articles(...args);
    assert.equal(code, 1, said);
    assert.match(said, /npm run articles -- check|no such file/);
  }
});

test('a new article replaces no file', (t) => {
  const articles = makeFolder(t, {});
  assert.equal(articles('new', 'A bridge opens', '--date', '2024-05-12').code, 0);
  const again = articles('new', 'A bridge opens', '--date', '2024-05-12');
  assert.deepEqual([again.code, /Does it exist already/.test(again.said)], [1, true]);
});

test('a new article is made, and checked as a draft', (t) => {
  const articles = makeFolder(t, {});
  const made = articles('new', 'A bridge opens', '--section', 'Town', '--date', '2024-05-12');
  assert.equal(made.code, 0, made.said);
  assert.match(made.read('town/2024-05-12-a-bridge-opens.txt'), /^Title: A bridge opens\nDate: 2024-05-12\n/);
  assert.match(articles('check').said, /held {6}Line 4 says "Draft: yes"/);
});
