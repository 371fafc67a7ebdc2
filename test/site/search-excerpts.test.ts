/** The text that the search takes out of an article's page for an excerpt is the text of the article and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfPage } from '../../src/client/search/result.ts';
import { htmlOf, published, seedLike } from '../support/paper/sample-site.ts';

test('every page of an article gives its text', () => {
  const texts = published.map(({ url }) => ({ url, text: textOfPage(htmlOf(url)) }));
  assert.ok(texts.length > 50);
  assert.deepEqual(
    texts.filter(({ text }) => text.split(' ').length < 5 || /<|article\.txt/.test(text)).map(({ url }) => url),
    [],
  );
});

test('the text begins with the article, without headline and dateline', () => {
  assert.match(textOfPage(htmlOf(seedLike.url)), /^Pakistan’s Prime Minister Imran Khan will travel to Moscow/);
});

test('a page that is no article gives no text', () => assert.equal(textOfPage(htmlOf('/about/')), ''));
