/** The sample newspaper, built in different worlds: the same bytes in each of them. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { testContent } from '../support/paper/test-paper.ts';
import { buildWhole, fingerprint, root, temporaryFolder } from './support/builds.ts';

const sample = testContent;

/** The sample's files, made one by one in an order of their own: a small folder lists its files as they were made. */
function copyInOrder(to: string, order: (names: string[]) => string[]): string {
  const names = readdirSync(sample, { recursive: true }).map(String);
  for (const name of order(names.filter((path) => statSync(join(sample, path)).isFile()))) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), readFileSync(join(sample, name)));
  }
  return to;
}

/** The project under another path, with the same packages. */
function copyProject(to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of ['src', 'packages', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

test('the same bytes in another order, at another time, under another name, cold and warm', async (t) => {
  const folder = temporaryFolder(t);
  const outDir = (name: string) => join(folder, 'sites', name);
  await buildWhole({ outDir: outDir('plain'), contentDir: sample });
  const expected = fingerprint(outDir('plain'));
  assert.ok(Object.keys(expected.files).length > 200);

  const clock = `--import=${join(import.meta.dirname, 'support/shift-clock.ts')}`;
  const reversed = copyInOrder(join(folder, 'reversed'), (names) => names.toSorted().toReversed());
  const sorted = copyInOrder(join(folder, 'söme where/else'), (names) => names.toSorted());
  const builds = {
    warm: { outDir: outDir('plain'), contentDir: sample },
    'reversed, far east': {
      contentDir: reversed,
      env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr' },
    },
    'another checkout, user and home': {
      contentDir: sorted,
      cwd: copyProject(join(folder, 'other', 'ünusual checkout')),
      env: {
        TZ: 'America/Adak',
        LC_ALL: 'C',
        HOME: folder,
        USER: 'somebody',
        LOGNAME: 'somebody',
        HOSTNAME: 'elsewhere',
      },
    },
    'another year, and other dice': { contentDir: sample, env: { NODE_OPTIONS: clock } },
  };
  for (const [name, build] of Object.entries(builds)) {
    const where = { outDir: outDir(name), ...build };
    await buildWhole(where);
    assert.deepEqual(fingerprint(where.outDir), expected, name);
  }
});
