/** Runs `npm run articles` in a folder of its own, as a person does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { unsetEnvironment } from '../paper/build-site.ts';

/** Makes a content folder of these files. @returns a function that runs the command with arguments */
export function makeFolder(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-articles-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'content', 'town'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'content', path), text);
  return (...args: readonly string[]) => {
    const env = { ...unsetEnvironment(), CONTENT_DIR: join(folder, 'content'), INIT_CWD: folder };
    const command = spawnSync(process.execPath, ['src/commands/articles.mjs', ...args], { encoding: 'utf8', env });
    const read = (path: string) => readFileSync(join(folder, 'content', path), 'utf8');
    return { code: command.status, said: command.stdout + command.stderr, read };
  };
}

const good = 'The bridge opens\ndate 2024-05-10\nBy Jane Doe\n\nThe bridge is open. Two ministers came.\n';
/** An article that is published, one that is held and one that is rejected. */
export const files = {
  'town/good.txt': good,
  'town/held.md': '---\ntitle: Later\ndate: 2024-05-11\ndraft: true\n---\nA text.\n',
  'bad.txt': 'A story\ndate 2024-02-31\n\nIt is told here.\n',
};
