/** Stories that move and go, in a newspaper that is really built. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { verify } from '../../../verify/verify.ts';
import { makePaper } from '../../support/paper/small-paper.ts';

const ferry =
  'The ferry sails again from the quay to the outer island with forty passengers and a cow. Its captain thanked the yard.';
const choir =
  'Ninety singers of the town choir filled the old grain hall on Friday evening, and gave a mass by a pupil of Bach.';
const bridge =
  'Lorries may not use the stone bridge before the spring. Divers saw a crack in the middle pier, wide enough for a hand.';
const article = (title: string, date: string, text: string, more = '') =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${text}\n`;

const files = {
  'ferry.md': article('The ferry sails', '2022-02-07', ferry, 'aliases: [/old/ferry.html]\n'),
  'choir.md': article('The choir sings', '2022-02-07', choir),
  'bridge.md': article('The bridge cracks', '2022-02-08', bridge),
  'market.md': article('The market', '2022-02-09', 'Herring costs twice as much as in the autumn.'),
};

test('a story that moves or goes is found at its former address, by feeds too, in a fresh clone too', async (t) => {
  const paper = makePaper(t, files);
  const [content, outDir] = [paper.contentDir, join(dirname(paper.contentDir), 'dist')];
  const register = join(dirname(content), 'addresses.tsv');
  const ids = () => [...paper.read('feeds/atom.xml').matchAll(/<id>(tag:[^<]*)<\/id>/g)].map(([, id]) => id).sort();
  assert.match(await paper.build({}, outDir, ['--record']), /addresses\.tsv is new/);
  const before = ids();

  renameSync(join(content, 'ferry.md'), join(content, 'boat.md'));
  paper.write({ 'choir.md': article('The choir sings', '2022-02-10', choir) });
  rmSync(join(content, 'bridge.md'));
  const printed = await paper.build();
  assert.match(printed, /Addresses: 2 new, 3 moved, 1 gone\./);
  assert.match(printed, /\/2022\/02\/07\/ferry\/ leads to \/2022\/02\/07\/boat\/ now\./);
  assert.match(printed, /\/2022\/02\/08\/bridge\/ is gone\./);
  assert.match(printed, /addresses\.tsv does not have these yet/);
  const unrecorded = paper.digest();
  assert.match(await paper.build({}, outDir, ['--record']), /Nothing has changed/);

  assert.match(paper.read('2022/02/07/ferry/index.html'), /url=\/2022\/02\/07\/boat\//);
  assert.match(paper.read('2022/02/07/choir/index.html'), /url=\/2022\/02\/10\/choir\//);
  assert.match(paper.read('old/ferry.html'), /url=\/2022\/02\/07\/boat\//);
  const tombstone = paper.read('2022/02/08/bridge/index.html');
  assert.match(tombstone, /This story is no longer here/);
  assert.match(tombstone, /name="?robots"? content="?noindex/);
  assert.ok(!tombstone.includes('crack'), 'a tombstone has nothing of the story');
  const sitemaps = readdirSync(join(outDir, 'sitemaps')).map((name) => paper.read(`sitemaps/${name}`));
  assert.ok(sitemaps.length > 0 && !sitemaps.some((sitemap) => sitemap.includes('bridge')));
  assert.deepEqual(JSON.parse(paper.read('gone.json')), { gone: ['/2022/02/08/bridge/'] });
  assert.deepEqual(
    ids(),
    before.filter((id) => !id?.includes('bridge')),
  );
  const { changes, disagreements } = {
    changes: paper.report().addresses,
    ...verify({ contentDir: content, outDir, reportFile: `${outDir}.report.json` }),
  };
  assert.deepEqual(disagreements, []);
  assert.equal(changes.length, 6);
  assert.equal(await paper.cold(), unrecorded, 'a fresh clone with the register makes the same site');
  rmSync(`${outDir}.report.json`);

  // Back again, and the tombstones do not count as articles that are lost.
  paper.write({ 'bridge.md': files['bridge.md'] });
  rmSync(join(content, 'market.md'));
  assert.match(await paper.build({}, outDir, ['--record']), /\/2022\/02\/08\/bridge\/ is an article again\./);
  assert.match(paper.read('2022/02/08/bridge/index.html'), /Lorries may not use/);

  const kept = readFileSync(register, 'utf8');
  const broken = kept.replace('\n/', '\n<<<<<<< HEAD\n/');
  writeFileSync(register, broken);
  const served = paper.digest();
  paper.write({ 'boat.md': article('The ferry sinks', '2022-02-07', ferry) });
  await assert.rejects(paper.build({}, outDir, ['--record']), /addresses\.tsv:2: this is a mark of a merge conflict/);
  assert.equal(readFileSync(register, 'utf8'), broken, 'a register that cannot be read is not written');
  assert.equal(paper.digest(), served);
});

test('a paper without a register has no memory, and says so when something is lost', async (t) => {
  const paper = makePaper(t, { ...files, 'ferry.md': article('The ferry sails', '2022-02-07', ferry) });
  const outDir = join(dirname(paper.contentDir), 'dist');
  assert.doesNotMatch(await paper.build(), /Addresses|no memory/);
  renameSync(join(paper.contentDir, 'ferry.md'), join(paper.contentDir, 'boat.md'));
  const printed = await paper.build();
  assert.match(
    printed,
    /Addresses: 1 moved\.\n.*\/2022\/02\/07\/ferry\/ leads to \/2022\/02\/07\/boat\/ now\.\nThis paper has no memory/,
  );
  assert.ok(!existsSync(join(outDir, '2022/02/07/ferry')));
  assert.equal(await paper.cold(), paper.digest());
  renameSync(join(paper.contentDir, 'boat.md'), join(paper.contentDir, 'ship.md'));
  // The release that is served is the beginning of the register.
  assert.match(
    await paper.build({}, outDir, ['--record']),
    /\/2022\/02\/07\/boat\/ leads to \/2022\/02\/07\/ship\/ now\./,
  );
  assert.ok(existsSync(join(outDir, '2022/02/07/boat/index.html')));
  assert.equal(await paper.cold(), paper.digest());
});
