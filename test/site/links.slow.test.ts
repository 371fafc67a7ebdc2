/** No link of the sample site is dead at another address, below a base path. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkProblems } from '../support/outputs/collect-links.ts';
import { siteDir } from '../support/paper/sample-site.ts';

test('with an address and a base path every link leads to a page or place that is there, and nothing is fetched from elsewhere', () => {
  assert.deepEqual(linkProblems(`${siteDir}-elsewhere`, '/daily/', 'https://news.example'), []);
});
