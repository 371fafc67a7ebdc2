/** The versions of stories, in a newspaper that is really built. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../../src/server/server.ts';
import { verify } from '../../../verify/verify.ts';
import { type Ask, followMementos } from '../../support/servers/memento-client.ts';
import { makePaper } from '../../support/paper/small-paper.ts';

const article = (title: string, text: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2022-02-07\n${more}---\n\n${text}\n`;
const ferry = 'The ferry sails again from the quay to the outer island with forty passengers and a cow.';
const bridge = 'Lorries may not use the stone bridge before the spring. Divers saw a zigzag crack in the middle pier.';
const files = {
  'ferry.md': article('The ferry sails', `${ferry} It takes ninetynine minutes.`),
  'bridge.md': article('The bridge cracks', bridge),
  'market.md': article('The market', 'Herring costs twice as much as in the autumn.'),
};
const correction = 'correction 2022-02-08: The ferry takes ninety minutes.\n';
const history = '2022/02/07/ferry/versions/index.html';

test('the texts of a story are kept, shown and served as they were published', async (t) => {
  const paper = makePaper(t, files);
  const outDir = join(dirname(paper.contentDir), 'dist');
  const folder = join(dirname(paper.contentDir), 'versions');
  const kept = () => readFileSync(join(folder, '2022.jsonl'), 'utf8');
  const build = (at?: string, env: Record<string, string> = {}) =>
    paper.build({ VERSIONS: '1', ...env }, outDir, at === undefined ? [] : ['--record', '--at', at]);

  await paper.build({}, outDir, ['--record', '--at', '2022-02-07T10:00Z']);
  const off = paper.digest();
  assert.ok(!existsSync(folder));
  assert.match(await build('2022-02-07T10:00Z'), /Versions: 3 texts added to the folder versions/);
  assert.equal(paper.digest(), off, 'a paper whose stories have one text each is the same without versions');
  const first = kept();

  // A silent edit, a marked one, a text that is not public yet, and other bytes that show the same.
  paper.write({
    'ferry.md': article('The ferry sails', `${ferry} It takes ninety minutes.`, correction),
    'bridge.md': article('The bridge is closed', bridge.replace('spring', 'summer')),
    'market.md': article('The market', 'Herring costs twice as much as in the autumn.', 'tags: [fish]\n'),
    'secret.md': article('The secret', 'The mayor resigns unannounced.', 'embargo: 2022-03-01\n'),
  });
  await build();
  assert.equal(kept(), first, 'a build that does not record writes nothing');
  assert.ok(!existsSync(join(outDir, history)));
  await build('2022-02-09T09:30Z');
  assert.deepEqual(
    kept()
      .split('\n')
      .filter((line) => !first.includes(line))
      .map((line) => (JSON.parse(line) as { path: string; text?: string }).path),
    ['bridge.md', 'ferry.md', 'market.md'],
  );
  assert.ok(!kept().includes('unannounced'), 'a text that is held is not kept');
  assert.equal(kept().match(/"text":/g)?.length, 5);
  assert.match(await build('2022-02-09T09:30Z'), /Nothing has changed/);

  const shown = paper.read(history);
  assert.match(shown, /<del>.*?ninetynine.*?<\/del>.*?<ins>.*?ninety/s);
  assert.match(shown, /<li class="corrected">.*<p class="correction">.*The ferry takes ninety minutes/s);
  assert.match(shown, /name="robots" content="noindex"/);
  const silent = paper.read('2022/02/07/bridge/versions/index.html');
  assert.match(silent, /<li class="unmarked">.*Changed without a note.*<p class="headline">/s);
  assert.ok(!existsSync(join(outDir, '2022/02/07/market/versions')), 'tags make no version');
  assert.match(
    paper.read('2022/02/07/ferry/index.html'),
    /<a href="\/2022\/02\/07\/ferry\/versions\/">2 versions<\/a>/,
  );
  assert.doesNotMatch(paper.read('2022/02/07/market/index.html'), /versions\//);
  const old = paper.read('2022/02/07/ferry/versions/20220207100000/index.html');
  assert.match(
    old,
    /This is an old version, of <time[^>]*>7 February 2022, 10:00 UTC<\/time>\. The story has changed since/,
  );
  assert.match(old, /It takes ninetynine minutes/);
  assert.match(old, /name="robots" content="noindex"/);
  assert.doesNotMatch(old, /rel="canonical"/);

  const withOld = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) => {
    return /\.(?:html|json|xml|txt)$/.test(path) && paper.read(path).includes('ninetynine');
  });
  assert.deepEqual(withOld.map((path) => path.replaceAll('\\', '/')).sort(), [
    '2022/02/07/ferry/versions/20220207100000/index.html',
    history,
  ]);
  // The served manifest names every file.
  const listed = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) => {
    return (
      !/versions|_headers|^\.well-known.dateline|07.(?:ferry|bridge).index\.html$/.test(path) &&
      /\.(?:html|json|xml|txt)$/.test(path) &&
      paper.read(path).includes('/versions/')
    );
  });
  assert.deepEqual(listed, [], 'no list, feed, search or sitemap has a version');
  assert.deepEqual(
    verify({ contentDir: paper.contentDir, outDir, reportFile: `${outDir}.report.json` }).disagreements,
    [],
  );

  const { url, close } = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  const ask: Ask = (address, method = 'GET') => fetch(new URL(new URL(address).pathname, url), { method });
  const mementos = await followMementos(ask, 'https://news.example/2022/02/07/ferry/');
  assert.deepEqual(
    mementos?.map(({ time, text }) => [new Date(time).toISOString(), text.includes('ninetynine')]),
    [
      ['2022-02-07T10:00:00.000Z', true],
      ['2022-02-09T09:30:00.000Z', false],
    ],
  );
  assert.equal(await followMementos(ask, 'https://news.example/2022/02/07/market/'), undefined);
  await close();

  // A story that moves takes its versions along; one that is held keeps them to itself.
  renameSync(join(paper.contentDir, 'ferry.md'), join(paper.contentDir, 'boat.md'));
  paper.write({ 'bridge.md': article('The bridge is closed', bridge, 'draft: true\n') });
  await build('2022-02-10', { ALLOW_SHRINK: '1' });
  assert.match(paper.read('2022/02/07/boat/versions/20220207100000/index.html'), /ninetynine/);
  assert.match(
    paper.read('2022/02/07/ferry/versions/20220207100000/index.html'),
    /url=\/2022\/02\/07\/boat\/versions\/20220207100000\//,
  );
  for (const path of readdirSync(outDir, { recursive: true, encoding: 'utf8' }))
    if (/\.\w+$/.test(path))
      assert.ok(!paper.read(path).includes('zigzag'), `${path} has the text of a story that is held`);
  assert.match(kept(), /zigzag/, 'the versions wait for the story');
  assert.equal(
    await paper.cold({ VERSIONS: '1', ALLOW_SHRINK: '1' }),
    paper.digest(),
    'a fresh clone with the versions makes the same site',
  );

  const served = paper.digest();
  const broken = kept().replace('{"story"', '<<<<<<< HEAD\n{"story"');
  writeFileSync(join(folder, '2022.jsonl'), broken);
  await assert.rejects(
    build('2022-02-11'),
    /versions.2022\.jsonl:1: this is a mark of a merge conflict.*the file was not changed/,
  );
  assert.equal(kept(), broken);
  assert.equal(paper.digest(), served);

  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, '2022.jsonl'), { recursive: true });
  await assert.rejects(build('2022-02-11'), /2022\.jsonl cannot be read \(it is not a plain file\)/);
});
