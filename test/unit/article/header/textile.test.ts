import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const outcomeOf = (text: string) => {
  const parsed = parseArticle({ path: 'x.txt', text });
  return parsed.outcome === 'rejected' ? parsed.reason : parsed.outcome;
};

for (const [what, text] of [
  ['at the beginning', 'h1. The ferry sails again\n\nThe ferry sails again from Monday.\n'],
  ['below front matter', '---\ndate: 2021-03-04\n---\n\nh1. The ferry\n\nThe ferry sails again from Monday.\n'],
  ['below a header', 'Date: 2021-03-04\n\nh1(#top). The ferry\n\nThe ferry sails again from Monday.\n'],
  ['twice in the text', 'Date: 2021-03-04\n\nThe ferry sails.\n\nh2. Who\n\nAnna Holm.\n\nh2. When\n\nOn Monday.\n'],
] as const)
  test(`a heading of Textile ${what} rejects the file`, () => assert.equal(outcomeOf(text), 'file-type'));

test('a line that begins like one in a story is text', () =>
  assert.equal(
    outcomeOf('date 2021-03-04\n\nThe ferry sails again from Monday.\n\nh5. is a grade of steel.\n'),
    'article',
  ));
