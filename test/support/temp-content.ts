import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A content folder with these files, each holding its own path; removed after the test. */
export function folderWith(t: TestContext, ...paths: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-walk-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  return root;
}
