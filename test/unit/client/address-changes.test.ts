/** Stories that move to a new address or go away, and the history that follows them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followVisit } from '../../../src/client/history/last-visit.ts';
import { followPositions } from '../../../src/client/history/reading-position.ts';
import { followStories, parseStories, type StoredStory } from '../../../src/client/history/stored-story.ts';
import { addressInRedirectPage } from '../../../src/client/service-worker/page-assets.ts';

const story = (url: string, at = 1): StoredStory => ({ url, title: 'A story', lang: 'en', dir: 'ltr', date: '', at });
const [a, b, c] = ['/2022/02/07/a/', '/2022/02/08/b/', '/undated/c/'] as const;

describe('a history that follows the site', () => {
  it('a moved story is listed at its new address, and once', () => {
    assert.deepEqual(followStories([story(a, 2), story(c)], { [a]: b }), [story(b, 2), story(c)]);
    assert.deepEqual(followStories([story(a, 2), story(b)], { [a]: b }), [story(b, 2)]);
  });

  it('a removed story stays in its list with a mark, until its page answers again', () => {
    const marked = followStories([story(a)], { [a]: '' });
    assert.deepEqual(marked, [{ ...story(a), gone: true }]);
    assert.deepEqual(parseStories(JSON.parse(JSON.stringify(marked)), '/'), marked);
    assert.deepEqual(followStories(marked, { [a]: a }), [story(a)]);
    assert.deepEqual(followStories(marked, { [a]: b }), [story(b)]);
    for (const gone of ['true', 1, {}, false]) assert.deepEqual(parseStories([{ ...story(a), gone }], '/'), [story(a)]);
  });

  it('names of the language are no addresses', () => {
    assert.deepEqual(followStories([story('/toString/')], { '/x/': '' }), [story('/toString/')]);
  });

  it('reading positions follow on every page of an article, and go with it', () => {
    const places = [a, `${a}2/`, `${a}12/`, c].map((url) => ({ url, id: 'p-1' }));
    const urls = (changes: Record<string, string>) => followPositions(places, changes).map(({ url }) => url);
    assert.deepEqual(urls({ [a]: b }), [b, `${b}2/`, `${b}12/`, c]);
    assert.deepEqual(urls({ [a]: '' }), [c]);
    assert.deepEqual(urls({}), [a, `${a}2/`, `${a}12/`, c]);
  });

  it('a moved story is not new on the front page', () => {
    const visit = { at: 1, seen: [a, c], before: [a] };
    assert.deepEqual(followVisit(visit, { [a]: b, [c]: '' }), { at: 1, seen: [b, c], before: [b] });
    assert.deepEqual(followVisit({ at: 1, seen: [a] }, {}), { at: 1, seen: [a], before: undefined });
  });
});

describe('a page that only redirects', () => {
  it('a redirect page names its new address, however its attributes are written', () => {
    const pages = [
      '<meta http-equiv="refresh" content="0;url=/x/"><link rel="canonical" href="https://a.example/2022/02/08/b/">',
      '<link rel=canonical href=https://a.example/2022/02/08/b/><META HTTP-EQUIV=Refresh content=0>',
      '<link href="https://a.example/2022/02/08/b/" rel="canonical" ><meta content="0" http-equiv="refresh">',
    ];
    for (const page of pages) assert.equal(addressInRedirectPage(page), 'https://a.example/2022/02/08/b/', page);
  });

  it('any other page is not taken for one', () => {
    const pages = [
      '<meta http-equiv="Content-Security-Policy" content="x"><link rel="canonical" href="https://a.example/">',
      '<link rel="canonical" href="https://a.example/"><p>&lt;meta http-equiv="refresh"></p>',
      `<link rel="canonical" href="/x/">${' '.repeat(5000)}<meta http-equiv="refresh" content="0">`,
      '',
    ];
    for (const page of pages) assert.equal(addressInRedirectPage(page), undefined, page);
    assert.equal(addressInRedirectPage('<meta http-equiv="refresh" content="0;url=/x/">'), undefined);
  });
});
