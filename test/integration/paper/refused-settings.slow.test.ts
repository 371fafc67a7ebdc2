/** Settings with which a build cannot begin: it says why in one line. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSite } from '../../support/paper/build-site.ts';

const refusals: Readonly<Record<string, { settings: Readonly<Record<string, string>>; said: RegExp }>> = {
  'no folder of articles': {
    settings: { CONTENT_DIR: '/there is none' },
    said: /^Content folder "\/there is none": There is no such folder\. Create it, or set CONTENT_DIR\.$/m,
  },
  'a place that is taken': {
    settings: { OUT_DIR: 'src' },
    said: /\/src: this folder holds something else than a site\. /,
  },
  'a setting that is none': { settings: { SITE_LANG: 'klingon' }, said: /^SITE_LANG="klingon": /m },
};
for (const [what, { settings, said }] of Object.entries(refusals)) {
  test(`a build that cannot begin says why in one line: ${what}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-settings-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    await assert.rejects(buildSite({ outDir: join(folder, 'dist'), env: settings }), ({ message }: Error) => {
      assert.match(message, said);
      assert.match(message, /^The build failed \(exit code 1\):\n[^\n]+\n$/);
      return true;
    });
  });
}
