/** Nothing that any sign holds is published, and nothing is held that only speaks of drafts, embargoes and releases. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { draftsFolderOf } from '../../src/article/hold/held-names.ts';
import { holdBack } from '../../src/ingest/edition/edition.ts';
import { holdWays } from '../support/holds/hold-ways.ts';

const story = {
  title: 'The fair opens',
  author: 'Ada Bell',
  tag: 'fair',
  text: 'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.',
};

function isOut(path: string, text: string, edition?: string): boolean {
  if (draftsFolderOf(path) !== undefined) return false;
  const parsed = parseArticle({ path, text });
  return parsed.outcome === 'article' && !(parsed.hold && holdBack(parsed.hold, { editionDate: edition }));
}

test('none of 500 ways to hold a text publishes it, with an edition date or without', () => {
  assert.ok(holdWays.length >= 500, `${holdWays.length} ways`);
  for (const { name, path, write } of holdWays) {
    for (const edition of ['2026-01-01', undefined]) assert.ok(!isOut(path('fair'), write(story), edition), name);
  }
});

test('signs hold in capitals, in small letters and with spaces at the end as well', () => {
  for (const { name, path, write } of holdWays) {
    if (!name.startsWith('front matter: ') || /[\n{[|~]/.test(name)) continue;
    const sign = name.slice('front matter: '.length);
    for (const other of [sign.toUpperCase(), sign.toLowerCase(), `${sign}  `]) {
      const text = write(story).replace(`\n${sign}\n---`, () => `\n${other}\n---`);
      assert.ok(!isOut(path('fair'), text, '2026-01-01'), other);
    }
  }
});

test('every sign that no edition ends holds at the end of time as well', () => {
  for (const { name, path, write } of holdWays) {
    if (/2031|embargado|front matter: release/.test(name)) continue;
    assert.ok(!isOut(path('fair'), write(story), '2999-12-31'), name);
  }
});
