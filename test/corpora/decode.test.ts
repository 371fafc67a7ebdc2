/** Hostile files: what decoding alone decides is what their manifest asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decode } from '../../src/ingest/decode.ts';
import { inCorpora, needsCorpora, rowsOf } from './corpus.ts';

test('hostile files are decoded or rejected as their manifest asks', needsCorpora, () => {
  const rows = rowsOf<{ file: string; expect: string }>('hostile/files/manifest.jsonl');
  const decided = /:(?:encoding|binary|empty|too-large)$/;
  let checked = 0;
  for (const { file, expect } of rows) {
    const decoded = decode(readFileSync(inCorpora('hostile/files', file)));
    if (decoded.outcome !== 'text') {
      checked += 1;
      assert.ok(expect.endsWith(`reject:${decoded.reason}`), `${file}: ${decoded.reason} instead of ${expect}`);
    } else if (/^files\/(?:enc|nl|nul)-/.test(file)) {
      checked += 1;
      assert.ok(expect.startsWith('publish') || !decided.test(expect), `${file}: text instead of ${expect}`);
      if (expect === 'publish+warn') assert.notEqual(decoded.warnings.length, 0, `${file}: no warning`);
    }
  }
  assert.ok(checked > 10, `only ${checked} rows were checked`);
});
