/** The key pair of a paper: made once, read from its files or the environment, and never told. */
import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeKeys, PUBLIC_KEY, readSigningKey } from '../../../src/release/signing-key.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';

const privateKeyOf = (paper: string) => join(paper, '.keys/signing-key.pem');
const message = Buffer.from('manifest');

test('a paper without keys has no signing key', (t) => {
  assert.equal(readSigningKey({}, paperWith(t, {})), undefined);
});

test('the keys of a paper sign, and the public one is enough to check', (t) => {
  const paper = paperWith(t, {});
  const { fingerprint } = makeKeys(paper);
  const key = readSigningKey({}, paper);
  assert.equal(key?.fingerprint, fingerprint);
  assert.match(fingerprint, /^SHA256:[\w-]{43}$/);
  const signature = key?.sign?.(message) ?? Buffer.alloc(0);
  assert.ok(verify(null, message, createPublicKey(readFileSync(join(paper, PUBLIC_KEY))), signature));
  assert.deepEqual(key?.sign?.(message), signature);
});

test('the private key is readable by its owner alone, and git passes over its folder', (t) => {
  const paper = paperWith(t, {});
  makeKeys(paper);
  if (process.platform !== 'win32') assert.equal(statSync(privateKeyOf(paper)).mode & 0o777, 0o600);
  assert.equal(readFileSync(join(paper, '.keys/.gitignore'), 'utf8'), '*\n');
});

test('keys that are there are never replaced', (t) => {
  const paper = paperWith(t, {});
  makeKeys(paper);
  const before = readFileSync(privateKeyOf(paper));
  assert.throws(() => makeKeys(paper), /is there already.*Nothing was changed/);
  rmSync(join(paper, PUBLIC_KEY));
  assert.throws(() => makeKeys(paper), /is there already/);
  assert.deepEqual(readFileSync(privateKeyOf(paper)), before);
});

test('the private key may be in the environment, also with its line breaks written as \\n', (t) => {
  const paper = paperWith(t, {});
  makeKeys(paper);
  const text = readFileSync(privateKeyOf(paper), 'utf8');
  const expected = readSigningKey({}, paper)?.sign?.(message);
  rmSync(privateKeyOf(paper));
  for (const SIGNING_KEY of [text, text.trim().replaceAll('\n', '\\n')])
    assert.deepEqual(readSigningKey({ SIGNING_KEY }, paper)?.sign?.(message), expected);
});

test('a paper whose private key is elsewhere has a key that does not sign', (t) => {
  const paper = paperWith(t, {});
  makeKeys(paper);
  rmSync(privateKeyOf(paper));
  assert.equal(readSigningKey({}, paper)?.sign, undefined);
  assert.ok(readSigningKey({}, paper)?.fingerprint);
});

test('a key that cannot be used is named, without its text', (t) => {
  const pem = (type: 'ed25519' | 'x25519') =>
    generateKeyPairSync(type as 'ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
  const none = {};
  const replacing = (name: string, text: (paper: string) => string) => (paper: string) => {
    writeFileSync(join(paper, name), text(paper));
    return none;
  };
  const removing = (name: string) => (paper: string) => {
    rmSync(join(paper, name));
    return none;
  };
  const cases: [change: (paper: string) => Record<string, string>, says: RegExp][] = [
    [() => ({ SIGNING_KEY: pem('ed25519') }), /SIGNING_KEY: this private key does not belong to the public key/],
    [() => ({ SIGNING_KEY: pem('x25519') }), /SIGNING_KEY="…": this is no private key of ed25519/],
    [() => ({ SIGNING_KEY: 'secret-words' }), /SIGNING_KEY="…": this is no private key/],
    [replacing('.keys/signing-key.pem', () => 'secret-words'), /signing-key\.pem: this is no private key/],
    [replacing(PUBLIC_KEY, () => 'words'), /this is no public key of ed25519/],
    [replacing(PUBLIC_KEY, (paper) => readFileSync(privateKeyOf(paper), 'utf8')), /this is no public key/],
    [removing(PUBLIC_KEY), /there is a private key, and this file with the public one is missing/],
  ];
  for (const [change, says] of cases) {
    const paper = paperWith(t, {});
    makeKeys(paper);
    const secret = readFileSync(privateKeyOf(paper), 'utf8').split('\n')[1] ?? '';
    const env = change(paper);
    assert.throws(
      () => readSigningKey(env, paper),
      (error: Error) =>
        says.test(error.message) && !error.message.includes(secret) && !/secret-words|MC4CAQ/.test(error.message),
    );
  }
});
