import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fingerprintBuild } from '../../../src/build/fingerprint.ts';
import { readSite } from '../../../src/site.ts';

const site = readSite({});

test('the fingerprints of a build change with a source of the project or of a package in it', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  let last = fingerprintBuild(root, site);
  for (const name of ['src/pages/a.astro', 'packages/date-card/src/a.ts', 'package-lock.json', 'astro.config.mjs']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'a');
    const now = fingerprintBuild(root, site);
    assert.notEqual(now.entries, last.entries, name);
    assert.notEqual(now.pages, last.pages, name);
    last = now;
  }
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/article.txt'), 'a');
  assert.deepEqual(fingerprintBuild(root, site), last);
});

test('a setting changes the fingerprint of pages, and the folders and the edition date change none', () => {
  const root = join(tmpdir(), 'no such folder');
  const fingerprints = fingerprintBuild(root, site);
  assert.notEqual(fingerprintBuild(root, { ...site, title: 'Another' }).pages, fingerprints.pages);
  assert.equal(fingerprintBuild(root, { ...site, title: 'Another' }).entries, fingerprints.entries);
  assert.deepEqual(
    fingerprintBuild(root, { ...site, contentDir: 'x', outDir: 'y', editionDate: '2026-01-01' }),
    fingerprints,
  );
});
