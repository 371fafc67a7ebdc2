import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { isAlive, startOf, whoAmI } from '../../../src/release/lock-owner.ts';
import { acquireLock } from '../../../src/release/lock.ts';

function shelf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('whether a holder lives', () => {
  const holder = { pid: 7, started: '100', world: 'here' };
  const starts = (start: string | null | undefined) => () => start;
  assert.equal(isAlive(holder, 'here', 0, starts('100')), true);
  assert.equal(isAlive(holder, 'here', 9e9, starts('100')), true, 'a process that is stopped is not dead');
  assert.equal(isAlive(holder, 'here', 0, starts(undefined)), false, 'no such process');
  assert.equal(isAlive(holder, 'here', 0, starts('101')), false, 'another process was given the id');
  // Where process ids cannot be looked up, signs of life decide.
  assert.equal(isAlive(holder, 'elsewhere', 59_000, starts(undefined)), true);
  assert.equal(isAlive(holder, 'elsewhere', 61_000, starts('100')), false);
  assert.equal(isAlive(holder, 'here', 59_000, starts(null)), true);
  assert.equal(isAlive({ ...holder, started: null }, 'here', 61_000, starts('100')), false);
  assert.equal(isAlive(undefined, 'here', 61_000, starts('100')), false, 'a lock that says nothing');
  assert.equal(isAlive(undefined, 'here', 0, starts('100')), true);
});

test('this process is known by its start, another one is told from it', async () => {
  const me = whoAmI();
  assert.equal(startOf(process.pid), me.started ?? startOf(process.pid));
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e5)']);
  const pid = child.pid ?? 0;
  assert.notEqual(startOf(pid), undefined);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(startOf(pid), undefined);
});

test('a lock is held by one, let go, and taken again', (t) => {
  const folder = shelf(t);
  const first = acquireLock(folder, 'dist');
  assert.throws(
    () => acquireLock(folder, 'dist'),
    new RegExp(`^BuildError: dist is being built already, by process ${process.pid}\\.`),
  );
  first.assertHeld();
  first.release();
  first.release();
  assert.throws(() => first.assertHeld(), /lock lost/);
  const second = acquireLock(folder, 'dist');
  second.assertHeld();
  assert.equal(readdirSync(folder).length, 1, 'no draft and no old number is left');
  second.release();
});

test('the lock of a process that was killed is taken over at once', async (t) => {
  const folder = shelf(t);
  const script = `import { takeLock } from './src/release/lock.ts'; takeLock(${JSON.stringify(folder)}, 'dist'); console.log('held'); setTimeout(() => {}, 1e5);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  assert.throws(() => acquireLock(folder, 'dist'), new RegExp(`by process ${child.pid}\\.`));
  child.kill('SIGKILL');
  await once(child, 'exit');
  acquireLock(folder, 'dist').release();
});

test('a lock that was taken away is missed', (t) => {
  const folder = shelf(t);
  const lock = acquireLock(folder, 'dist');
  writeFileSync(join(folder, 'lock-2'), readFileSync(join(folder, 'lock-1')));
  assert.throws(() => lock.assertHeld(), /lock lost/);
  lock.release();
});

test('of many that want the lock at one time, never two have it', async (t) => {
  const folder = shelf(t);
  const script = `
    import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
    import { takeLock } from './src/release/lock.ts';
    const folder = ${JSON.stringify(folder)};
    for (let wins = 0; wins < 3; ) {
      try {
        const lock = takeLock(folder, 'dist');
        writeFileSync(folder + '/alone', '', { flag: 'wx' });
        lock.assertHeld();
        rmSync(folder + '/alone');
        appendFileSync(folder + '/wins', '.');
        if (++wins === 3) break; // without letting go: the others find it stale
        lock.release();
      } catch (error) {
        if (error.name !== 'BuildError') throw error;
        await new Promise((later) => setTimeout(later, 1 + (process.pid % 5)));
      }
    }`;
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
      return (await once(child, 'exit'))[0];
    }),
  );
  assert.deepEqual(codes, [0, 0, 0, 0]);
  assert.equal(readFileSync(join(folder, 'wins'), 'utf8').length, 12);
});
