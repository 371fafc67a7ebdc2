import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTitle } from '../../../src/formats/site/page-title.ts';

test('a headline of 140 characters is the title of its page as it is', () => {
  const headline = `The ferry ${'sails and '.repeat(13)}`.slice(0, 140);
  assert.equal(pageTitle(headline), headline);
});

test('the title of a page with a longer headline ends where a phrase ends', () => {
  assert.equal(
    pageTitle(
      'The harbour office of the two northern islands has asked the regional parliament to pay for a wholly new pier, in the place of the one that the storm destroyed.',
    ),
    'The harbour office of the two northern islands has asked the regional parliament to pay for a wholly new pier, in the place of the one…',
  );
});

test('the title of a page never ends inside a word where words have spaces', () => {
  const title = pageTitle('Hafenmeisterin '.repeat(20));
  assert.match(title, /^(?:Hafenmeisterin )*Hafenmeisterin…$/);
  assert.ok(title.length <= 140);
});

test('the title of a page without spaces ends with a whole character', () => {
  const title = pageTitle('👩🏽‍🚒'.repeat(40));
  assert.ok(title.isWellFormed());
  assert.ok(title.length <= 140);
});
