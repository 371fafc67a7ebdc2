import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const read = (text: string) => {
  const parsed = parseArticle({ path: 'x.txt', text });
  assert.equal(parsed.outcome, 'article');
  if (parsed.outcome !== 'article') throw new Error('unreachable');
  const { kind } = parsed.body;
  const paragraphs = parsed.body.kind === 'plain' ? parsed.body.blocks : [];
  return { kind, title: parsed.fields.title, date: parsed.fields.date, paragraphs, warnings: parsed.warnings };
};

const TEXT = 'First things first: the ferry is not for sale. The council said so on Monday.';

for (const [what, text] of [
  ['a date without a colon', `date 2023-03-04\n${TEXT}`],
  ['a date without a colon, above more text', `date 2023-03-04\n${TEXT}\n\nA second paragraph follows.`],
  ['a label, in a file without other text', `Date: 2023-03-04\n${TEXT}`],
] as const)
  test(`a text that begins with a word and a colon stays below ${what}`, () => {
    const { title, date, paragraphs, warnings } = read(text);
    assert.equal(date, '2023-03-04');
    assert.equal(title, 'First things first: the ferry is not for sale');
    assert.deepEqual(paragraphs[0], { type: 'paragraph', text: TEXT });
    assert.deepEqual(warnings, []);
  });

test('an unknown label above a known one is a label, however long its value is', () => {
  const { title, warnings } = read(
    `date 2023-03-04\nSubject line: ${TEXT}\nTitle: The ferry\n\nThe ferry sails again.`,
  );
  assert.equal(title, 'The ferry');
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['unknown-field'],
  );
});

test('an unknown label below labels and above a text is a label', () => {
  const { paragraphs } = read(`Title: The ferry\nDate: 2023-03-04\nMood: ${TEXT}\n\nThe ferry sails again.`);
  assert.deepEqual(paragraphs, [{ type: 'paragraph', text: 'The ferry sails again.' }]);
});
