import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeStalePreview } from '../../../src/build/addresses/taken-down.ts';
import { takenDownIn, unknownTo, vanishedAmong } from '../../../src/release/taken-down.ts';

const gone = { kind: 'gone', address: '/2022/02/07/a/' };
const vanished = { kind: 'vanish', address: `~${'0'.repeat(32)}` };
const report = (...takenDown: object[]) => JSON.stringify({ takenDown });

test('a release knows the stories that its report says are taken down', () => {
  for (const none of [undefined, '', 'null', '{}', '{"takenDown":7}']) assert.deepEqual(takenDownIn(none), [], none);
  assert.deepEqual(takenDownIn(report(gone, vanished)), [gone, vanished]);
  assert.deepEqual(unknownTo([gone], [gone, vanished]), [vanished]);
  assert.deepEqual(unknownTo([{ ...gone, kind: 'withdrawn' }], [gone]), [gone]);
  assert.deepEqual(unknownTo([gone, vanished], []), []);
  assert.deepEqual(vanishedAmong([gone, vanished]), [vanished]);
});

test('a preview that was made before a story vanished is removed, and another one stays', (t) => {
  const paper = mkdtempSync(join(tmpdir(), 'dateline-preview-'));
  t.after(() => rmSync(paper, { recursive: true, force: true }));
  const tree = join(paper, '.preview', '.site', 'releases', 'a');
  mkdirSync(tree, { recursive: true });
  symlinkSync(tree, join(paper, '.preview', 'site'));
  writeFileSync(`${tree}.report.json`, report(vanished));
  assert.equal(removeStalePreview(paper, [vanished]), undefined);
  assert.ok(existsSync(tree));
  writeFileSync(`${tree}.report.json`, report(gone));
  assert.equal(removeStalePreview(paper, []), undefined);
  assert.ok(existsSync(tree));
  assert.equal(removeStalePreview(paper, [vanished]), undefined);
  assert.ok(!existsSync(join(paper, '.preview')));
});
