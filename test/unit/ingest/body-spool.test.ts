import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { BodySpool } from '../../../src/ingest/parse/body-spool.ts';
import { readSpooledBody } from '../../../src/ingest/spooled-body.ts';

it('a spool file gives each body back, also when the next build of the process has one in the same folder', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-spool-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const build of ['first', 'second']) {
    const spool = new BodySpool(join(folder, 'staging'));
    const bodies = [`<p>${build} ä</p>`, '', `<p>${build} 二</p>`];
    const places = bodies.map((body) => spool.add(Buffer.from(body)));
    spool.flush();
    assert.deepEqual(places.map(readSpooledBody), bodies);
    rmSync(join(folder, 'staging'), { recursive: true });
  }
});
