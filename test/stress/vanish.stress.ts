/** An archive of 1,000 stories of which one in twenty vanishes: no five words in a row of them, no headline and no word of their own are left anywhere. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { verify } from '../../verify/verify.ts';
import { makePaper } from '../support/small-paper.ts';
import { numberFrom } from './support/builds.ts';
import { addressOf, fileOf, leftOf, makeStories } from '../support/vanishing-stories.ts';

const STORIES = numberFrom('STRESS_STORIES', 1000);

for (const archive of ['day', 'article']) {
  test(`nothing is left of stories that vanish, one in twenty of ${STORIES}, with articles as data by the ${archive}`, async (t) => {
    const stories = makeStories(STORIES);
    const paper = makePaper(t, Object.fromEntries(stories.map((story) => [`${story.name}.md`, fileOf(story)])));
    const { contentDir } = paper;
    const folder = dirname(contentDir);
    const outDir = join(folder, 'dist');
    const places = {
      root: join(folder, 'none'),
      paper: folder,
      contentDir,
      outDir,
      reportFile: `${outDir}.report.json`,
    };
    const settings = { SEARCH: '1', NAMES: '1', TWINS: archive };
    const record = () => paper.build(settings, outDir, ['--record']);
    await record();
    // A second release, so that there is an older one with the stories.
    paper.write({ 'last.md': '---\ntitle: The last story\ndate: 2023-01-01\n---\n\nThe ferry sails again.\n' });
    await record();
    const vanished = stories.filter((_, at) => at % 20 === 0);
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
    assert.deepEqual(leftOf(vanished, places).found, []);
    const { disagreements } = verify({ contentDir, outDir, reportFile: places.reportFile });
    assert.deepEqual(disagreements, []);
    const served = paper.digest();
    assert.equal(await paper.cold(settings), served);
  });
}
