/**
 * For the development server only: calls a function after something below the content folder was added, changed or
 * removed. Editors save in several steps and a checkout changes many files, so it waits for a pause, and never runs the
 * function twice at a time.
 */
import { sep } from 'node:path';
import { limits } from './limits.ts';

/** The part of the development server's file watcher that is used. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'add' | 'change' | 'unlink', listener: (path: string) => void): unknown;
}

/**
 * @param contentDir absolute path of the content folder; it may be outside the project
 * @param others absolute paths of files and folders beside it that count like those in it
 * @param run called after a change; must not throw
 */
export function watchContent(
  watcher: Watcher,
  contentDir: string,
  others: readonly string[],
  run: () => Promise<void>,
): void {
  const places = [contentDir, ...others];
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  const start = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await run();
    } while (again);
    running = false;
  };
  const changed = (path: string) => {
    if (!places.some((place) => path === place || path.startsWith(place + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(start, limits.settleMs);
  };

  for (const path of places) watcher.add(path);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
