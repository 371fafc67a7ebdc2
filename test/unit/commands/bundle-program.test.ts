import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../../../src/commands/bundle/bundle-program.mjs';
import { withSourcePositions } from '../../../src/commands/bundle/source-positions.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

writeFileSync(file('sum-worker.ts'), 'export const sum: number = 1 + 1;\n');
writeFileSync(
  file('command.ts'),
  `interface Added { readonly by: string }
const added: Added = { by: 'a source' };
export const here = import.meta.url;
export const worker = new URL('./sum-worker.ts', import.meta.url);
export function fail(): never {
  throw new Error(added.by);
}
`,
);
const bundle = file('bundle');
await bundleProgram(file('command.ts'), bundle, 'command.mjs');
const address = pathToFileURL(join(bundle, 'command.mjs')).href;
const program = (await import(address)) as { here: string; worker: URL; fail(): never };

describe('a bundled program', () => {
  it('knows the place of its source', () => {
    assert.equal(program.here, pathToFileURL(file('command.ts')).href);
  });

  it('has bundles of its worker threads', async () => {
    assert.match(program.worker.href, /\/bundle\/sum-worker-.*\.mjs$/);
    assert.equal(((await import(program.worker.href)) as { sum: number }).sum, 2);
  });

  it('fails with a stack that names lines of the source', () => {
    try {
      program.fail();
    } catch (error) {
      const [, first] = withSourcePositions((error as Error).stack ?? '').split('\n');
      assert.ok(first?.includes(`${file('command.ts')}:6:`), first);
    }
  });
});

describe('withSourcePositions', () => {
  it('leaves a position alone that has no map', () => {
    const stack = 'Error: no\n    at go (file:///nowhere/program.mjs:3:7)\n    at node:internal/main:1:2';
    assert.equal(withSourcePositions(stack), stack);
  });

  it('leaves it alone where the map is damaged', () => {
    writeFileSync(join(bundle, 'odd.mjs.map'), '{"version":');
    const stack = `at go (${pathToFileURL(join(bundle, 'odd.mjs')).href}:3:7)`;
    assert.equal(withSourcePositions(stack), stack);
    assert.ok(existsSync(join(bundle, 'odd.mjs.map')));
  });
});
