import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { watchContent } from '../../../src/ingest/watch.ts';

test('a change in the content folder is noticed, one elsewhere is not, a burst counts once', async () => {
  const added: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: (path: string) => added.push(path) });
  let runs = 0;
  await new Promise<void>((done) => {
    watchContent(watcher, join('/project', 'content'), [join('/project', 'front.txt')], () => {
      runs += 1;
      done();
      return Promise.resolve();
    });
    watcher.emit('change', join('/project', 'contents', 'a.txt'));
    for (const event of ['add', 'change', 'unlink']) watcher.emit(event, join('/project', 'content', 'a.txt'));
  });
  assert.deepEqual(added, [join('/project', 'content'), join('/project', 'front.txt')]);
  assert.equal(runs, 1);
});

test('a change in a folder beside the content folder is noticed', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const runs = new Promise<string>((done) => {
    watchContent(watcher, join('/project', 'content'), [join('/project', 'authors')], async () => done('noticed'));
  });
  watcher.emit('add', join('/project', 'authors', 'jane-doe.jpg'));
  assert.equal(await runs, 'noticed');
});
