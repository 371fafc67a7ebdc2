import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
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

it('two hundred spools one after the other, as a day of editing makes, leave no more than 64 files open', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-spool-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);
  const [before, listeners] = [open(), process.listenerCount('exit')];
  for (let edit = 0; edit < 200; edit += 1) {
    const spool = new BodySpool(folder);
    const places = ['one', 'two'].map((body) => {
      const place = spool.add(Buffer.from(`${body} ${edit}`));
      spool.flush();
      return place;
    });
    assert.deepEqual(places.map(readSpooledBody), [`one ${edit}`, `two ${edit}`]);
  }
  assert.ok(open() - before <= 64, `${before} files were open before, and ${open()} after`);
  assert.equal(process.listenerCount('exit'), listeners);
});

it('a spool whose file was removed meanwhile writes nothing in its place', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-spool-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const spool = new BodySpool(join(folder, 'staging'));
  spool.add(Buffer.from('one'));
  spool.flush();
  rmSync(join(folder, 'staging'), { recursive: true });
  spool.add(Buffer.from('two'));
  assert.throws(() => spool.flush(), { code: 'ENOENT' });
});
