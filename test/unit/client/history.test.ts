/** Tests the reading history as pure data: with any content of the storage, and as time passes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRead, withPosition, parsePositions } from '../../../src/client/history/reading-position.ts';
import {
  type StoredStory,
  parseStories,
  mergeStories,
  withoutStory,
} from '../../../src/client/history/stored-story.ts';
import { type Visit, recordVisit, visitOf } from '../../../src/client/history/last-visit.ts';
import { assetsOfPage, assetsOfScript } from '../../../src/client/service-worker/page-assets.ts';
import { pathWithin } from '../../../src/client/site-path.ts';

const story = (url: string, at = 1): StoredStory => ({ url, title: 'A story', lang: 'en', dir: 'ltr', date: '', at });
const MINUTE = 60_000;

describe('a list of stories', () => {
  it('a list of stories takes only valid entries, whatever the storage holds', () => {
    const good = { ...story('/2022/02/07/a/'), lang: 'ar', dir: 'rtl', date: '2022-02-07' };
    const bad = [null, 1, 'x', [], {}, { ...good, title: '' }, { ...good, title: 3 }];
    const elsewhere = ['//evil.example/', 'https://evil.example/', 'javascript:alert(1)', '/../a/', '/a', '/a/?b/'];
    const paths = [...elsewhere, '/a/\\evil/', '/%0d/"/', '/a/../../', 7, undefined];
    assert.deepEqual(parseStories([...bad, ...paths.map((url) => ({ ...good, url })), good], '/'), [good]);
    for (const all of [undefined, null, {}, 'x', 3]) assert.deepEqual(parseStories(all, '/'), []);
  });

  it('a list of stories repairs entries that can be repaired', () => {
    const [one] = parseStories(
      [{ url: '/a/', title: 'x'.repeat(9999), lang: '"><b>', dir: 'up', date: 'now', at: 'x' }],
      '/',
    );
    assert.deepEqual(one, { ...story('/a/', 0), title: 'x'.repeat(500), lang: '' });
  });

  it('a list of stories has only addresses below the site’s path', () => {
    assert.deepEqual(parseStories([story('/a/'), story('/daily/a/')], '/daily/'), [story('/daily/a/')]);
  });

  it('a list of stories keeps the newest thousand, each once', () => {
    const many = Array.from({ length: 1500 }, (_, at) => story(`/${at}/`, at));
    const all = mergeStories(many, [story('/1499/', 5000), story('/3/', 1)]);
    assert.equal(all.length, 1000);
    assert.deepEqual(all[0], story('/1499/', 5000));
    assert.equal(all.at(-1)?.url, '/500/');
    assert.equal(withoutStory(all, '/1499/').length, 999);
  });
});

describe('a visit', () => {
  const first = recordVisit(undefined, 0, ['/a/', '/b/']);

  it('the first visit marks no story as new, neither at once nor later', () => {
    assert.deepEqual(first.fresh, []);
    assert.deepEqual(recordVisit(first.visit, 29 * MINUTE, ['/a/', '/c/']).fresh, []);
  });

  it('a visit marks the stories that the visit before did not have, as long as it lasts', () => {
    const longer = recordVisit(first.visit, 20 * MINUTE, ['/c/']);
    const second = recordVisit(longer.visit, 60 * MINUTE, ['/a/', '/c/', '/d/']);
    assert.deepEqual(second.fresh, ['/d/']);
    assert.deepEqual(recordVisit(second.visit, 70 * MINUTE, ['/d/', '/e/']).fresh, ['/d/', '/e/']);
    assert.deepEqual(recordVisit(second.visit, 120 * MINUTE, ['/d/', '/e/']).fresh, ['/e/']);
  });

  it('a visit goes on when the clock was set back', () => {
    assert.deepEqual(recordVisit({ at: 1e12, seen: [], before: [] }, 0, ['/a/']).fresh, ['/a/']);
  });

  it('a visit is bounded, and takes only valid values', () => {
    let visit: Visit | undefined;
    for (let at = 0; at < 900; at++) visit = recordVisit(visit, at, [`/${at}/`]).visit;
    assert.equal(visit?.seen.length, 300);
    assert.equal(visitOf({ at: 'x', seen: [] }, '/'), undefined);
    assert.equal(visitOf(null, '/'), undefined);
    assert.deepEqual(visitOf({ at: 1, seen: ['/a/', '//b/', 3], before: 3 }, '/'), {
      at: 1,
      seen: ['/a/'],
      before: undefined,
    });
  });
});

describe('a place', () => {
  it('a reading position is kept for the articles left last', () => {
    const many = Array.from({ length: 150 }, (_, at) => `/${at}/`).reduce<ReturnType<typeof parsePositions>>(
      (positions, url) => withPosition(positions, url, 'p-1'),
      [],
    );
    assert.equal(many.length, 100);
    assert.deepEqual(withPosition(many, '/149/', undefined)[0]?.url, '/148/');
    assert.deepEqual(parsePositions([...many, { url: '/x/', id: '"' }, null, 3].slice(-3), '/'), []);
  });

  it('an article counts as read by the seconds and the part of it that were on the screen', () => {
    assert.equal(isRead({ seconds: 2, part: 1 }), false);
    assert.equal(isRead({ seconds: 5, part: 1 }), true);
    assert.equal(isRead({ seconds: 29, part: 0.9 }), false);
    assert.equal(isRead({ seconds: 30, part: 0.6 }), true);
    assert.equal(isRead({ seconds: 900, part: 0.2 }), false);
  });
});

describe('what a page is shown with', () => {
  it('is what its elements name, not what its text does', () => {
    const html = `<link rel="stylesheet" href="/_astro/a.1.css"><link rel="icon" href="/favicon.svg"><p>&lt;link href="/_astro/no.css"></p>
      <meta content="<link href=&quot;/_astro/no.css&quot;"><script type="module" src="/_astro/b.2.js"></script><script src="/_astro/b.2.js"></script>`;
    assert.deepEqual(assetsOfPage(html, '/'), ['/_astro/a.1.css', '/_astro/b.2.js']);
    assert.deepEqual(assetsOfPage(html, '/daily/'), []);
  });

  it('is what its scripts load', () => {
    const code = 'import{a}from"./x.1.js";f(()=>import(`./y.2.js`),d([0]));m.f=["_astro/z.3.css"];"./_no/w.js"';
    assert.deepEqual(assetsOfScript(code, '/daily/'), [
      '/daily/_astro/x.1.js',
      '/daily/_astro/y.2.js',
      '/daily/_astro/z.3.css',
    ]);
  });

  it('is of this site', () => {
    const within = (address: unknown) => pathWithin(address, '/daily/', 'https://news.example');
    assert.equal(within('https://old.example/daily/a/'), '/daily/a/');
    for (const address of ['/a/', '/daily/../a/', 'http://[', 3, undefined]) assert.equal(within(address), undefined);
  });
});
