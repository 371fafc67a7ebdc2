import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A content folder with these files, each holding its own path; removed after the test. */
export const folderWith = (t: TestContext, ...paths: string[]): string =>
  contentFolder(t, Object.fromEntries(paths.map((path) => [path, path])));

/** A content folder with these files and their texts; removed after the test. */
export function contentFolder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-walk-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
