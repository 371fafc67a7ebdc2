/** The letters and digits of a page of plain text are those of its source, in their order, whatever its shape. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { readBlocks } from '../../../../src/article/body/plain-text.ts';
import { lettersOf, lettersOfBody, restOf } from '../../../support/browser/letters-of-page.ts';
import { randomFrom, wildText } from '../../../support/articles/wild-texts.ts';

const COUNT = 10_000;
/** Every text is set as a body, and one in this many is read by the whole parser, which takes far longer. */
const WHOLE = 40;

test('the letters and digits of 10,000 generated texts are on their pages, in their order', () => {
  let published = 0;
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const text = wildText(randomFrom(seed));
    const body = { kind: 'plain' as const, blocks: readBlocks(text, true) };
    assert.equal(lettersOfBody({ body }), lettersOf(text), `seed ${seed}`);
    if (seed % WHOLE !== 0) continue;
    const article = parseArticle({ path: 'a.txt', text: `Title: T\nDate: 2022-02-07\nLang: en\n\n${text}` });
    if (article.outcome !== 'article') {
      assert.ok(lettersOf(text) === '' || article.reason !== 'empty', `${seed}: ${article.message}`);
      continue;
    }
    published += 1;
    const rest = restOf(article, text);
    // A byline may stand between the header and the text.
    assert.match(rest ?? `lost in ${JSON.stringify(text)}`, /^(?:By)?$/, `seed ${seed}`);
  }
  assert.ok(published > (0.95 * COUNT) / WHOLE, `${published} published`);
});

test('a text from which a word is taken is told from its source', () => {
  const article = parseArticle({ path: 'a.txt', text: 'Title: T\nDate: 2022-02-07\n\nThe bridge is closed.' });
  assert.ok(article.outcome === 'article');
  assert.equal(restOf(article, 'The bridge is closed.'), '');
  assert.equal(restOf(article, 'The bridge is not closed.'), undefined);
});
