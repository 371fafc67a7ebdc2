import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  canonicalLanguage,
  countWords,
  directionOf,
  languageByScript,
} from '../../../../src/article/text/script-language.ts';

const texts: readonly (readonly [text: string, lang: string | undefined, dir: 'ltr' | 'rtl'])[] = [
  ['The bridge is closed.', undefined, 'ltr'],
  ['Le café est fermé, dit l’élève.', undefined, 'ltr'],
  ['أغلق المجلس الجسر القديم', 'ar', 'rtl'],
  ['شہر کی کونسل نے پرانا پل بند کر دیا ہے', 'ur', 'rtl'],
  ['شورای شهر پل قدیمی را بست', 'fa', 'rtl'],
  ['המועצה סגרה את הגשר', 'he', 'rtl'],
  ['परिषद ने पुल बंद किया', 'hi', 'ltr'],
  ['পরিষদ সেতু বন্ধ করেছে', 'bn', 'ltr'],
  ['சபை பாலத்தை மூடியது', 'ta', 'ltr'],
  ['สภาปิดสะพานเก่า', 'th', 'ltr'],
  ['시의회가 다리를 폐쇄했다', 'ko', 'ltr'],
  ['市議会は古い橋を閉鎖した', 'ja', 'ltr'],
  ['市议会关闭了旧桥', 'zh', 'ltr'],
  ['市议会 NATO 关闭了 EU 旧桥', 'zh', 'ltr'],
  ['Совет закрыл мост', 'ru', 'ltr'],
  ['Рада закрила міст і їде', 'uk', 'ltr'],
  ['Το συμβούλιο έκλεισε', 'el', 'ltr'],
  ['საბჭომ ხიდი დახურა', 'ka', 'ltr'],
  ['The word for bridge is мост in Russian and 桥 in Chinese.', undefined, 'ltr'],
  ['1986 — 2022', undefined, 'ltr'],
  ['', undefined, 'ltr'],
];

for (const [text, lang, dir] of texts) {
  test(`language: ${text}`, () => {
    assert.equal(languageByScript(text), lang);
    assert.equal(directionOf(lang ?? 'en'), dir);
  });
}

test('a script in the language decides the direction', () => {
  assert.equal(directionOf('az-Arab'), 'rtl');
  assert.equal(directionOf('ur-PK'), 'rtl');
  assert.equal(directionOf('en-GB'), 'ltr');
  assert.equal(directionOf('arn'), 'ltr');
});

test('a language is spelled as BCP 47 spells it', () => {
  assert.equal(canonicalLanguage('EN_gb'), 'en-GB');
  assert.equal(canonicalLanguage(' zh-hant-tw '), 'zh-Hant-TW');
  for (const none of ['english', 'english, mostly', 'e', '', 'x-klingon', '"><script>'])
    assert.equal(canonicalLanguage(none), undefined, none);
});

const counts: readonly (readonly [text: string, words: number])[] = [
  ['', 0],
  ['— … –', 0],
  ['The bridge is closed.', 4],
  ['It’s a well-known bridge', 4],
  ['and/or — 4.5 metres', 4],
  ['旧桥关闭', 2],
  ['旧桥 2022 closed', 3],
];

for (const [text, words] of counts) {
  test(`words: ${JSON.stringify(text)}`, () => assert.equal(countWords(text), words));
}
