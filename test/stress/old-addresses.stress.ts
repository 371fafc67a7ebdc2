/**
 * Random changes of the files of a newspaper that is really built and recorded: at each address that it ever published, the site has the page of
 * the story, a redirect to that page, or a tombstone. `STRESS_BUILDS` (20) says how many builds there are, with 50 changes before each.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { StoryFile } from '../support/articles/archive-of-stories.ts';
import { nameIn, newsroom } from '../support/paper/newsroom.ts';
import { makePaper } from '../support/paper/small-paper.ts';
import { numberFrom } from './support/builds.ts';

const BUILDS = numberFrom('STRESS_BUILDS', 20);
const seed = numberFrom('STRESS_SEED', 1);

const fileOf = ({ date, slug, text }: StoryFile) =>
  `---\ntitle: A report\nslug: ${slug}\n${date ? `date: ${date}\n` : ''}---\n\n${text}\n`;

interface Row {
  readonly path: string;
  readonly outcome: string;
  readonly url: string | null;
}

test(`each address of ${BUILDS} builds of a changing newspaper answers with its own story or says that it is gone`, async (t) => {
  const desk = newsroom(seed, { stories: 150, changesAtOnce: 50 });
  const paper = makePaper(t, {});
  const { contentDir } = paper;
  const outDir = join(dirname(contentDir), 'dist');
  const pageAt = (address: string) => join(outDir, address, 'index.html');
  /** The story that each address was first published for. */
  const owners = new Map<string, string>();
  const told = { articles: 0, redirects: 0, gone: 0 };
  let files = desk.start();
  for (let number = 0; number <= BUILDS; number += 1) {
    rmSync(contentDir, { recursive: true });
    for (const file of files) {
      mkdirSync(dirname(join(contentDir, file.path)), { recursive: true });
      writeFileSync(join(contentDir, file.path), fileOf(file));
    }
    await paper.build({}, outDir, ['--record']);
    const names = new Map(files.map(({ path, text }) => [path, nameIn(text)]));
    const storyAt = new Map<string, string>();
    for (const { path, outcome, url } of paper.report().entries as Row[]) {
      assert.equal(outcome, 'published', path);
      storyAt.set(url ?? '', names.get(path) ?? '');
    }
    assert.equal(storyAt.size, files.length, 'each article has an address of its own');
    for (const [address, name] of storyAt) {
      assert.equal(owners.get(address) ?? name, name, `${address} is not taken over`);
      owners.set(address, name);
    }
    Object.assign(told, { articles: storyAt.size, redirects: 0, gone: 0 });
    for (const [address, name] of owners) {
      assert.ok(existsSync(pageAt(address)), `${address} answers`);
      const html = readFileSync(pageAt(address), 'utf8');
      if (storyAt.has(address)) {
        assert.match(html, new RegExp(`\\b${name}\\b`), address);
        continue;
      }
      const target = /http-equiv="?refresh"? content="0; ?url=([^"]+)"/.exec(html)?.[1];
      if (target === undefined) {
        assert.match(html, /This story is no longer here/, address);
        told.gone += 1;
      } else {
        assert.equal(storyAt.get(target), name, `${address} leads to ${target} at once, which is its own story`);
        told.redirects += 1;
      }
    }
    files = desk.change(files);
  }
  t.diagnostic(JSON.stringify({ addresses: owners.size, ...told }));
  assert.ok(told.redirects > BUILDS, 'stories are found again');
  assert.equal(await paper.cold(), paper.digest(), 'a fresh clone with the register makes the same site');
});
