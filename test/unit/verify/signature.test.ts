/** The signature of a served manifest, as a reader checks it. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeKeys, readSigningKey } from '../../../src/release/signing-key.ts';
import { checkSignature, readPinned } from '../../../verify/signature.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';

function keyOf(paper: string) {
  makeKeys(paper);
  const key = readSigningKey({}, paper);
  if (!key?.sign) throw new Error('The paper has no key.');
  return { ...key, sign: key.sign };
}

test('a signature counts only for its bytes and its key', (t) => {
  const [paper, otherPaper] = [paperWith(t, {}), paperWith(t, {})];
  const [ours, other] = [keyOf(paper), keyOf(otherPaper)];
  const bytes = Buffer.from('{"format":1}\n');
  const good = {
    index: { key: ours.fingerprint },
    ...{ bytes, key: ours.publicKey, signature: ours.sign(bytes), pinned: undefined },
  };
  assert.deepEqual(checkSignature(good).problems, []);
  assert.deepEqual(checkSignature({ ...good, pinned: ours.fingerprint }).problems, []);
  const cases: [change: object, says: RegExp][] = [
    [{ bytes: Buffer.from('{"format":2}\n') }, /not that of this manifest/],
    [{ signature: other.sign(bytes) }, /not that of this manifest/],
    [{ signature: ours.sign(bytes).subarray(1) }, /not that of this manifest/],
    [{ signature: Buffer.alloc(0) }, /not that of this manifest/],
    [{ signature: undefined }, /is missing, although the paper has a key/],
    [{ key: undefined }, /serves no public key/],
    [{ key: 'words' }, /serves no public key/],
    [{ key: other.publicKey }, /the manifest names SHA256/],
    [
      {
        index: { key: other.fingerprint },
        key: other.publicKey,
        signature: other.sign(bytes),
        pinned: ours.fingerprint,
      },
      /the reader trusts SHA256/,
    ],
    [{ index: { key: undefined }, pinned: ours.fingerprint }, /names no key, and the reader trusts/],
    [{ index: { key: undefined } }, /there is one, and the manifest names no key/],
  ];
  for (const [change, says] of cases) assert.match(checkSignature({ ...good, ...change }).problems.join(), says);
});

test('a reader names the key by its fingerprint or by its file', (t) => {
  const paper = paperWith(t, { 'words.txt': 'words' });
  const { fingerprint, publicKey } = keyOf(paper);
  writeFileSync(join(paper, 'pinned.pem'), publicKey);
  assert.equal(readPinned(fingerprint), fingerprint);
  assert.equal(readPinned(join(paper, 'pinned.pem')), fingerprint);
  assert.throws(() => readPinned(join(paper, 'words.txt')), /holds no public key/);
  assert.throws(() => readPinned('SHA256:short'), /neither a fingerprint .* nor a file/);
});
