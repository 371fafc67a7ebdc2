/** `npm run articles` with a file or a command that cannot be used. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { unsetEnvironment } from '../support/build-site.ts';

function makeFolder(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-articles-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'content', 'town'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'content', path), text);
  return (...args: readonly string[]) => {
    const env = { ...unsetEnvironment(), CONTENT_DIR: join(folder, 'content'), INIT_CWD: folder };
    const command = spawnSync(process.execPath, ['src/commands/articles.ts', ...args], { encoding: 'utf8', env });
    const read = (path: string) => readFileSync(join(folder, 'content', path), 'utf8');
    return { code: command.status, said: command.stdout + command.stderr, read };
  };
}

const good = 'The bridge opens\ndate 2024-05-10\nBy Jane Doe\n\nThe bridge is open. Two ministers came.\n';
const files = {
  'town/good.txt': good,
  'town/held.md': '---\ntitle: Later\ndate: 2024-05-11\ndraft: true\n---\nA text.\n',
  'bad.txt': 'A story\ndate 2024-02-31\n\nIt is told here.\n',
};

test('a rejected file makes the check fail, with its line', (t) => {
  const articles = makeFolder(t, files);
  const all = articles('check');
  assert.equal(all.code, 1);
  assert.match(all.said, /content\/bad\.txt:2\n {2}rejected {2}.*2024-02-31/);
  assert.match(all.said, /\n3 files: 1 published, 1 held, 1 rejected/);
});

test('a command that cannot be understood is refused with what can be written', (t) => {
  const articles = makeFolder(t, {});
  for (const args of [[], ['new', 'Two', 'headlines'], ['check', 'nothere.txt']]) {
    const { code, said } = articles(...args);
    assert.equal(code, 1, said);
    assert.match(said, /npm run articles -- check|no such file/);
  }
});
