/** Publishes generated trees without Astro: every step fails once, and visitors request the site during a hundred publications. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { failAtSteps, starts } from '../support/build/fail-at-each-step.ts';
import { visitDuring } from '../support/servers/concurrent-visitors.ts';

for (const start of starts) {
  for (const dies of [false, true]) {
    test(`${start}, and the build ${dies ? 'dies' : 'fails'} at each of its steps`, async (t) => {
      t.diagnostic(await failAtSteps(start, dies, 1));
    });
  }
}

test('visitors of 100 publications see one whole edition after the other', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-stress-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const visit = await visitDuring(root, 100, 50);
  t.diagnostic(JSON.stringify(visit));
  assert.ok(visit.seen > 50, `only ${visit.seen} editions were seen`);
});
