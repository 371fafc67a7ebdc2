/** A version of a story as a reader sees it, for the tests of differences. */
import assert from 'node:assert/strict';
import { shownOf, type ShownVersion } from '../../../src/versions/shown.ts';

/** @param more lines of the front matter */
export function shown(text: string, { title = 'The bridge', lang = 'en', more = '' } = {}): ShownVersion {
  const source = `---\ntitle: ${title}\ndate: 2022-02-07\nlang: ${lang}\n${more}---\n\n${text}\n`;
  const read = shownOf({ path: 'bridge.md', text: source, title }, 'en');
  assert.ok(read);
  return read;
}
