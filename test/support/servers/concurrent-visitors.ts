/** Requests a site while it is published again and again: every answer must be whole and of one edition. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../../src/server/server.ts';
import { editionOf, editionServed, publishEdition } from '../build/release-fixtures.ts';

/** Pages that every edition has. */
const pages = ['index.html', '404.html'];

export interface Visit {
  /** Answers of the server, and files read from the folder, that were checked. */
  readonly requests: number;
  readonly readings: number;
  /** The number of different editions among them. */
  readonly seen: number;
}

/**
 * Publishes editions up to `last` in another process, and meanwhile requests pages from the server and reads the folder.
 * @throws at the first page that is missing, cut off or of an edition older than one seen before.
 */
export async function visitDuring(root: string, last: number, pagesEach: number): Promise<Visit> {
  await publishEdition(root, 1, pagesEach);
  const outDir = join(root, 'dist');
  const { url, close } = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  const editor = spawn(
    process.execPath,
    ['test/support/build/publish-process.ts', root, '2', String(last), String(pagesEach)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = once(editor, 'exit');
  const seen = new Set<number>();
  let requests = 0;
  let readings = 0;

  const check = (name: string, text: string, newest: number) => {
    const edition = editionOf(text);
    assert.equal(text, `<p>${edition}</p>${name}`);
    assert.ok(edition >= newest, `${name} is of edition ${edition}, after ${newest} was seen`);
    seen.add(edition);
    return edition;
  };
  const visitor = async () => {
    for (let newest = 1; editor.exitCode === null && editor.signalCode === null;) {
      for (const name of pages) {
        const response = await fetch(url + (name === 'index.html' ? '' : name));
        assert.equal(response.status, 200, name);
        newest = check(name, await response.text(), newest);
        requests += 1;
      }
    }
  };
  const reader = async () => {
    for (let newest = 1; editor.exitCode === null && editor.signalCode === null;) {
      for (const name of pages) newest = check(name, readFileSync(join(outDir, name), 'utf8'), newest);
      readings += pages.length;
      await new Promise((later) => setImmediate(later));
    }
  };
  try {
    await Promise.all([visitor(), visitor(), reader()]);
    assert.deepEqual(await ended, [0, null]);
  } finally {
    editor.kill();
    await close();
  }
  assert.equal(editionServed(root), last);
  return { requests, readings, seen: seen.size };
}
