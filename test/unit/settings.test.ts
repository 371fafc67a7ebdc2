import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allMessages } from '../../src/i18n/all-messages.ts';
import { SettingError } from '../../src/errors.ts';
import { readSite } from '../../src/site.ts';

describe('settings from the environment', () => {
  it('all settings are optional', () => {
    const site = readSite({});
    assert.deepEqual(
      [site.origin, site.base, site.contentDir, site.outDir, site.editionDate],
      [undefined, '/', 'content', 'dist', undefined],
    );
    assert.ok(Object.isFrozen(site));
  });

  it('empty settings count as unset', () => {
    assert.deepEqual(readSite({ SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '', OUT_DIR: '' }), readSite({}));
  });

  const fine: readonly (readonly [
    name: string,
    value: string,
    field: 'origin' | 'base' | 'editionDate',
    read: string,
  ])[] = [
    ['SITE_URL', 'https://news.example', 'origin', 'https://news.example'],
    ['SITE_URL', 'http://localhost:8080/', 'origin', 'http://localhost:8080'],
    ['BASE_PATH', '/news/', 'base', '/news/'],
    ['BASE_PATH', 'news', 'base', '/news/'],
    ['BASE_PATH', '/a/b', 'base', '/a/b/'],
    ['EDITION_DATE', '2024-02-29', 'editionDate', '2024-02-29'],
  ];
  for (const [name, value, field, read] of fine) {
    it(`reads ${name}=${value}`, () => assert.equal(readSite({ [name]: value })[field], read));
  }

  it('a site has a search unless it is switched off', () => {
    assert.deepEqual(
      [undefined, '', '1', '0', 'false'].map((SEARCH) => readSite({ SEARCH }).search),
      [true, true, true, false, false],
    );
  });

  it('a site has the week of its language, and leaves the tagline to the messages', () => {
    const { lang, description, weekStartsOn } = readSite({ SITE_LANG: 'ar' });
    assert.deepEqual([lang, description, weekStartsOn], ['ar', undefined, 6]);
    assert.match(allMessages.ar.tagline, /الأخبار/);
  });

  const wrong: readonly (readonly [name: string, value: string, says: RegExp])[] = [
    ['SITE_URL', 'news.example', /not a URL.*https:\/\/news\.example/],
    ['SITE_URL', 'ftp://news.example', /only http and https/],
    ['SITE_URL', 'https://me:secret@news.example', /password/],
    ['SITE_URL', 'https://news.example/daily', /BASE_PATH/],
    ['SITE_URL', 'https://news.example/?a', /no query/],
    ['SITE_LANG', 'nl', /en \(English\), de .*, zh/],
    ['SITE_LANG', 'constructor', /not there/],
    ['BASE_PATH', '/a b/', /plain URL path/],
    ['BASE_PATH', '/../x/', /plain URL path/],
    ['BASE_PATH', 'https://x', /plain URL path/],
    ['CONTENT_DIR', ' content', /not a folder name/],
    ['OUT_DIR', 'a\0b', /not a folder name/],
    ['EDITION_DATE', '2023-02-29', /no such day/],
    ['EDITION_DATE', 'tomorrow', /no such day/],
    ['SEARCH', 'maybe', /expected 1 or 0/],
    ['CORRECTIONS', 'middle', /no such place.*Write one of top, end/],
  ];
  for (const [name, value, says] of wrong) {
    it(`refuses ${name}=${JSON.stringify(value)} and says why`, () => {
      assert.throws(
        () => readSite({ [name]: value }),
        (error) => error instanceof SettingError && error.message.startsWith(`${name}=`) && says.test(error.message),
      );
    });
  }
});
