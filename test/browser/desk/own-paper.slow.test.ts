/** Every kind of page of a paper that has set everything: in dark colours, on the narrowest screen. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startBrowser } from '../../support/browser/open-page.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';
import { axeProblems, sectionLineProblems } from '../../support/paper/own-paper-pages.ts';

const paper = makeOwnPaper();
after(() => paper.remove());
const built = await paper.run('src/commands/build.mjs');
assert.equal(built.code, 0, built.printed);
const { open, refused } = await startBrowser(join(paper.folder, 'dist'));
const pages = ['/', '/impressum/', '/about/', '/sections/kultur/', '/2024/05/10/faehre/'];

for (const colorScheme of ['light', 'dark'] as const)
  test(`every page of a paper of its own keeps the rules of axe, in ${colorScheme} colours`, async () => {
    assert.deepEqual(await axeProblems(open, pages, { colorScheme }), []);
    assert.deepEqual(refused, []);
  });

test('the sections are one line on every page of the narrowest screen', async () => {
  for (const width of [320, 768]) assert.deepEqual(await sectionLineProblems(open, pages, width), []);
});
