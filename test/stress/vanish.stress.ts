/**
 * An archive of 1,000 stories, with and without their versions, of which one in twenty vanishes: no five words in a row of them, no
 * headline and no word of their own are left anywhere.
 */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { verify } from '../../verify/verify.ts';
import { makePaper } from '../support/paper/small-paper.ts';
import { numberFrom, root } from './support/builds.ts';
import { addressOf, fileOf, leftOf, makeStories } from '../support/paper/vanishing-stories.ts';

const STORIES = numberFrom('STRESS_STORIES', 1000);

for (const archive of ['day', 'article']) {
  test(`nothing is left of stories that vanish, one in twenty of ${STORIES}, with articles as data by the ${archive}`, async (t) => {
    const stories = makeStories(STORIES);
    const paper = makePaper(t, Object.fromEntries(stories.map((story) => [`${story.name}.md`, fileOf(story)])));
    const { contentDir } = paper;
    const folder = dirname(contentDir);
    const outDir = join(folder, 'dist');
    const places = {
      root,
      paper: folder,
      contentDir,
      outDir,
      reportFile: `${outDir}.report.json`,
    };
    const settings = { SEARCH: '1', NAMES: '1', TWINS: archive, VERSIONS: archive === 'day' ? '1' : '0' };
    const record = () => paper.build(settings, outDir, ['--record']);
    await record();
    // A second release, so that there is an older one with the stories.
    paper.write({ 'last.md': '---\ntitle: The last story\ndate: 2023-01-01\n---\n\nThe ferry sails again.\n' });
    const vanished = stories.filter((_, at) => at % 20 === 0);
    for (const [at, story] of vanished.entries())
      if (at % 2 === 0) paper.write({ [`${story.name}.md`]: `${fileOf(story)}\nA later addition.\n` });
    await record();
    assert.ok(leftOf(vanished, places).found.length > vanished.length, 'the stories are found before they vanish');
    const list: string[] = [];
    for (const [at, story] of vanished.entries()) {
      if (at % 3 === 0) paper.write({ [`${story.name}.md`]: fileOf(story, 'vanish: yes\n') });
      else if (at % 3 === 1) list.push(`- file: ${story.name}.md\n  kind: vanish`);
      else {
        rmSync(join(contentDir, `${story.name}.md`));
        list.push(`- address: ${addressOf(story)}\n  kind: vanish`);
      }
    }
    writeFileSync(join(folder, 'takedowns.yaml'), `${list.join('\n')}\n`);
    await record();
    const { found, files } = leftOf(vanished, places);
    t.diagnostic(`${vanished.length} stories vanished from ${STORIES}; ${files} files have no word of them`);
    assert.deepEqual(found, []);
    const { disagreements } = verify({ contentDir, outDir, reportFile: places.reportFile });
    assert.deepEqual(disagreements, []);
    const served = paper.digest();
    assert.equal(await paper.cold(settings), served);
  });
}
