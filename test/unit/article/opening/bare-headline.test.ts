/** A headline without a label and without a date line below it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { story } from '../../../support/holds/hold-outcome.ts';

const headlineOf = (opening: string, body: string = story) => {
  const parsed = parseArticle({ path: '2024/05/07/a.txt', text: opening + body });
  assert.ok(parsed.outcome === 'article', JSON.stringify(parsed));
  return parsed.fields.origins.title === 'first-line' ? parsed.fields.title : undefined;
};

const H = 'Harbour board moves the crane';
const openings: readonly (readonly [opening: string, headline: string | undefined])[] = [
  [H, H],
  [`${H}\nCost is known, says the chair`, H],
  [`${H}\nto the eastern quay`, `${H} to the eastern quay`],
  [`${H}\nPORT ELIZABETH`, H],
  [`${H}\nMay 2026`, H],
  [`${H}\nCost is known, says the chair\nWorkers wait for an answer`, H],
  [`${H}\n=============================`, H],
  [`${H}\n-----------------------------\n`, H],
  [`${H}\n* * *`, H],
  [`** ${H} **`, H],
  [`*${H}*`, H],
  ['HARBOUR: Board moves the crane', 'HARBOUR: Board moves the crane'],
  // Paragraphs, poems, letterheads and speech.
  ['The harbour board has met\nand the crane is moved.', undefined],
  ['The harbour board has met,\nand the crane is moved', undefined],
  ['Ministry of Works\nPort Elizabeth', undefined],
  ['THE CHAIR: Good morning to you all\n\nQ Why?\n\nTHE CHAIR: The crane', undefined],
];

for (const [opening, headline] of openings)
  test(`the headline above ${JSON.stringify(opening)} is ${headline ?? 'derived'}`, () =>
    assert.equal(headlineOf(opening), headline));

test('lines of a poem are no headline and standfirst', () => {
  assert.equal(
    headlineOf('The crane at dawn\nThe sea at noon', '\n\nThe gulls at night\nThe lamp on the quay.\n'),
    undefined,
  );
});
