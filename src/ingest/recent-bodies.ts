/**
 * Bodies that were rendered lately, least recently used first. The feeds request those of the same newest stories, one feed after the
 * other, and the JSON of a day and the pages of its stories need the same bodies. They lie in the store, because the pages are
 * a module graph of their own.
 */
import type { RecentBodies } from '../article-store.ts';

/** As many bodies as a feed and its archive contain, mostly a few kB each. */
const MAX_BODIES = 128;
/** Characters of all bodies. */
const MAX_LENGTH = 16_000_000;

/** @returns the body of this key, which is rendered unless it was lately */
export function recentBody(recent: RecentBodies, key: string, render: () => string): string {
  const known = recent.bodies.get(key);
  const html = known ?? render();
  // Move to the end.
  recent.bodies.delete(key);
  recent.bodies.set(key, html);
  recent.length += html.length - (known?.length ?? 0);
  for (const [oldest, { length }] of recent.bodies) {
    if (recent.bodies.size <= MAX_BODIES && recent.length <= MAX_LENGTH) break;
    recent.bodies.delete(oldest);
    recent.length -= length;
  }
  return html;
}
