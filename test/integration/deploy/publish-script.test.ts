/** docs/deploy/publish.sh with a server that is a folder of this machine: `ssh` and `npm` are stand-ins, rsync is the real one. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const script = resolve('docs/deploy/publish.sh');
const skip = spawnSync('rsync', ['--version']).status === 0 ? false : 'rsync is not installed';

describe('docs/deploy/publish.sh', { skip }, () => {
  it('sends a release beside the served one, switches to it by a link, and keeps three', (t) => {
    const here = mkdtempSync(join(tmpdir(), 'dateline-publish-'));
    t.after(() => rmSync(here, { recursive: true, force: true }));
    const [bin, paper, root] = [join(here, 'bin'), join(here, 'paper'), join(here, 'srv')];
    for (const folder of [bin, paper]) mkdirSync(folder);
    writeFileSync(join(bin, 'ssh'), '#!/usr/bin/env bash\nshift\nexec bash -c "$*"\n', { mode: 0o755 });
    writeFileSync(join(bin, 'npm'), '#!/usr/bin/env bash\necho "npm $*"\n', { mode: 0o755 });
    const publish = (release: string, files: Readonly<Record<string, string>>) => {
      const folder = join(paper, '.dist/releases', release);
      mkdirSync(join(folder, '.well-known'), { recursive: true });
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(folder, name), text);
        utimesSync(join(folder, name), 1_000_000_000, 1_000_000_000);
      }
      rmSync(join(paper, 'dist'), { force: true });
      symlinkSync(`.dist/releases/${release}`, join(paper, 'dist'));
      const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
      return execFileSync(script, ['server', root, paper], { env, encoding: 'utf8', stdio: 'pipe' });
    };
    const same = { 'index.html': 'One', '.well-known/security.txt': 'Contact' };
    assert.match(publish('aaaa', same), /^npm run build -- --paper .*\/paper --at now$/m);
    assert.equal(readlinkSync(join(root, 'dist')), 'releases/aaaa');
    assert.equal(readFileSync(join(root, 'dist/.well-known/security.txt'), 'utf8'), 'Contact');

    publish('bbbb', { ...same, 'new.html': 'Two' });
    assert.equal(readlinkSync(join(root, 'dist')), 'releases/bbbb');
    assert.equal(readFileSync(join(root, 'dist/new.html'), 'utf8'), 'Two');
    assert.equal(statSync(join(root, 'dist/index.html')).nlink, 2, 'a file that has not changed is stored once');

    for (const release of ['cccc', 'dddd']) publish(release, same);
    assert.equal(readlinkSync(join(root, 'dist')), 'releases/dddd');
    assert.equal(readdirSync(join(root, 'releases')).length, 3);
    assert.ok(readdirSync(join(root, 'releases')).includes('dddd'));
    assert.deepEqual(readdirSync(root).sort(), ['dist', 'releases']);

    const bad = spawnSync(script, ['server', '/srv/x; touch y', paper], { encoding: 'utf8' });
    assert.equal(bad.status, 1);
    assert.match(bad.stderr, /write a plain absolute path/);
  });
});
