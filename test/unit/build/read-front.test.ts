/** The editor's list is read in its encoding, and from the folder of the paper alone. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readFront } from '../../../src/build/read-front.ts';

let folder = '';
let paper = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-front-'));
  paper = join(folder, 'paper');
  mkdirSync(paper);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const read = () => readFront(join(paper, 'content'));

const encodings: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['UTF-8', Buffer.from('Die Brücke ist offen\n')],
  ['UTF-8 with a mark', Buffer.from('\uFEFFDie Brücke ist offen\r\n')],
  ['Windows-1252', Buffer.from('Die Brücke ist offen\r\n', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFFDie Brücke ist offen\r\n', 'utf16le')],
];
for (const [name, bytes] of encodings)
  test(`a list in ${name} names its story`, () => {
    writeFileSync(join(paper, 'front.txt'), bytes);
    assert.equal(read()?.text, 'Die Brücke ist offen\n');
  });

test('front.yaml is read before front.txt, and an empty list chooses nothing', () => {
  assert.equal(read(), undefined);
  writeFileSync(join(paper, 'front.txt'), 'ferry.txt\n');
  assert.deepEqual([read()?.name, read()?.unused], ['front.txt', undefined]);
  writeFileSync(join(paper, 'front.yaml'), '');
  assert.deepEqual([read()?.name, read()?.text, read()?.unused], ['front.yaml', '', 'front.txt']);
});

test('a link within the paper is followed, and one that leads out of it is refused', () => {
  writeFileSync(join(paper, 'thursday.txt'), 'ferry.txt\n');
  symlinkSync('thursday.txt', join(paper, 'front.txt'));
  assert.equal(read()?.text, 'ferry.txt\n');
  writeFileSync(join(folder, 'secret.txt'), 'the password\n');
  for (const target of ['../secret.txt', 'nowhere.txt', 'front.txt']) {
    rmSync(join(paper, 'front.txt'));
    symlinkSync(target, join(paper, 'front.txt'));
    assert.throws(
      read,
      /front\.txt cannot be read: this is a link to a place outside the paper\. Copy the file/,
      target,
    );
  }
});

test('a folder, a picture and a file that is too large are refused with the remedy', () => {
  mkdirSync(join(paper, 'front.txt'));
  assert.throws(read, /this is not a file\. Put a file in its place, or remove it/);
  rmSync(join(paper, 'front.txt'), { recursive: true });
  writeFileSync(join(paper, 'front.txt'), Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'));
  assert.throws(read, /front\.txt cannot be read\. This is .*, not text/);
  writeFileSync(join(paper, 'front.txt'), 'a\n'.repeat(600_000));
  assert.throws(read, /this file has 1200000 bytes/);
});
