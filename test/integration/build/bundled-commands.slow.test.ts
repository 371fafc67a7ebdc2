/** Commands that run from a bundle, in a copy of the program that has a cache of its own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, beforeEach, describe, it } from 'node:test';
import { unsetEnvironment } from '../../support/paper/build-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-bundled-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const cache = join(folder, 'node_modules/.cache/dateline/programs');
const bundles = () => readdirSync(cache).map((name) => join(cache, name));

for (const name of ['src', 'packages', 'package.json', 'package-lock.json']) {
  cpSync(resolve(name), join(folder, name), { recursive: true });
}
mkdirSync(join(folder, 'node_modules'));
for (const name of readdirSync('node_modules').filter((name) => name !== '.cache')) {
  symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
}
const content = join(folder, 'content');
mkdirSync(content);
writeFileSync(
  join(content, 'bridge.txt'),
  'The bridge opens\ndate 2024-05-10\n\nThe bridge is open. Two ministers came.\n',
);

/** `npm run articles -- check`. @returns all that it printed */
async function check(): Promise<string> {
  const env = { ...unsetEnvironment(), NODE_COMPILE_CACHE: undefined, CONTENT_DIR: content, INIT_CWD: folder };
  const command = spawn(process.execPath, [join(folder, 'src/commands/articles.mjs'), 'check'], { cwd: folder, env });
  const [printed, complaints] = await Promise.all([text(command.stdout), text(command.stderr)]);
  return printed + complaints;
}
const rightly = /The bridge opens[\s\S]*1 file: 1 published/;

describe('a bundled command', () => {
  beforeEach(() => rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true }));

  it('is bundled once, also when several processes begin at the same time', async () => {
    for (const printed of await Promise.all([check(), check()])) assert.match(printed, rightly);
    const [bundle, ...others] = bundles();
    assert.deepEqual(others, []);
    assert.match(await check(), rightly);
    assert.deepEqual(bundles(), [bundle]);
  });

  it('is bundled again when a file of the bundle is damaged', async () => {
    await check();
    const [bundle = ''] = bundles();
    truncateSync(join(bundle, 'command.mjs'));
    assert.match(await check(), rightly);
  });

  it('is bundled again when the program changes', async () => {
    await check();
    writeFileSync(join(folder, 'src/later.ts'), 'export {};\n');
    assert.match(await check(), rightly);
    assert.equal(bundles().length, 2);
  });

  it('runs without a bundle where none can be kept', async () => {
    mkdirSync(join(folder, 'node_modules/.cache'));
    writeFileSync(join(folder, 'node_modules/.cache/dateline'), 'a file where a folder should be');
    assert.match(await check(), rightly);
  });
});
