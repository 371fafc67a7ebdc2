/** Concurrent builds, and files that change during a build: each build is right, or it fails and says why. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buildWhole, digestServed, root, startBuild, temporaryFolder, writeEdition } from './support/builds.ts';

test('of two builds of one site at once one succeeds, and the other one says so', async (t) => {
  const folder = temporaryFolder(t);
  const [outDir, contentDir] = [join(folder, 'dist'), join(folder, 'content')];
  writeEdition(contentDir, 'A');
  const ends = await Promise.all([1, 2, 3].map(() => startBuild({ outDir, contentDir }).ended));
  assert.deepEqual(ends.map(({ code }) => code).toSorted(), [0, 1, 1]);
  for (const { code, printed } of ends) if (code !== 0) assert.match(printed, /is being built already, by process \d+/);
  assert.equal(digestServed(outDir), await buildWhole({ outDir: join(folder, 'alone'), contentDir }));
});

test('concurrent builds of different sites in one checkout are all right', async (t) => {
  const folder = temporaryFolder(t);
  const inside = join(root, '.cache', 'stress');
  t.after(() => rmSync(inside, { recursive: true, force: true }));
  const builds = ['A', 'B', 'C'].map((edition) => ({
    contentDir: join(folder, edition),
    outDir: edition === 'C' ? join(inside, 'site') : join(folder, `site-${edition}`),
  }));
  for (const [number, { contentDir }] of builds.entries()) writeEdition(contentDir, `${number}`);
  mkdirSync(inside, { recursive: true });
  const digests = await Promise.all(builds.map(buildWhole));
  assert.equal(new Set(digests).size, 3);
  for (const [number, { contentDir }] of builds.entries()) {
    assert.equal(await buildWhole({ outDir: join(folder, `alone-${number}`), contentDir }), digests[number]);
  }
});

test('an article that changes while the site is built fails the build, and the old site stays', async (t) => {
  const folder = temporaryFolder(t);
  const [outDir, contentDir] = [join(folder, 'dist'), join(folder, 'content')];
  writeEdition(contentDir, 'A');
  const before = await buildWhole({ outDir, contentDir });
  const build = startBuild({ outDir, contentDir, env: { FRESH: '1' } });
  let read = '';
  build.child.stdout?.on('data', (chunk) => (read += chunk));
  while (build.child.exitCode === null && !/6 published/.test(read)) await pause(5);
  writeEdition(contentDir, 'B');
  const { code, printed } = await build.ended;
  assert.equal(code, 1);
  assert.match(
    printed,
    /Article source "\d\.(?:txt|md)": The file has changed since the folder was read\. Build again\./,
  );
  assert.equal(digestServed(outDir), before);
  assert.notEqual(await buildWhole({ outDir, contentDir }), before);
});

test('the site is the same whatever is done to the caches', async (t) => {
  const folder = temporaryFolder(t);
  const [outDir, contentDir] = [join(folder, 'dist'), join(folder, 'content')];
  writeEdition(contentDir, 'A');
  const right = await buildWhole({ outDir, contentDir });
  const caches = ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache/dateline'];
  const files = () =>
    caches.flatMap((cache) => {
      mkdirSync(join(root, cache), { recursive: true });
      return readdirSync(join(root, cache), { recursive: true }).map((name) => join(root, cache, String(name)));
    });
  const damages = {
    cut: (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    emptied: (file: string) => truncateSync(file),
    garbled: (file: string) => writeFileSync(file, '\0[{"not": what it was'),
  };
  for (const [name, damage] of Object.entries(damages)) {
    for (const file of files()) if (statSync(file).isFile()) damage(file);
    assert.equal(await buildWhole({ outDir, contentDir }), right, name);
  }
  for (const cache of caches) rmSync(join(root, cache), { recursive: true, force: true });
  assert.equal(await buildWhole({ outDir, contentDir }), right, 'deleted');
});
