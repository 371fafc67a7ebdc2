/** Tests that errors of the operating system become sentences, also when they happened in a thread. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BuildError, receivedError, sendableError } from '../../src/errors.ts';
import { describeSystemError, isBeyondProgram, systemErrorOf } from '../../src/system-error.ts';

const failure = (code: string, syscall: string, path?: string) =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, ...(path !== undefined && { path }) });

const sentences: readonly (readonly [Error, string])[] = [
  [failure('ENOSPC', 'write'), 'The disk is full (ENOSPC, write). Free some space, and build again.'],
  [
    failure('EACCES', 'open', '/x/dist'),
    'A permission is missing (EACCES, open, /x/dist). Look who owns the folder, or name another one by OUT_DIR, and build again.',
  ],
  [
    failure('ENOENT', 'mkdir', '/x'),
    'The disk can only be read (ENOENT, mkdir, /x). Make it writable, or name another folder by OUT_DIR, and build again.',
  ],
  [
    failure('EXDEV', 'rename', '/x'),
    'The system refused a call (EXDEV, rename, /x). Look at the place that is named, and build again.',
  ],
  [
    Object.assign(failure('EIO', 'rename', '/x'), { dest: '/y' }),
    'The disk reports a fault (EIO, rename, /x to /y). Look whether it is full or damaged, and build again.',
  ],
];

test('each error of the system is a sentence with its remedy', () => {
  for (const [error, sentence] of sentences) {
    const found = systemErrorOf(new Error('The page was not written.', { cause: error }));
    assert.equal(found && describeSystemError(found), sentence);
  }
});

test('an error of the program is not taken for one of the system', () => {
  for (const error of [new Error('no'), new BuildError('no'), Object.assign(new Error('no'), { code: 'ERR_X' }), 'no'])
    assert.equal(systemErrorOf(error), undefined);
});

test('an error of the system keeps its code and its file when a thread sends it', () => {
  try {
    readFileSync('/no/such/file');
    assert.fail('The file was read.');
  } catch (error) {
    const received = systemErrorOf(receivedError(structuredClone(sendableError(error))));
    assert.deepEqual([received?.code, received?.syscall, received?.path], ['ENOENT', 'open', '/no/such/file']);
  }
});

test('an expected failure stays one when a thread sends it', () => {
  const received = receivedError(structuredClone(sendableError(new BuildError('The file has changed.'))));
  assert.ok(received instanceof BuildError);
  assert.equal(received.message, 'The file has changed.');
});

test('a page is rendered again by Astro only when that may help', () => {
  assert.ok(isBeyondProgram(failure('ENOSPC', 'write')));
  assert.ok(isBeyondProgram(new BuildError('The file has changed.')));
  assert.ok(!isBeyondProgram(failure('ENOENT', 'open')), 'a part of the cached bundle may be missing');
  assert.ok(!isBeyondProgram(new TypeError('x is not a function')));
});
