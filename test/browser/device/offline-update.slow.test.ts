/** The site changes while a reader has it open and kept: no page is ever shown with another release's style or script. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { seedLike, siteDir } from '../../support/paper/sample-site.ts';
import { keptIn, startFront, untilKept } from '../../support/servers/flaky-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-update-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A release whose pages say which it is, and whose style sheet says the same. */
function makeRelease(name: string): void {
  const tree = join(folder, name);
  cpSync(siteDir, tree, { recursive: true, dereference: true });
  const [sheet = ''] = globSync('_astro/Base.*.css', { cwd: tree });
  const renamed = `_astro/Base.${name}.css`;
  renameSync(join(tree, sheet), join(tree, renamed));
  writeFileSync(join(tree, renamed), `${readFileSync(join(tree, renamed), 'utf8')}:root{--release:${name}}`);
  for (const page of globSync('**/*.html', { cwd: tree })) {
    const html = readFileSync(join(tree, page), 'utf8')
      .replace(sheet, renamed)
      .replace('<body', `<body class="${name}"`);
    writeFileSync(join(tree, page), html);
  }
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(tree, file), change(readFileSync(join(tree, file), 'utf8')));
  edit('sw.js', (code) => code.replace(/^const SHELL="\w+"/, `const SHELL="${name}"`));
  edit('offline.json', (list) => list.replace(/"digest":"[^"]+"/, `"digest":"${name}"`));
}
const served = join(folder, 'dist');
function publish(name: string): void {
  rmSync(served, { force: true });
  symlinkSync(join(folder, name), served);
}
for (const name of ['one', 'two']) makeRelease(name);
publish('one');
const { open, turn } = await startFront(served);
const story = seedLike.url;

/** The release of a page and that of its style. */
const releases = (page: Page) =>
  page.evaluate(() => [
    document.body.className,
    getComputedStyle(document.documentElement).getPropertyValue('--release').trim(),
  ]);

const shells = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => / shell /.test(name)));

test('an update changes the shell at once, and each kept page keeps its own style', async (t) => {
  t.after(() => turn('fair'));
  const { page, context } = await open(story);
  await page.getByRole('button', { name: 'Save' }).click();
  await untilKept(page, 'saved', story);
  await untilKept(page, 'newest');
  assert.deepEqual(await releases(page), ['one', 'one']);

  publish('two');
  await page.goto('/about/');
  assert.deepEqual(await releases(page), ['two', 'two']);
  // The new worker waits for the pages that came with the former one.
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (!registration?.waiting) await new Promise((soon) => setTimeout(soon, 50));
  });
  assert.equal((await shells(page)).length, 2);
  turn('gone');
  for (const path of [story, '/', '/saved/', '/reading/', '/1969/']) {
    await page.goto(path);
    assert.deepEqual(await releases(page), ['one', 'one'], path);
  }

  turn('fair');
  await page.goto('about:blank');
  const later = await context.newPage();
  for (let wait = 0; wait < 50; wait += 1) {
    await later.goto('/about/');
    if ((await shells(later)).length === 1) break;
    await later.goto('about:blank');
    await later.waitForTimeout(100);
  }
  assert.deepEqual(await shells(later), ['dateline / shell - two']);
  turn('gone');
  for (const [path, release] of [
    [story, 'one'],
    ['/saved/', 'two'],
    ['/1969/', 'two'],
  ] as const) {
    await later.goto(path);
    assert.deepEqual(await releases(later), [release, release], path);
  }
  turn('fair');
  await later.goto(story);
  assert.deepEqual(await releases(later), ['two', 'two']);
  await later.waitForTimeout(1500);
  turn('gone');
  await later.goto(story);
  assert.deepEqual(await releases(later), ['two', 'two'], 'what is kept is kept as it was seen last');
});

test('a page whose style cannot be had is not kept', async (t) => {
  t.after(() => publish('one'));
  publish('one');
  const { page } = await open('/about/');
  await untilKept(page, 'newest');
  // A page of one release is all there is left of it, as in the middle of a change of servers.
  cpSync(join(folder, 'two'), join(folder, 'torn'), { recursive: true });
  rmSync(join(folder, 'torn/_astro'), { recursive: true });
  publish('torn');
  await page.goto('/2022/02/07/');
  const before = await keptIn(page);
  const outcome = await page.evaluate(async (path) => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data.failed);
      active?.postMessage({ wish: 'keep', kind: 'saved', path }, [port2]);
    });
  }, story);
  assert.match(String(outcome), /404/);
  assert.deepEqual((await keptIn(page))['saved'] ?? [], before['saved'] ?? []);
});
