/**
 * Lets system calls fail by strace, or kills the process at them. Skipped where strace is not installed; the same for
 * Node's functions is in release-faults.stress.ts. `SYSCALLS_EVERY=4` takes every fourth call.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { editionServed, publishEdition, reportEdition } from '../support/build/release-fixtures.ts';
import { assertTidy, assertWhole, prepare, type Start } from '../support/build/fail-at-each-step.ts';
import { numberFrom } from './support/builds.ts';

const EVERY = numberFrom('SYSCALLS_EVERY', 1);
const faults = ['error=ENOSPC', 'error=EIO', 'signal=KILL'] as const;
/** Calls that decide which release is there: each of them is tested with each fault. */
const deciding = ['rename', 'symlink', 'link', 'fsync'] as const;
/** Each of these calls is tested with one fault, in turn. */
const others = ['open', 'mkdir', 'unlink', 'rmdir'] as const;
type Call = (typeof deciding)[number] | (typeof others)[number];

/** strace's pattern for these calls, which have different names on different processors. */
const named = (...calls: readonly Call[]) => `/^(${calls.join('|')})(at2?)?$`;

/** Publishes edition 2 under strace. @returns whether that succeeded. */
function publishTraced(root: string, ...options: string[]): boolean {
  const editor = [process.execPath, 'test/support/build/publish-process.ts', root, '2', '2', '2'];
  const { error, status } = spawnSync('strace', ['-f', '-qq', '-s', '300', ...options, ...editor], { stdio: 'ignore' });
  if (error) throw error;
  return status === 0;
}

async function inFolder<T>(start: Start, work: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'dateline-syscalls-'));
  try {
    await prepare(root, start);
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The main thread's calls that concern the site, by their numbers as strace counts them. */
function callsOf(start: Start): Promise<Map<Call, number[]>> {
  return inFolder(start, (root) => {
    const log = join(root, 'trace.log');
    publishTraced(root, '-o', log, '-e', `trace=${named(...deciding, ...others)}`);
    const lines = readFileSync(log, 'utf8').split('\n');
    const main = lines[0]?.split(' ')[0];
    const numbers = new Map<string, number>();
    const found = new Map<Call, number[]>();
    for (const line of lines) {
      const [, thread, call] = /^(\d+) +([a-z]+?)(?:at2?)?\(/.exec(line) ?? [];
      if (thread !== main || !call) continue;
      const number = (numbers.get(call) ?? 0) + 1;
      numbers.set(call, number);
      // fsync names its file by a descriptor; every file that the process syncs belongs to the site.
      if (!line.includes(root) && call !== 'fsync') continue;
      found.set(call as Call, [...(found.get(call as Call) ?? []), number]);
    }
    return found;
  });
}

/** Lets edition 2 fail at each of these calls, and publishes edition 3. @returns how often that ended it. */
async function failAtCalls(start: Start, calls: readonly Call[]): Promise<string> {
  const tried = new Map(faults.map((fault) => [fault, { calls: 0, failed: 0 }]));
  for (const [call, numbers] of await callsOf(start)) {
    if (!calls.includes(call)) continue;
    for (const [index, number] of numbers.entries()) {
      if (index % EVERY > 0) continue;
      const inTurn = faults[index % faults.length] ?? faults[0];
      for (const fault of (deciding as readonly Call[]).includes(call) ? faults : [inTurn]) {
        await inFolder(start, async (root) => {
          const fails = `inject=${named(call)}:${fault}:when=${number}`;
          const good = publishTraced(
            root,
            '-o',
            join(root, '..', 'dateline-strace.log'),
            '-e',
            `trace=${named(call)}`,
            '-e',
            fails,
          );
          const counts = tried.get(fault);
          if (counts) {
            counts.calls += 1;
            counts.failed += good ? 0 : 1;
          }
          const what = `${call} number ${number}, ${fault}`;
          assertWhole(root, start, fault === 'signal=KILL', what);
          await publishEdition(root, 3, 2);
          assert.deepEqual([editionServed(root), reportEdition(root)], [3, 3], what);
          assertTidy(root);
        });
      }
    }
  }
  const killed = tried.get('signal=KILL');
  assert.ok(killed && killed.failed > killed.calls * 0.9, 'the calls were found that had been counted');
  return [...tried].map(([fault, { calls, failed }]) => `${fault}: ${failed} of ${calls} ended it`).join('; ');
}

const installed = spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
const options = { skip: installed ? false : 'strace is not installed' };

test('a release is there, and the system fails at each call', options, async (t) => {
  t.diagnostic(await failAtCalls('a release is there', [...deciding, ...others]));
});

test('a plain folder is there, and the system fails at each rename and link', options, async (t) => {
  t.diagnostic(await failAtCalls('a plain folder is there', ['rename', 'symlink']));
});
