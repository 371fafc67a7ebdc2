/** Stories that are taken down, in a newspaper that is really built. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { rollBack } from '../../../src/commands/rollback.ts';
import { buildPathsOf } from '../../../src/release/paths.ts';
import { verify } from '../../../verify/verify.ts';
import { makePaper } from '../../support/paper/small-paper.ts';
import { addressOf, fileOf, leftOf, makeStories, type MadeStory } from '../../support/paper/vanishing-stories.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const stories = makeStories(60);
const [labelled, noted, listed, addressed, deleted, withdrawn, gone, redirected, away] = stories as MadeStory[] &
  Record<number, MadeStory>;
assert.ok(labelled && noted && listed && addressed && deleted && withdrawn && gone && redirected && away);
const vanished = [labelled, noted, listed, addressed, deleted];
const settings = { SEARCH: '1', NAMES: '1' };

test('stories that are taken down answer as they should, and nothing is left of those that vanish', async (t) => {
  const paper = makePaper(t, Object.fromEntries(stories.map((story) => [`${story.name}.md`, fileOf(story)])));
  const { contentDir } = paper;
  const folder = dirname(contentDir);
  const outDir = join(folder, 'dist');
  const reportFile = `${outDir}.report.json`;
  const places = { root: join(folder, 'none'), paper: folder, contentDir, outDir, reportFile };
  const record = () => paper.build(settings, outDir, ['--record']);
  const rowOf = ({ name }: MadeStory) =>
    paper.report().entries.find(({ path }: { path: string }) => path === `${name}.md`);
  const prove = (words: string) =>
    spawnSync(process.execPath, ['verify/verify.ts', '--absent', words], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, REPORT_FILE: reportFile },
      encoding: 'utf8',
    });

  await record();
  assert.ok(leftOf(vanished, places).found.length > 10, 'the search of this test finds what is there');
  const there = prove(labelled.own);
  assert.equal(there.status, 1);
  assert.match(there.stderr, /\.dist\/cache\/search\/.*: has/);
  assert.match(there.stderr, /\.dist\/releases\/\w+\/archive\/.*ndjson\.gz: has/);

  paper.write({
    [`${labelled.name}.md`]: fileOf(labelled, 'vanish: yes\n'),
    [`${noted.name}.md`]: fileOf(noted, 'spurlos entfernen: ja\n'),
    [`${withdrawn.name}.md`]: fileOf(withdrawn, 'withdrawn: 2022-03-01 The agency has <b>denied</b> it.\n'),
    [`${gone.name}.md`]: fileOf(gone, 'gone: A court has ordered it.\n'),
    [`${redirected.name}.md`]: fileOf(redirected, `redirect: ${addressOf(away)}\n`),
    [`${away.name}.md`]: fileOf(away, 'redirect: https://archive.example/story?id=1\n'),
  });
  rmSync(join(contentDir, `${deleted.name}.md`));
  const list = [
    `- file: ${listed.name}.md\n  kind: vanish`,
    `- address: https://news.example${addressOf(addressed)}\n  vanish: yes`,
    `- address: ${addressOf(deleted)}\n  kind: vanish\n  since: 2022-03-02`,
    '- address: /2022/01/01/nobody/\n  kind: gone',
  ];
  writeFileSync(join(folder, 'takedowns.yaml'), `${list.join('\n')}\n`);
  const printed = await record();
  assert.match(printed, /takedowns\.yaml:8: \/2022\/01\/01\/nobody\/ is no address of a story that this paper knows/);
  assert.doesNotMatch(printed, /npm run rollback goes back/);

  const left = leftOf(vanished, places);
  assert.deepEqual(left.found, []);
  assert.ok(left.files > 200);
  const absent = prove(labelled.title);
  assert.equal(absent.status, 0, absent.stderr);
  assert.match(absent.stdout, new RegExp(`content/${labelled.name}\\.md has the words`));
  assert.deepEqual(verify({ contentDir, outDir, reportFile }).disagreements, []);
  const releases = () => readdirSync(join(folder, '.dist', 'releases')).filter((name) => /^\w+$/.test(name));
  assert.equal(releases().length, 1);
  assert.throws(() => rollBack(buildPathsOf(root, outDir), reportFile), /unless that has a story that has vanished/);

  const page = paper.read(`${addressOf(withdrawn).slice(1)}index.html`);
  assert.match(page, /This story is withdrawn.*The agency has &lt;b&gt;denied&lt;\/b&gt; it\./s);
  assert.match(page, /name="robots" content="noindex"/);
  const { found } = leftOf([withdrawn], places);
  const inSite = found.filter((file) => file.includes('/releases/'));
  assert.deepEqual(
    inSite.map((file) => file.slice(file.indexOf(addressOf(withdrawn)))),
    [`${addressOf(withdrawn)}index.html`],
  );
  assert.match(paper.read(`${addressOf(gone).slice(1)}index.html`), /no longer here.*A court has ordered it/s);
  assert.match(
    paper.read(`${addressOf(redirected).slice(1)}index.html`),
    /url=https:\/\/archive\.example\/story\?id=1/,
  );
  assert.match(paper.read('_redirects'), new RegExp(`${addressOf(away)} https://archive\\.example/story\\?id=1 301`));
  const lists = JSON.parse(paper.read('gone.json'));
  assert.deepEqual(lists.gone, ['/2022/01/01/nobody/', addressOf(gone)].sort());
  assert.equal(lists.dropped.length, vanished.length + 2);
  const register = readFileSync(join(folder, 'addresses.tsv'), 'utf8');
  for (const story of vanished) assert.ok(!register.includes(`${addressOf(story)}\t`), addressOf(story));
  assert.equal(register.match(/^~[0-9a-f]{32}\tvanished\t/gm)?.length, vanished.length);
  const served = paper.digest();
  assert.equal(await paper.cold(settings), served, 'a build from scratch makes the same site');

  // The register alone knows now, and keeps down what an older copy of the content brings back.
  rmSync(join(folder, 'takedowns.yaml'));
  paper.write({
    [`${listed.name}.md`]: fileOf(listed),
    'other-name.md': fileOf(deleted),
    [`${noted.name}.md`]: fileOf({ ...noted, text: 'Other words.' }),
  });
  await record();
  for (const story of [listed, { ...deleted, name: 'other-name' }, noted])
    assert.equal(rowOf(story)?.reason, 'vanished', story.name);
  assert.deepEqual(leftOf(vanished, places).found, []);
  await assert.rejects(
    async () => rollBack(buildPathsOf(root, outDir), reportFile),
    /made before a story was taken down|is served again|no release/,
  );

  writeFileSync(join(folder, 'takedowns.yaml'), `- address: ${addressOf(gone)}\n  kind: vansh\n`);
  const before = paper.digest();
  await assert.rejects(record(), /takedowns\.yaml:1: an entry has one "kind".* Nothing was published/);
  assert.equal(paper.digest(), before);
});
