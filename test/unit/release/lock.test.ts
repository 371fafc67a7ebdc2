import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { acquireLock } from '../../../src/release/lock.ts';
import { isProcessAlive } from '../../support/build/is-process-alive.ts';

function storeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a process that runs `script` with `acquireLock` and `folder` in scope. */
function run(folder: string, script: string): ChildProcess {
  const begin = `import { acquireLock } from './src/release/lock.ts'; const folder = ${JSON.stringify(folder)};`;
  return spawn(process.execPath, ['--input-type=module', '-e', begin + script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts a process that takes the lock, and waits until it has it. */
async function startOwner(folder: string, then: string): Promise<ChildProcess> {
  const owner = run(folder, `acquireLock(folder, 'dist'); console.log('held'); ${then}`);
  assert.ok(owner.stdout);
  await once(owner.stdout, 'data');
  return owner;
}

/** Asserts that the lock is free, by taking it. */
function assertFree(folder: string): void {
  const lock = acquireLock(folder, 'dist');
  lock.assertHeld();
  lock.release();
}

test('a lock is held by one build, released, and taken again', (t) => {
  const folder = storeFolder(t);
  const first = acquireLock(folder, 'dist');
  assert.throws(
    () => acquireLock(folder, 'dist'),
    new RegExp(`^BuildError: dist is being built already, by process ${process.pid}\\. Wait for it to end\\.$`),
  );
  assert.equal(first.isHeld(), true);
  first.assertHeld();
  first.release();
  first.release();
  assert.equal(first.isHeld(), false);
  assert.throws(() => first.assertHeld(), /lock lost/);
  const second = acquireLock(folder, 'dist');
  second.assertHeld();
  first.release();
  second.assertHeld();
  second.release();
  assert.deepEqual(readdirSync(folder), ['lock'], 'no journal and no owner file is left');
});

test('the lock of a process that was killed is taken over at once', async (t) => {
  const folder = storeFolder(t);
  const owner = await startOwner(folder, 'setTimeout(() => {}, 1e5)');
  const pid = owner.pid ?? 0;
  assert.throws(() => acquireLock(folder, 'dist'), new RegExp(`by process ${pid}\\. Wait`));
  assert.equal(isProcessAlive(pid), true);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  assert.equal(isProcessAlive(pid), false);
  assertFree(folder);
});

const ends = { 'ends normally': '', exits: 'process.exit(3)', throws: 'throw new Error()' };
for (const [end, script] of Object.entries(ends)) {
  test(`the lock of a process that ${end} is free again`, async (t) => {
    const folder = storeFolder(t);
    const owner = await startOwner(folder, script);
    if (owner.exitCode === null) await once(owner, 'exit');
    assertFree(folder);
  });
}

test('a lock is held until it is released, also when nothing refers to it', async (t) => {
  const folder = storeFolder(t);
  const owner = run(
    folder,
    `acquireLock(folder, 'dist');
    const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString('--expose-gc');
    const { runInNewContext } = await import('node:vm');
    runInNewContext('gc')();
    await new Promise((later) => setTimeout(later, 10));
    runInNewContext('gc')();
    console.log('held');
    setTimeout(() => {}, 1e5)`,
  );
  t.after(() => owner.kill('SIGKILL'));
  assert.ok(owner.stdout);
  await once(owner.stdout, 'data');
  assert.throws(() => acquireLock(folder, 'dist'), /is being built already/);
});

test('no warning is printed', async (t) => {
  const owner = run(storeFolder(t), `acquireLock(folder, 'dist').release(); process.emitWarning('another')`);
  let printed = '';
  owner.stderr?.on('data', (chunk) => (printed += chunk));
  await once(owner, 'close');
  assert.doesNotMatch(printed, /SQLite/);
  assert.match(printed, /another/, 'other warnings are printed');
});

test('a lock file that was deleted or replaced is noticed', { skip: process.platform === 'win32' }, (t) => {
  const folder = storeFolder(t);
  const file = join(folder, 'lock');
  for (const replaced of [false, true]) {
    const lock = acquireLock(folder, 'dist');
    rmSync(file);
    if (replaced) writeFileSync(file, '');
    assert.throws(() => lock.assertHeld(), /lock lost/);
    lock.release();
  }
});

test('a build that is refused names the owner, wherever it runs, and does without the owner file', (t) => {
  const folder = storeFolder(t);
  const lock = acquireLock(folder, 'dist');
  t.after(() => lock.release());
  const owner = join(folder, 'lock.owner');
  assert.equal(readFileSync(owner, 'utf8'), `${process.pid} ${hostname()}`);
  const refused = (message: RegExp) => assert.throws(() => acquireLock(folder, 'dist'), message);
  writeFileSync(owner, '7 elsewhere');
  refused(/by process 7 on elsewhere\. Wait for it to end\.$/);
  writeFileSync(owner, '\u001b[31m');
  refused(/by another process\. Wait for it to end\. If there is none, this drive has no file locks/);
  rmSync(owner);
  refused(/by another process\./);
});

test('a file that cannot be locked is refused in words', (t) => {
  const folder = storeFolder(t);
  const file = join(folder, 'lock');
  const refused = (message: RegExp) =>
    assert.throws(() => acquireLock(folder, 'dist'), { name: 'BuildError', message });
  mkdirSync(file);
  refused(/^dist: .*lock cannot be locked \(this is not a regular file\)\. Set OUT_DIR to another folder\.$/);
  rmSync(file, { recursive: true });
  symlinkSync(join(folder, 'elsewhere'), file, 'junction');
  refused(/not a regular file/);
  assert.deepEqual(readdirSync(folder), ['lock'], 'nothing is made behind a link');
  rmSync(file);
  writeFileSync(file, 'This is not an empty file, and not a database. '.repeat(99));
  refused(/cannot be locked \(file is not a database\)/);
  assert.throws(() => acquireLock(join(folder, 'none'), 'dist'), /cannot be locked \(unable to open database file\)/);
});

test('of many that want the lock at one time, never two have it', async (t) => {
  const folder = storeFolder(t);
  const script = `
    import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
    for (let wins = 0; wins < 3; ) {
      try {
        const lock = acquireLock(folder, 'dist');
        writeFileSync(folder + '/alone', '', { flag: 'wx' });
        lock.assertHeld();
        rmSync(folder + '/alone');
        appendFileSync(folder + '/wins', '.');
        if (++wins === 3) break; // without releasing it: the end of the process does
        lock.release();
      } catch (error) {
        if (error.name !== 'BuildError') throw error;
        await new Promise((later) => setTimeout(later, 1 + (process.pid % 5)));
      }
    }`;
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const contender = run(folder, script);
      contender.stderr?.pipe(process.stderr);
      return (await once(contender, 'exit'))[0];
    }),
  );
  assert.deepEqual(codes, [0, 0, 0, 0]);
  assert.equal(readFileSync(join(folder, 'wins'), 'utf8').length, 12);
});
